/** The journey's diary, for reports: codes and statuses only. Nothing typed, seen on a page or secret may get in. */
import type { Problem } from '../problems/problem.ts';
import { SHORTCUT_API_HOST, SHORTCUT_APP_HOST } from '../providers/shortcut/hosts.ts';
import { STACKONE_API_HOST } from '../stackone/hosts.ts';
import type { JourneyEvent } from './events.ts';
import type { DiaryEntry, Host } from './types.ts';

/** Names without dots, which mail programs take for links. */
export const HOST_CODES: Record<Host, string> = {
  [SHORTCUT_APP_HOST]: 'shortcut-page',
  [SHORTCUT_API_HOST]: 'shortcut-api',
  [STACKONE_API_HOST]: 'stackone-api',
};

/** Enough for an hour of use, few enough that a report fits in a chat message. */
export const MAX_ENTRIES = 60;
/** Milliseconds within which a page that flickers makes one line, so that it can't push out what matters. */
const FLICKER_MS = 2000;

export function withEntry(diary: readonly DiaryEntry[], entry: DiaryEntry): DiaryEntry[] {
  const last = diary.at(-1);
  const flickers = last && isOfPage(last) && isOfPage(entry) && entry.at - last.at < FLICKER_MS;
  return [...(flickers ? diary.slice(0, -1) : diary), entry].slice(-MAX_ENTRIES);
}

const isOfPage = ({ what }: DiaryEntry) => what.startsWith('page ');

/** The line for an event that changed the journey; null for one that isn't worth a line. `at`: ms since 1970. */
export function entryFor(event: JourneyEvent, at: number): DiaryEntry | null {
  const what = lineFor(event);
  return what === null ? null : { at, what };
}

function lineFor(event: JourneyEvent): string | null {
  switch (event.type) {
    case 'link-typed':
    case 'token-typed':
    case 'field-typed':
    case 'wait-over':
    case 'time-passed':
    case 'links-found':
    case 'tab-seen':
    case 'settings-seen':
    case 'language-seen':
    case 'language-chosen':
      return null;
    case 'hub-seen':
      return `hub ${event.shows}`;
    case 'page-seen':
      return event.missing ? `page missing:${event.missing} beside:${event.found ?? 'unknown'}` : `page ${event.step}`;
    case 'access-chosen':
      return `access ${event.access}`;
    case 'internal-fault':
      return `internal ${event.where}`;
    case 'start':
    case 'token-given':
      return event.reading.ok ? event.type : `${event.type} ${codesOf(event.reading.problem)}`;
    case 'session-failed':
    case 'check-failed':
    case 'link-failed':
      return `${event.type} ${codesOf(event.problem)}`;
    case 'permissions-seen':
      return `permissions ${event.withheld.map((host) => `withheld:${HOST_CODES[host]}`).join(' ') || 'granted'}`;
    case 'token-checked':
      return `token-checked access:${event.identity.access}`;
    default:
      return event.type;
  }
}

const codesOf = ({ code, detail, status }: Problem) =>
  [code, detail, status && `HTTP ${status}`].filter(Boolean).join(' ');
