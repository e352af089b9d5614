/** The results as Markdown. */

import { type Budget, told } from './budgets.ts';
import type { Guide } from './guides.ts';
import { LATENCY } from './linking-time.ts';
import { NODES, RATE } from './main-thread.ts';
import type { Results } from './results.ts';
import { SITUATION_NAMES } from './robustness.ts';
import type { Spread } from './stats.ts';
import { sumOf } from './user-actions.ts';

export function markdown(results: Results, guides: Guide[], budgets: Budget[]): string {
  const { linking, popup, idle, acts } = results;
  const titles = guides.map(({ title }) => title);
  const names = guides.map(({ name }) => name);
  const sections = [
    `Measured ${results.date.slice(0, 10)} with ${results.browser}, ${results.machine}. Medians, with minimum and maximum.`,
    '## Budgets',
    table(
      ['budget', 'limit', 'measured', ''],
      budgets.map(({ name, limit, measured, held }) => [name, limit, measured, held ? 'held' : '**missed**']),
    ),
    '## Size',
    table(
      ['', 'minified', 'gzip'],
      [
        ...guides.map(({ name, title }) => [
          title,
          bytes(results.sizes[name]?.minified),
          bytes(results.sizes[name]?.gzip),
        ]),
        ['a box held by @floating-ui/dom 1.8.0', bytes(results.floating.minified), bytes(results.floating.gzip)],
      ],
    ),
    '## Control inserted → highlight on it',
    arrivalTable(results, guides, 'late'),
    '## Control replaced → highlight back on it',
    arrivalTable(results, guides, 'replaced'),
    `## Script on the main thread, more than without (${NODES.toLocaleString('en')} nodes)`,
    table(
      ['', 'quiet', `${RATE} changes a second`],
      guides.map(({ name, title }) => [
        title,
        spread(results.shares[name]?.quiet, '%', 2),
        spread(results.shares[name]?.busy, '%', 2),
      ]),
    ),
    '## Right control?',
    table(
      ['', ...titles],
      SITUATION_NAMES.map((situation, index) => [
        situation,
        ...names.map((name) => results.robust[name]?.[index] ?? '–'),
      ]),
    ),
    '## With no journey under way',
    table(
      ['', 'until the token form is there'],
      [
        ['with the helper', spread(idle.with, 'ms')],
        ['without', spread(idle.without, 'ms')],
        ['added, pair by pair', spread(idle.added, 'ms', 1)],
      ],
    ),
    `## Linking, ${LATENCY} ms on every request`,
    table(
      ['', 'time'],
      [
        ['token pasted → linked', spread(linking.helper, 'ms')],
        ['two bare requests one after the other', spread(linking.bare, 'ms')],
        ['icon pressed → Start can be pressed', spread(linking.start.helper, 'ms')],
        ['auth link opened → the Hub’s form is there', spread(linking.start.hub, 'ms')],
      ],
    ),
    table(
      ['from the auth link to linked', 'acts', ''],
      [
        ['with the helper', String(sumOf(acts.helper)), told(acts.helper)],
        ['by hand', String(sumOf(acts.byHand)), told(acts.byHand)],
      ],
    ),
    '## Popup opened → first screen',
    table(
      ['', 'time'],
      [
        ['the helper', spread(popup.helper, 'ms')],
        ['one static button', spread(popup.plain, 'ms')],
      ],
    ),
  ];
  return `${sections.join('\n\n')}\n`;
}

function arrivalTable({ arrivals }: Results, guides: Guide[], what: 'late' | 'replaced'): string {
  const [first] = guides;
  const sizes = (first && arrivals[first.name]?.map(({ nodes }) => nodes)) ?? [];
  return table(
    ['', ...sizes.map((nodes) => `${nodes.toLocaleString('en')} nodes`)],
    guides.map(({ name, title }) => [
      title,
      ...(arrivals[name] ?? []).map((arrival) => {
        const { ms, frames } = arrival[what];
        return ms && frames ? `${spread(ms, 'ms')}, frame ${frames.median}` : 'never';
      }),
    ]),
  );
}

export const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const bytes = (count = 0) => count.toLocaleString('en');

function spread(of: Spread | null | undefined, unit: string, digits = 0): string {
  if (!of) return '–';
  const [median, min, max] = [of.median, of.min, of.max].map((one) => one.toFixed(digits));
  return `${median} ${unit} (${min}–${max})`;
}
