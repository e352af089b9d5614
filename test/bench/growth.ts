/** What our guide costs as pages grow: more nodes, more changes, more controls that look alike. */
import * as z from 'zod/mini';
import { type BenchFixture, body, form } from './bench-fixture.ts';
import type { Guide } from './guides.ts';
import { pairedShares } from './main-thread.ts';
import { repeat, type Spread, spread } from './stats.ts';

const RUNS = 3;
const RATES = [100, 250, 500, 1000, 2000];
const NODES = 2000;
const ALIKE = [0, 10, 20, 40, 80];

export interface Point {
  x: number;
  y: Spread | null;
}

/** Percent of the main thread, by changes a second. */
export async function byRate(bench: BenchFixture, ours: Guide): Promise<Point[]> {
  const points: Point[] = [];
  for (const rate of RATES) {
    const taken = await pairedShares(bench, [ours], rate, NODES, RUNS);
    points.push({ x: rate, y: taken.get(ours) ?? null });
  }
  return points;
}

/** Milliseconds until a late control is ringed, by the number of boxes that are called the same. */
export async function byAlike(bench: BenchFixture, ours: Guide): Promise<Point[]> {
  const page = await bench.tab(ours);
  const points: Point[] = [];
  for (const count of ALIKE) {
    const alike = '<div><label>Token Name <input></label></div>'.repeat(count);
    const took = await repeat(RUNS, async () => {
      await bench.show(page, ours, body(NODES).replace('</main>', `</main>${alike}`));
      const timing = await page.evaluate(`untilOn(() => put(${JSON.stringify(form())}))`);
      return z.nullable(z.object({ ms: z.number() })).parse(timing)?.ms ?? null;
    });
    points.push({ x: count, y: spread(took) });
  }
  return points;
}
