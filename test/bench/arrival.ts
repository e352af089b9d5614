/** How soon the highlight is on a control that comes late, and back on one that was replaced. */
import type { Page } from 'puppeteer-core';
import * as z from 'zod/mini';
import { type BenchFixture, body, form } from './bench-fixture';
import type { Guide } from './guides.ts';
import { repeat, type Spread, spread } from './stats.ts';

export const NODES = [10, 1000, 10_000, 100_000];
const RUNS = 5;

const Timing = z.nullable(z.object({ ms: z.number(), frames: z.number() }));

export interface Arrival {
  nodes: number;
  /** Milliseconds, and frames, from the change to the first frame that shows the highlight on the control. */
  late: { ms: Spread | null; frames: Spread | null };
  replaced: { ms: Spread | null; frames: Spread | null };
}

export async function arrivals(bench: BenchFixture, guide: Guide): Promise<Arrival[]> {
  const page = await bench.tab(guide);
  const measured: Arrival[] = [];
  for (const nodes of NODES) {
    const late = await repeat(RUNS, async () => {
      await bench.show(page, guide, body(nodes));
      return put(page);
    });
    const replaced = await repeat(RUNS, async () => {
      await bench.show(page, guide, body(nodes, form()));
      return put(page, LOWER);
    });
    measured.push({ nodes, late: inSpreads(late), replaced: inSpreads(replaced) });
  }
  return measured;
}

/** Before a new form, so that a highlight left behind is not right by chance. */
const LOWER = '<div style="height:40px">New</div>';

const put = async (page: Page, before = '') =>
  Timing.parse(await page.evaluate(`untilOn(() => put(${JSON.stringify(before + form())}))`));

const inSpreads = (timings: z.infer<typeof Timing>[]) => ({
  ms: spread(timings.map((timing) => timing?.ms ?? null)),
  frames: spread(timings.map((timing) => timing?.frames ?? null)),
});
