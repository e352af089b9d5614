import type { JourneyEvent } from './events.ts';
import type { Problem } from './problem.ts';
import type { Entry, Host } from './state.ts';

/** Names without dots, which mail programs take for links. */
export const HOST_CODES: Record<Host, string> = {
  'app.shortcut.com': 'shortcut-page',
  'api.app.shortcut.com': 'shortcut-api',
  'api.stackone.com': 'stackone-api',
};

/** Enough for an hour of wandering; a report must still fit in a chat message. */
export const MAX_ENTRIES = 60;
/** Milliseconds within which a page that flickers makes one line, so that it can't push out what matters. */
const FLICKER = 2000;

export function withEntry(diary: readonly Entry[], entry: Entry): Entry[] {
  const last = diary.at(-1);
  const flickers = last && isOfPage(last) && isOfPage(entry) && entry.at - last.at < FLICKER;
  return [...(flickers ? diary.slice(0, -1) : diary), entry].slice(-MAX_ENTRIES);
}

const isOfPage = ({ what }: Entry) => what.startsWith('page ');

/** The diary holds codes and statuses only: nothing typed, seen on a page or secret may get in. */
export function entryFor(event: JourneyEvent, at: number): Entry | null {
  switch (event.type) {
    case 'link-typed':
    case 'token-typed':
    case 'field-typed':
    case 'wait-over':
    case 'time-passed':
    case 'links-found':
    case 'tab-seen':
    case 'settings-seen':
      return null;
    case 'hub-seen':
      return { at, what: `hub ${event.seen}` };
    case 'page-seen':
      return { at, what: `page ${event.missing ? `missing:${event.missing}` : event.act}` };
    case 'access-chosen':
      return { at, what: `access ${event.wanted}` };
    case 'start':
    case 'token-given':
      return { at, what: event.reading.ok ? event.type : `${event.type} ${told(event.reading.problem)}` };
    case 'session-failed':
    case 'check-failed':
    case 'link-failed':
      return { at, what: `${event.type} ${told(event.problem)}` };
    case 'permissions-seen':
      return {
        at,
        what: `permissions ${event.withheld.map((host) => `withheld:${HOST_CODES[host]}`).join(' ') || 'granted'}`,
      };
    case 'internal-fault':
      return { at, what: `internal ${event.where}` };
    case 'token-checked':
      return { at, what: `token-checked access:${event.identity.access}` };
    default:
      return { at, what: event.type };
  }
}

const told = ({ code, detail, status }: Problem) =>
  [code, detail, status && `HTTP ${status}`].filter(Boolean).join(' ');
