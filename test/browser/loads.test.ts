/** Each browser loads the manifest derived for it, and has nothing to say about it. */

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { JourneyFixture } from './fixture.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

async function warningsOf(extension?: string): Promise<string[]> {
  const fixture = await JourneyFixture.open(extension === undefined ? {} : { extension });
  try {
    return await fixture.driver.warnings();
  } finally {
    await fixture.close();
  }
}

test('the build loads without a warning', async () => {
  expect(await warningsOf()).toEqual([]);
});

test('the manifest that both are derived from would not, in either browser', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'underived-'));
  await cp(`${root}dist/${process.env.BROWSER}`, folder, { recursive: true });
  await cp(`${root}manifest.json`, `${folder}/manifest.json`);
  expect(await warningsOf(folder)).not.toEqual([]);
  await rm(folder, { recursive: true });
});
