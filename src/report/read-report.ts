/** Reads a report as it comes out of a mail or a chat. */
import { isTooLong } from '../journey/text-limit.ts';
import { ALERTS, type Alert } from '../problems/alert.ts';
import { PLACES, type Place } from '../problems/places.ts';
import { checksum, normalize } from './checksum.ts';
import { parseTimeline, type TimelineEntry, timelineStart } from './timeline.ts';
import { VERSION } from './write-report.ts';

export interface Report {
  /** Version of the helper. */
  helper: string;
  browser: string;
  place: Place;
  /** What was on the screen; null when nothing was wrong. `unknown`: not one of ours, or damaged. */
  problem: Alert | 'unknown' | null;
  /** It may be linked already. */
  unsure: boolean;
  /** The words for link, page and so on, as they stand there. */
  facts: [name: string, value: string][];
  /** Oldest first. */
  timeline: TimelineEntry[];
  /** `cut`: the end is missing. `changed`: something else than the end is. */
  health: 'whole' | 'cut' | 'changed';
}

/** `newer`: a newer helper wrote it, in a format that this one doesn't know. */
export type ReportReading =
  | { ok: true; report: Report }
  | { ok: false; reason: 'empty' | 'too-long' | 'no-report' | 'newer' };

const TITLE = 'shortcut linking helper report ';
/** Where the value of a fact begins. */
const FACT = /\b(helper|browser|step|position|problem|link|page|setup|unsure|withheld) /;
/** Facts that have a property of their own. */
const NAMED_FACTS = ['helper', 'browser', 'position', 'problem'];

/** `text`: whatever was pasted. Of several reports in it, the first one is read. Never throws. */
export function readReport(text: string): ReportReading {
  if (isTooLong(text)) return { ok: false, reason: 'too-long' };
  const normalized = normalize(text);
  if (!normalized) return { ok: false, reason: 'empty' };
  // A second report, or an earlier one that is quoted, may follow.
  const [, newest = ''] = normalized.split(TITLE);
  const version = Number(/^\d+/.exec(newest)?.[0] ?? 0);
  if (version > VERSION) return { ok: false, reason: 'newer' };
  const report = version === VERSION ? parseReport(newest) : null;
  return report ? { ok: true, report } : { ok: false, reason: 'no-report' };
}

/** `text`: normalized, from the version to the end. Null when it names no place that we know. */
function parseReport(text: string): Report | null {
  const [whole = '', end] = text.split('end of report');
  const body = whole.slice(Math.max(0, whole.search(/helper /)));
  const facts = parseFacts(body.slice(0, timelineStart(body)));
  const fact = (name: string) => facts.find(([other]) => other === name)?.[1] ?? '';
  const place = PLACES.find((known) => known.toLowerCase() === fact('position'));
  if (!place) return null;
  const timeline = parseTimeline(body).reverse();
  const problem = parseProblem(fact('problem'));
  const isIntact = problem !== 'unknown' && checksum(body) === statedChecksum(whole);
  const isCut = end === undefined || timeline.length < statedLines(whole);
  return {
    helper: fact('helper'),
    browser: fact('browser'),
    place,
    problem,
    unsure: fact('unsure') === 'yes',
    facts: facts.filter(([name]) => !NAMED_FACTS.includes(name)),
    timeline,
    health: isIntact ? 'whole' : isCut ? 'cut' : 'changed',
  };
}

/** How many lines the timeline had when the report was written. */
const statedLines = (text: string): number => Number(/lines (\d+)/.exec(text)?.[1] ?? 0);

/** Line breaks within it have become spaces, and the space behind it may be lost. */
const statedChecksum = (text: string): string => (/check ([\da-f ]+)helper/.exec(text)?.[1] ?? '').replaceAll(' ', '');

/** Each value goes on to the next name: a line that was broken in the middle of a word left a space in it. */
function parseFacts(head: string): Report['facts'] {
  // Before the first name, then names and values by turns.
  const [, ...parts] = head.split(FACT);
  return parts.flatMap((name, index): Report['facts'] =>
    index % 2 === 0 ? [[name, (parts[index + 1] ?? '').replaceAll(/[ ,]/g, '')]] : [],
  );
}

function parseProblem(value: string): Report['problem'] {
  return value === 'none' ? null : (ALERTS.find((code) => code === value) ?? 'unknown');
}
