/** The clipboard as a person uses it, by keys. */
import type { Page } from 'puppeteer-core';

const BOX = "document.body.appendChild(Object.assign(document.createElement('textarea'), { id: 'box' }))";

export async function copy(page: Page, text: string): Promise<void> {
  await page.evaluate(`${BOX}.value = ${JSON.stringify(text)}`);
  await press(page, 'a', 'SelectAll');
  await press(page, 'c', 'Copy');
}

export async function pasted(page: Page): Promise<string> {
  await page.evaluate(BOX);
  await press(page, 'v', 'Paste');
  return String(await page.evaluate("document.querySelector('#box').value"));
}

/** Headless Chromium knows what the keys mean only when it is told. */
async function press(page: Page, key: 'a' | 'c' | 'v', command: string): Promise<void> {
  await page.bringToFront();
  await page.focus('#box');
  await page.keyboard.down('Control');
  await page.keyboard.press(key, { commands: [command] });
  await page.keyboard.up('Control');
}
