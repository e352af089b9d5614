/** `npm run support-pictures`: what the customer sees at each place of the call script, from the real extension, in both themes. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { PLACES } from '../src/problems/places.ts';
import type { Theme } from '../test/browser/driver.ts';
import { JourneyFixture } from '../test/browser/fixture.ts';
import { pause } from '../test/browser/wait.ts';
import { buildFor } from './build.ts';
import { SCENES, type Scene } from './support/scenes.ts';

/** CSS pixels, as all sizes here. */
type Size = [width: number, height: number];

const OUT = fileURLToPath(new URL('../support/pictures', import.meta.url));
const THEMES: Theme[] = ['light', 'dark'];

/** Small enough for the words to be read in a picture of half the size. */
const WINDOW: Size = [960, 700];

/** A longer popup scrolls. */
const MAX_POPUP = 600;

async function takeAll(fixture: JourneyFixture): Promise<Record<string, Size>> {
  const sizes: Record<string, Size> = {};
  for (const position of PLACES) {
    const stop = SCENES[position];
    await fixture.reset({ hub: position === '3G' });
    const page = await stop.reach(fixture);
    const size = await sizeFor(page, stop);
    for (const theme of THEMES) {
      await fixture.driver.setTheme(page, theme);
      await writeFile(`${OUT}/${position}-${theme}.webp`, await take(page, size));
    }
    sizes[position] = size;
  }
  return sizes;
}

async function sizeFor(page: Page, { shows }: Scene): Promise<Size> {
  if (shows === 'popup') {
    const { width, height } = await page.evaluate(() => document.body.getBoundingClientRect().toJSON());
    return [width, Math.min(Math.ceil(height), MAX_POPUP)];
  }
  const [width, height] = WINDOW;
  await page.setViewport({ width, height });
  return WINDOW;
}

async function take(page: Page, [width, height]: Size): Promise<Uint8Array> {
  // Transitions end, and the ring finds its place in the smaller window.
  await pause(1000);
  const clip = { x: 0, y: 0, width, height };
  return page.screenshot({ type: 'webp', quality: 85, clip, captureBeyondViewport: false });
}

await buildFor('chromium');
const fixture = await JourneyFixture.open();
const sizes = await takeAll(fixture);
const lines = Object.entries(sizes).map(([position, [width, height]]) => `  "${position}": [${width}, ${height}]`);
await writeFile(`${OUT}/sizes.json`, `{\n${lines.join(',\n')}\n}\n`);
await fixture.close();
