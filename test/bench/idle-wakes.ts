/** What the helper adds to Shortcut's pages while no journey is under way, in pairs with a browser that does not have it. */
import type { Browser } from 'puppeteer-core';
import { Chromium } from '../browser/chromium.ts';
import { launch } from '../browser/launch.ts';
import { API_TOKENS } from '../browser/situations/page-fixture.ts';
import { type Sandbox, startSandbox } from '../sandbox/index.ts';
import { repeat, type Spread, spread } from './stats.ts';

const PAIRS = 15;

interface Load {
  /** From the start of the navigation until the token form is there. */
  ms: number;
  /** Of the extension, in the page: scripts' worlds, files loaded, bytes of them, nodes. */
  worlds: number;
  bytes: number;
  nodes: number;
}

export interface IdleWakes {
  with: Spread | null;
  without: Spread | null;
  /** Milliseconds that the helper adds, pair by pair. */
  added: Spread | null;
  worlds: number;
  bytes: number;
  nodes: number;
}

export async function idleWakes(): Promise<IdleWakes> {
  const sandbox = await startSandbox();
  const helped = (await Chromium.start(sandbox)).browser;
  const plain = await launch({ args: sandbox.chromiumArgs() });
  await load(helped, sandbox);
  await load(plain, sandbox);
  const pairs = await repeat(PAIRS, async (run) => {
    // Whoever goes second finds the machine warmer.
    if (run % 2) return { without: await load(plain, sandbox), with: await load(helped, sandbox) };
    return { with: await load(helped, sandbox), without: await load(plain, sandbox) };
  });
  await helped.close();
  await plain.close();
  await sandbox.close();
  const most = (part: 'worlds' | 'bytes' | 'nodes') =>
    Math.max(...pairs.map((pair) => pair.with[part] - pair.without[part]));
  return {
    with: spread(pairs.map((pair) => pair.with.ms)),
    without: spread(pairs.map((pair) => pair.without.ms)),
    added: spread(pairs.map((pair) => pair.with.ms - pair.without.ms)),
    worlds: most('worlds'),
    bytes: most('bytes'),
    nodes: most('nodes'),
  };
}

async function load(browser: Browser, sandbox: Sandbox): Promise<Load> {
  await browser.setCookie(sandbox.shortcut.cookie());
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  const worlds = new Set<string>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) worlds.add(context.origin);
  });
  await session.send('Runtime.enable');
  await page.goto(API_TOKENS);
  const ms = Number(await page.evaluate(UNTIL_FORM));
  const bytes = Number(await page.evaluate(EXTENSION_BYTES));
  const nodes = Number(await page.evaluate("document.querySelectorAll('*').length"));
  await page.close();
  return { ms, bytes, nodes, worlds: worlds.size };
}

const UNTIL_FORM = `new Promise((done) => {
  const look = () => (document.querySelector('form input') ? done(performance.now()) : requestAnimationFrame(look));
  look();
})`;
const EXTENSION_BYTES = `performance.getEntriesByType('resource')
  .filter(({ name }) => name.startsWith('chrome-extension:')).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`;
