/** All that pages, popup and background write to their consoles, and every error that nobody caught. */
import type { Browser, Target } from 'puppeteer-core';
import * as z from 'zod/mini';
import { Bidi } from './bidi.ts';
import { HEAR_CONSOLES, READ_CONSOLES } from './firefox-window.ts';

/** Everything since the call, and in Chromium what is still known from before it. */
export type ConsoleOutput = () => Promise<string[]>;

export async function collectConsoleOutput(browser: Browser): Promise<ConsoleOutput> {
  const bidi = Bidi.of(browser);
  return bidi ? hearByProcessScripts(bidi) : hearByDevTools(browser);
}

const EVENTS = ['Runtime.consoleAPICalled', 'Runtime.exceptionThrown', 'Log.entryAdded'] as const;

async function hearByDevTools(browser: Browser): Promise<ConsoleOutput> {
  const heard: string[] = [];
  const listen = async (target: Target) => {
    const session = await sessionOf(target);
    for (const event of EVENTS) session.on(event, (told) => heard.push(JSON.stringify(told)));
    await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]);
  };
  // Not every target has a console, and some are gone before anyone can listen.
  const tryToListen = (target: Target) => listen(target).catch(() => undefined);
  browser.on('targetcreated', (target) => void tryToListen(target));
  await Promise.all(browser.targets().map(tryToListen));
  return async () => heard;
}

/** A worker with a second session outlives its being stopped. */
const sessionOf = async (target: Target) => (await target.worker())?.client ?? target.createCDPSession();

async function hearByProcessScripts(bidi: Bidi): Promise<ConsoleOutput> {
  const window = await bidi.window();
  await bidi.evaluate(window, `(async () => { ${HEAR_CONSOLES} })()`);
  return async () => {
    const { value } = Text.parse(await bidi.evaluate(window, READ_CONSOLES));
    return z.array(z.string()).parse(JSON.parse(value));
  };
}

const Text = z.object({ value: z.string() });
