/** The log of `npm run dev` is in no package, nor does anything else in one write to a console. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

it.each(['chromium', 'firefox'])('%s: no script writes to a console', (browser) => {
  const scripts = readdirSync(`${dist}/${browser}`, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.js'),
  );
  expect(scripts).toContain('background.js');
  const logging = scripts.filter((path) =>
    /\bconsole\b|\[journey\]/.test(readFileSync(`${dist}/${browser}/${path}`, 'utf8')),
  );
  expect(logging).toEqual([]);
});
