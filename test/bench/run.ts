/** `npm run bench`: measures the helper against what people would use instead, writes out/bench/, and fails when a budget is missed. */
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { buildExtension } from '../setup.ts';
import { arrivals } from './arrival.ts';
import { BenchFixture } from './bench-fixture.ts';
import { type Budget, budgets } from './budgets.ts';
import { byAlike, byRate } from './growth.ts';
import { floatingSize, type Guide, loadGuides, sizeOf } from './guides.ts';
import { idleWakes } from './idle-wakes.ts';
import { linkingTimes } from './linking-time.ts';
import { mainThreadShares } from './main-thread.ts';
import { bars, curve } from './plot.ts';
import { popupTimes } from './popup-time.ts';
import type { Results } from './results.ts';
import { robustness } from './robustness.ts';
import { markdown } from './tables.ts';
import { countUserActions, sumOf } from './user-actions.ts';

const OUT = fileURLToPath(new URL('../../out/bench/', import.meta.url));
const BACKGROUND = fileURLToPath(new URL('../../dist/chromium/background.js', import.meta.url));

buildExtension();
const guides = loadGuides();
const results = await measure(guides);
const held = budgets(results);
await write(results, guides, held);
for (const { name, limit, measured, held: isHeld } of held)
  console.log(`${isHeld ? 'held  ' : 'MISSED'} ${name}: ${measured} (${limit})`);
process.exit(held.every((budget) => budget.held) ? 0 : 1);

async function measure(all: Guide[]): Promise<Results> {
  const [ours] = all;
  if (!ours) throw new Error('nothing to measure');
  const popup = await step('the popup', popupTimes);
  const noJourney = await step('no journey', idleWakes);
  const bench = await BenchFixture.open();
  const results: Results = {
    date: new Date().toISOString(),
    browser: await bench.fixture.driver.browser.version(),
    machine: `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}`,
    popup,
    idle: noJourney,
    acts: await step('acts', () => countUserActions(bench)),
    linking: await step('linking', () => linkingTimes(bench)),
    sizes: {},
    floating: floatingSize(),
    background: (await stat(BACKGROUND)).size,
    arrivals: {},
    robust: {},
    shares: {},
    growth: { rate: [], alike: [] },
  };
  for (const guide of all) {
    results.sizes[guide.name] = sizeOf(guide);
    results.robust[guide.name] = await step(`${guide.title}, situations`, () => robustness(bench, guide));
    results.arrivals[guide.name] = await step(`${guide.title}, arrivals`, () => arrivals(bench, guide));
  }
  for (const [guide, taken] of await step('main thread', () => mainThreadShares(bench, all)))
    results.shares[guide.name] = taken;
  results.growth.rate = await step('growth by changes', () => byRate(bench, ours));
  results.growth.alike = await step('growth by look-alikes', () => byAlike(bench, ours));
  await bench.fixture.close();
  return results;
}

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  console.log(`measured ${name} in ${Math.round((performance.now() - start) / 1000)} s`);
  return result;
}

async function write(measured: Results, all: Guide[], checked: Budget[]): Promise<void> {
  await mkdir(OUT, { recursive: true });
  await writeFile(`${OUT}bench.json`, `${JSON.stringify({ ...measured, budgets: checked }, null, 2)}\n`);
  await writeFile(`${OUT}bench.md`, markdown(measured, all, checked));
  await writeFile(`${OUT}ratios.svg`, ratios(measured));
  const byNodes = (measured.arrivals.ours ?? []).map(({ nodes, late }) => ({ x: nodes, y: late.ms }));
  await writeFile(`${OUT}by-nodes.svg`, curve('Late control, by nodes', 'ms', byNodes));
  await writeFile(`${OUT}by-changes.svg`, curve('Script, by changes a second', '%', measured.growth.rate));
  await writeFile(`${OUT}by-alike.svg`, curve('Late control, by look-alikes', 'ms', measured.growth.alike));
}

function ratios({ linking: linked, popup, acts, sizes }: Results): string {
  const of = (one = Number.NaN, other = Number.NaN) => one / other;
  const rows = [
    { label: 'acts, of doing it by hand', ratio: sumOf(acts.helper) / sumOf(acts.byHand) },
    { label: 'bytes, of driver.js', ratio: of(sizes.ours?.gzip, sizes.driver?.gzip) },
    { label: 'linking, of two bare requests', ratio: of(linked.helper?.median, linked.bare?.median) },
    { label: 'popup, of a static one', ratio: of(popup.helper?.median, popup.plain?.median) },
  ];
  return bars(
    'The helper against what else there is',
    rows.map((row) => ({ ...row, text: row.ratio.toFixed(2) })),
  );
}
