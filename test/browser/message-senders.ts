/** Everyone who can try to talk to the background, for real: each sends messages and tells what was answered. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import * as z from 'zod/mini';
import type { Driver } from './driver.ts';

/** Null for a message without an answer. */
export type Send = (messages: unknown[]) => Promise<unknown[]>;

const Answers = z.array(z.unknown());

/** `to`: another extension than the sender's own. An error that the background answers with is an answer. */
const SEND = `async (messages, to) => {
  const { runtime } = globalThis.browser ?? globalThis.chrome ?? {};
  const send = async (message) => (to ? runtime.sendMessage(to, message) : runtime.sendMessage(message));
  const nobody = (error) => (/Receiving end does not exist/.test(error) ? null : String(error));
  const answers = [];
  if (runtime) for (const message of messages) answers.push(await send(message).catch(nobody));
  return messages.map((_, index) => answers[index] ?? null);
}`;

/** Not written into the script as it is, where a key called "__proto__" would mean something. */
const literal = (value: unknown) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

/** From the scripts of any page, be it ours, another extension's or a site's. */
export const fromPage =
  (page: Page, to: string | null = null): Send =>
  async (messages) =>
    Answers.parse(await page.evaluate(`(${SEND})(...${literal([messages, to])})`));

/** From a content script in the frame with this in its address; put there by a page of its extension. */
export const fromContentScript =
  (page: Page, address: string, to: string | null = null): Send =>
  async (messages) =>
    Answers.parse(await inContentScript(page, address, SEND, messages, to));

/** What a function, given as text, answers in the content scripts' world of that frame. */
export const inContentScript = (page: Page, address: string, func: string, ...args: unknown[]): Promise<unknown> =>
  page.evaluate(`(async () => {
    const { scripting, tabs } = globalThis.browser ?? globalThis.chrome;
    const run = (target, func, args = []) => scripting.executeScript({ target, func, args });
    for (const { id: tabId } of await tabs.query({})) {
      const frames = await run({ tabId, allFrames: true }, () => location.href).catch(() => []);
      const frame = frames.find(({ result }) => result?.includes(${literal(address)}));
      if (!frame) continue;
      const [{ result }] = await run({ tabId, frameIds: [frame.frameId] }, ${func}, ${literal(args)});
      return result;
    }
    throw new Error('no frame has in its address: ' + ${literal(address)});
  })()`);

/** The page of another extension, installed beside ours. */
export async function installOtherExtension({ browser }: Driver): Promise<Page> {
  await browser.installExtension(fileURLToPath(new URL('stranger', import.meta.url)));
  for (;;) {
    for (const page of await browser.pages()) if ((await addressOf(page)).includes('stranger.html')) return page;
  }
}

/** Asked of the page itself: puppeteer is not told of a page of an extension in Firefox, which fails while it moves. */
const addressOf = (page: Page) => page.evaluate(() => location.href).catch(() => '');
