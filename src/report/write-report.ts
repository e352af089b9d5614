/**
 * What a person sends to their support contact: codes and times only, nothing typed, seen or secret. Made to survive
 * mail and chat: what counts comes first, the newest line too, so that a lost tail costs the least.
 */

import { alertOf } from '../journey/alert.ts';
import { HOST_CODES } from '../journey/diary.ts';
import { type Journey, stepOf } from '../journey/journey.ts';
import { placeOf } from '../journey/place.ts';
import type { Session } from '../journey/session.ts';
import { checksum } from './checksum.ts';

/** Of the format. `read-report.ts` reads this one only. */
export const VERSION = 2;

/** `version`: the helper's own; `userAgent`: the browser's. Times in the text are UTC. */
export function writeReport(journey: Journey, version: string, userAgent: string): string {
  const { session } = journey;
  const { diary } = session;
  const body = [
    `helper ${version}, browser ${browserOf(userAgent)}`,
    `step ${stepOf(journey)}, position ${placeOf(journey)}, problem ${alertOf(journey) ?? 'none'}`,
    `link ${linkStatus(session)}, page ${pageStatus(session)}, setup ${presetStatus(session)}`,
    `unsure ${session.outcomeUnknown ? 'yes' : 'no'}, withheld ${withheldHosts(session)}`,
    ...diary.map(({ at, what }) => `${time(at)} ${what.replaceAll(':', '=')}`).reverse(),
  ].join('\n');
  const head = [`Shortcut linking helper report ${VERSION}`, `lines ${diary.length}, check ${checksum(body)}`];
  return [...head, body, 'end of report'].join('\n');
}

const time = (at: number) => new Date(at).toISOString().slice(11, 19);

/** Edge calls itself Chrome as well, so it is looked for first. */
const browserOf = (userAgent: string) =>
  (/(Firefox|Edg)\/\d+/.exec(userAgent) ?? /Chrome\/\d+/.exec(userAgent))?.[0] ?? 'unknown';

const linkStatus = ({ link }: Session) => (link.status === 'failed' ? `failed=${link.problem.code}` : link.status);

function pageStatus({ page }: Session): string {
  if (page.status === 'closed') return 'closed';
  if (page.hasFailed) return 'failed';
  return page.missing ? `missing=${page.missing}` : page.step;
}

function presetStatus({ linkPreset, settings }: Session): string {
  const link = linkPreset === 'unreadable' ? 'unreadable' : linkPreset ? 'stated' : 'none';
  return settings.access || settings.tokenName || settings.contact || !settings.linkAnyway ? `${link}+managed` : link;
}

const withheldHosts = ({ withheldHosts: hosts }: Session) => hosts.map((host) => HOST_CODES[host]).join('+') || 'none';
