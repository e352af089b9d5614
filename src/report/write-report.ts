/**
 * What a person sends to their support contact: codes and times only, nothing typed, seen or secret. Made to survive
 * mail and chat: what counts comes first, the newest line too, so that a lost tail costs the least.
 */
import { HOST_CODES } from '../journey/diary.ts';
import { alertOf, positionOf } from '../journey/position.ts';
import type { Journey } from '../journey/state.ts';
import { checksum } from './checksum.ts';

/** Of the format. `read-report.ts` reads this one only. */
export const VERSION = 2;

/** `version`: the helper's own; `userAgent`: the browser's. Times in the text are UTC. */
export function writeReport(journey: Journey, version: string, userAgent: string): string {
  const body = [
    `helper ${version}, browser ${browserOf(userAgent)}`,
    `step ${journey.step}, position ${positionOf(journey)}, problem ${alertOf(journey) ?? 'none'}`,
    `link ${linkState(journey)}, page ${pageState(journey)}, setup ${setupState(journey)}`,
    `unsure ${journey.unsure ? 'yes' : 'no'}, withheld ${withheld(journey)}`,
    ...journey.diary.map(({ at, what }) => `${time(at)} ${what.replaceAll(':', '=')}`).reverse(),
  ].join('\n');
  const head = [`Shortcut linking helper report ${VERSION}`, `lines ${journey.diary.length}, check ${checksum(body)}`];
  return [...head, body, 'end of report'].join('\n');
}

const time = (at: number) => new Date(at).toISOString().slice(11, 19);

/** Edge calls itself Chrome as well, so it is looked for first. */
const browserOf = (userAgent: string) =>
  (/(Firefox|Edg)\/\d+/.exec(userAgent) ?? /Chrome\/\d+/.exec(userAgent))?.[0] ?? 'unknown';

const linkState = ({ link }: Journey) => (link.is === 'failed' ? `failed=${link.problem.code}` : link.is);

function pageState({ page }: Journey): string {
  if (page.at === 'closed') return 'closed';
  return page.missing ? `missing=${page.missing}` : page.act;
}

function setupState({ stated, settings }: Journey): string {
  const link = stated === 'unreadable' ? 'unreadable' : stated ? 'stated' : 'none';
  return settings.wanted || settings.tokenName || settings.contact || !settings.linkAnyway ? `${link}+managed` : link;
}

const withheld = ({ withheld: hosts }: Journey) => hosts.map((host) => HOST_CODES[host]).join('+') || 'none';
