/**
 * What stays of the token in the page's process, once it was handed over or the journey was left: nothing of ours.
 * Only Chromium lets a test look into its heap; the code is the same in both.
 */
import type { Page } from 'puppeteer-core';
import { beforeEach, expect, it } from 'vitest';
import { openPageFixture, type PageFixture } from './page-fixture.ts';
import { form, NAME, wrap } from './pages.ts';

let fixture: PageFixture;
beforeEach(async () => {
  fixture = await openPageFixture('read');
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
  const token = fixture.sandbox.shortcut.createToken({ name: 'StackOne Integration', access: 'ro' });
  await fixture.load(wrap(`${form({ name: NAME.replace('<input', '<input value="Mine"') })}<code id="it">…</code>`));
  await fixture.waitForRing('generate', '#generate');
  await fixture.click('#generate');
  await fixture.page.evaluate(
    (codes) => {
      const shown = document.querySelector('#it');
      if (shown) shown.textContent = String.fromCharCode(...codes);
    },
    [...token].map((letter) => letter.charCodeAt(0)),
  );
  await fixture.waitForRing('new-token', '#it');
  await fixture.waitForButtons('Use this token', 'Hide');
  return token;
}

const takeAway = () => fixture.page.$eval('#it', (shown) => shown.remove());

it('handed over: the token is forgotten', async () => {
  const token = await withToken();
  expect(await heapOf(fixture.page)).toContain(token);
  await fixture.pressCardButton('Use this token');
  await fixture.waitForText('Shortcut is linked');
  await takeAway();
  expect(await heapOf(fixture.page)).not.toContain(token);
});

it('started over without it: the token is forgotten', async () => {
  const token = await withToken();
  await takeAway();
  const popup = await fixture.popup();
  await popup.waitForSelector('::-p-aria([role="button"][name="Start over"])').then((button) => button?.click());
  await fixture.waitUntilGone();
  expect(await heapOf(fixture.page)).not.toContain(token);
});
