/** How much of the main thread's time a guide takes, in pairs with the same page without it. */
import type { Page } from 'puppeteer-core';
import { pause } from '../browser/wait.ts';
import { type BenchFixture, body, form } from './bench-fixture';
import type { Guide } from './guides.ts';
import { repeat, type Spread, spread } from './stats.ts';

const PAIRS = 3;
/** Milliseconds of each look. */
const LONG = 2000;
export const NODES = 10_000;
export const RATE = 500;

export interface MainThreadShares {
  /** Percent of the time, script only, more than in the same page without the guide. */
  quiet: Spread | null;
  busy: Spread | null;
}

export async function mainThreadShares(bench: BenchFixture, guides: Guide[]): Promise<Map<Guide, MainThreadShares>> {
  const quiet = await pairedShares(bench, guides, 0);
  const busy = await pairedShares(bench, guides, RATE);
  return new Map(guides.map((guide) => [guide, { quiet: quiet.get(guide) ?? null, busy: busy.get(guide) ?? null }]));
}

/** All guides in turn, each right after the page without any. */
export async function pairedShares(bench: BenchFixture, guides: Guide[], rate: number, nodes = NODES, times = PAIRS) {
  const taken = new Map<Guide, number[]>();
  await repeat(times, async () => {
    for (const guide of guides) {
      const without = await scriptShare(bench, null, rate, nodes);
      const withIt = await scriptShare(bench, guide, rate, nodes);
      taken.set(guide, [...(taken.get(guide) ?? []), withIt - without]);
    }
  });
  return new Map<Guide, Spread | null>([...taken].map(([guide, values]) => [guide, spread(values)]));
}

async function scriptShare(bench: BenchFixture, guide: Guide | null, rate: number, nodes: number): Promise<number> {
  const page = await bench.tab(guide);
  await bench.show(page, guide, body(nodes, form()));
  if (rate) await page.evaluate(changes(rate));
  await pause(500);
  const before = await scriptSeconds(page);
  await pause(LONG);
  const share = (100_000 * ((await scriptSeconds(page)) - before)) / LONG;
  await page.goto('about:blank');
  return share;
}

async function scriptSeconds(page: Page): Promise<number> {
  const { ScriptDuration = 0 } = await page.metrics();
  return ScriptDuration;
}

/** Texts and attributes all over the page, so many times a second, in bursts of a hundredth. */
const changes = (rate: number) => `
  const cells = [...document.querySelectorAll('section span')];
  let count = 0;
  setInterval(() => {
    for (let i = 0; i < ${rate / 100}; i += 1) {
      const cell = cells[(count * 7919) % cells.length];
      count += 1;
      if (count % 2) cell.textContent = count; else cell.setAttribute('data-count', count);
    }
  }, 10);`;
