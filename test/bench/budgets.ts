/** What must hold, by ratios within one run; docs/performance.md says why. */

import type { Results } from './results.ts';
import type { Spread } from './stats.ts';
import { sumOf, type UserActions } from './user-actions.ts';

export interface Budget {
  name: string;
  limit: string;
  measured: string;
  held: boolean;
}

const KB = 1000;
const median = (spread: Spread | null | undefined) => spread?.median ?? Number.POSITIVE_INFINITY;
const ratio = (one: Spread | null | undefined, other: Spread | null | undefined) => median(one) / median(other);

export function budgets(results: Results): Budget[] {
  const { arrivals, background, idle, linking, popup, shares, sizes, robust, acts } = results;
  const big = arrivals.ours?.find(({ nodes }) => nodes === 10_000);
  const frames = Math.max(median(big?.late.frames), median(big?.replaced.frames));
  const right = robust.ours?.filter((verdict) => verdict === 'right').length ?? 0;
  const situations = robust.ours?.length ?? 0;
  const linked = ratio(linking.helper, linking.bare);
  const opened = ratio(popup.helper, popup.plain);
  const noise = Math.max(0, (idle.added?.median ?? Number.POSITIVE_INFINITY) / median(idle.without));
  return [
    {
      name: 'worlds, files, bytes and nodes in Shortcut’s pages with no journey',
      limit: '0',
      measured: `${idle.worlds + idle.bytes + idle.nodes}`,
      held: idle.worlds + idle.bytes + idle.nodes === 0,
    },
    {
      name: 'time added to their loading, of the loading',
      limit: '≤ 3 % (noise)',
      measured: percent(noise),
      held: noise <= 0.03,
    },
    {
      name: 'page script, gzip',
      limit: '≤ 10.5 KB',
      measured: `${((sizes.ours?.gzip ?? 0) / KB).toFixed(2)} KB`,
      held: (sizes.ours?.gzip ?? KB * KB) <= 10.5 * KB,
    },
    {
      name: 'background script, minified',
      limit: '≤ 100 KB',
      measured: `${(background / KB).toFixed(1)} KB`,
      held: background <= 100 * KB,
    },
    {
      name: 'control inserted or replaced → ring on it, 10,000 nodes',
      limit: '1 frame',
      measured: `${frames} frame`,
      held: frames <= 1,
    },
    {
      name: 'right control in the situations below',
      limit: 'all',
      measured: `${right} of ${situations}`,
      held: right === situations && situations > 0,
    },
    share('script share of a quiet page', shares.ours?.quiet, 0.05),
    share('script share at 500 changes a second', shares.ours?.busy, 0.4),
    {
      name: 'token pasted → linked, of two bare requests',
      limit: '≤ 1.10',
      measured: linked.toFixed(2),
      held: linked <= 1.1,
    },
    {
      name: 'popup opened → usable, of a static popup',
      limit: '≤ 1.25',
      measured: opened.toFixed(2),
      held: opened <= 1.25,
    },
    {
      name: 'acts from popup to linked',
      limit: '≤ 5 clicks, nothing else',
      measured: told(acts.helper),
      held: acts.helper.clicks <= 5 && sumOf(acts.helper) === acts.helper.clicks,
    },
  ];
}

const share = (name: string, taken: Spread | null | undefined, limit: number): Budget => ({
  name,
  limit: `≤ ${limit.toFixed(2)} %`,
  measured: `${median(taken).toFixed(2)} %`,
  held: median(taken) <= limit,
});

const percent = (part: number) => `${(100 * part).toFixed(1)} %`;

export const told = ({ clicks, keys, copies, tabs }: UserActions): string =>
  [`${clicks} clicks`, keys && `${keys} keys`, copies && `${copies} copies and pastes`, tabs && `${tabs} tab switches`]
    .filter(Boolean)
    .join(', ');
