/** `npm run store-pictures`: what the stores show, made from the real extension and the sandbox. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { Chromium } from '../test/browser/chromium.ts';
import { startSandbox } from '../test/sandbox/index.ts';
import { buildFor } from './build.ts';
import { drawArt } from './store/art.ts';
import { preferFonts } from './store/fonts.ts';
import { framedScreenshot } from './store/framed-screenshot.ts';
import { fileOf, SCREENSHOT_SIZE, SCREENSHOTS } from './store/screenshots.ts';
import { seedRandom } from './store/seeded-random.ts';
import { takeScreenshots } from './store/take-screenshots.ts';
import { writeIfChanged } from './store/write-if-changed.ts';

const OUT = fileURLToPath(new URL('../docs/store/pictures', import.meta.url));

/** Two pixels for each, so that the popup stays sharp when it is enlarged. */
const FINE = ['--force-device-scale-factor=2', '--screen-info={3200x2400}', '--window-size=2560,1800'];

await buildFor('chromium');
const sandbox = await startSandbox();
seedRandom();
await preferFonts();
const chromium = await Chromium.start(sandbox, { args: FINE });
try {
  const shots = await takeScreenshots(chromium, sandbox);
  await mkdir(OUT, { recursive: true });
  await drawArt(OUT);
  await layOut(chromium.browser, shots);
} finally {
  await chromium.browser.close();
  await sandbox.close();
}

async function layOut(browser: Browser, shots: Map<string, Uint8Array>): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport(SCREENSHOT_SIZE);
  for (const shot of SCREENSHOTS) {
    const taken = shots.get(shot.name);
    if (!taken) throw new Error(`the journey did not come by ${shot.name}`);
    await page.setContent(await framedScreenshot(shot, taken), { waitUntil: 'load' });
    await writeIfChanged(`${OUT}/${fileOf(shot)}`, await page.screenshot());
  }
}
