/**
 * What stays of the token in the page's process, once it was handed over or the journey was left: nothing of ours.
 * Only Chromium lets a test look into its heap; the code is the same in both.
 */
import type { Page } from 'puppeteer-core';
import { beforeEach, expect, it } from 'vitest';
import { openStage, type Stage } from './page-fixture.ts';
import { form, NAME, wrap } from './pages.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage('read');
});

/** Every string that scripts of the page, or of extensions in it, still hold. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('');
}

/** The page itself keeps no string of it: letters come one by one, and go into the document only. */
async function withToken(): Promise<string> {
  const token = stage.sandbox.shortcut.createToken({ name: 'StackOne Integration', access: 'ro' });
  await stage.show(wrap(`${form({ name: NAME.replace('<input', '<input value="Mine"') })}<code id="it">…</code>`));
  await stage.ring('generate', '#generate');
  await stage.click('#generate');
  await stage.page.evaluate(
    (codes) => {
      const shown = document.querySelector('#it');
      if (shown) shown.textContent = String.fromCharCode(...codes);
    },
    [...token].map((letter) => letter.charCodeAt(0)),
  );
  await stage.ring('new-token', '#it');
  await stage.offers('Use this token', 'Hide');
  return token;
}

const takeAway = () => stage.page.$eval('#it', (shown) => shown.remove());

it('handed over: the token is forgotten', async () => {
  const token = await withToken();
  expect(await heapOf(stage.page)).toContain(token);
  await stage.press('Use this token');
  await stage.words('Shortcut is linked');
  await takeAway();
  expect(await heapOf(stage.page)).not.toContain(token);
});

it('started over without it: the token is forgotten', async () => {
  const token = await withToken();
  await takeAway();
  const popup = await stage.popup();
  await popup.waitForSelector('::-p-aria([role="button"][name="Start over"])').then((button) => button?.click());
  await stage.gone();
  expect(await heapOf(stage.page)).not.toContain(token);
});
