/** What a person sends to their support contact: codes and times only, nothing typed, seen or secret. */
import type { Journey } from '../journey/state.ts';

/** `version`: the helper's own. Times are UTC. */
export function writeReport(journey: Journey, version: string, userAgent: string): string {
  const diary = journey.diary.map(({ at, what }) => `${new Date(at).toISOString().slice(11, 19)} ${what}`);
  const now = [`Step: ${journey.step}`, `Link: ${linkState(journey)}`, `Page: ${pageState(journey)}`];
  if (journey.withheld.length > 0) now.push(`Withheld: ${journey.withheld.join(' ')}`);
  return [`Shortcut linking helper ${version}`, browserOf(userAgent), ...now, '', ...diary].join('\n');
}

/** Edge calls itself Chrome as well, so it is looked for first. */
const browserOf = (userAgent: string) =>
  (/(Firefox|Edg)\/\d+/.exec(userAgent) ?? /Chrome\/\d+/.exec(userAgent))?.[0] ?? 'unknown browser';

const linkState = ({ link }: Journey) => (link.is === 'failed' ? `failed ${link.problem.code}` : link.is);

function pageState({ page }: Journey): string {
  if (page.at === 'closed') return 'closed';
  return page.missing ? `missing:${page.missing}` : page.act;
}
