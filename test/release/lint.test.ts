/** Mozilla's own check of the package that it would be handed. */

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('web-ext lint finds no error, no warning and nothing to note in the Firefox build', () => {
  const args = ['--source-dir', 'dist/firefox', '--output', 'json'];
  const { summary, ...found } = JSON.parse(
    execFileSync('npx', ['web-ext', 'lint', ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  expect([found.errors, found.warnings, found.notices]).toEqual([[], [], []]);
  expect(summary).toEqual({ errors: 0, warnings: 0, notices: 0 });
  // It takes 8 s alone, and stands in line behind two browsers on a busy machine.
}, 120_000);
