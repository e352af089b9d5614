/** From the press of the icon until the popup shows its first screen, in pairs with the least popup there is. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chromium } from '../browser/chromium.ts';
import { startSandbox } from '../sandbox/index.ts';
import { repeat, type Spread, spread } from './stats.ts';

const PAIRS = 15;

export interface PopupTimes {
  helper: Spread | null;
  plain: Spread | null;
}

export async function popupTimes(): Promise<PopupTimes> {
  const sandbox = await startSandbox();
  const helper = await Chromium.start(sandbox);
  const plain = await Chromium.start(sandbox, { extension: await plainExtension() });
  await open(helper);
  await open(plain);
  const pairs = await repeat(PAIRS, async (run) => {
    if (run % 2) return { plain: await open(plain), helper: await open(helper) };
    return { helper: await open(helper), plain: await open(plain) };
  });
  await helper.browser.close();
  await plain.browser.close();
  await sandbox.close();
  return { helper: spread(pairs.map((pair) => pair.helper)), plain: spread(pairs.map((pair) => pair.plain)) };
}

/** Milliseconds from the popup's beginning to its first paint: before its first screen, neither paints anything. */
async function open(chromium: Chromium): Promise<number> {
  const [page] = await chromium.browser.pages();
  if (!page) throw new Error('no tab');
  const popup = await chromium.pressIcon(page);
  await popup.waitForFunction("performance.getEntriesByName('first-contentful-paint').length > 0");
  const took = Number(await popup.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"));
  await chromium.closePopup();
  return took;
}

/** One static button, and a worker that does nothing. */
async function plainExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plain-popup-'));
  await mkdir(join(folder, 'popup'));
  const manifest = {
    manifest_version: 3,
    name: 'Plain',
    version: '1',
    action: { default_popup: 'popup/popup.html' },
    background: { service_worker: 'worker.js' },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'worker.js'), 'chrome.runtime.onInstalled.addListener(() => {});');
  const html = '<!doctype html><meta charset="utf-8"><main data-step="none"><button>Start</button></main>';
  await writeFile(join(folder, 'popup/popup.html'), html);
  return folder;
}
