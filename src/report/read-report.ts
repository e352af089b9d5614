/** Reads a report as it comes out of a mail or a chat, of this version or an older one. */
import { ALERTS, type Alert, POSITIONS, type Position } from '../journey/position.ts';
import { checksum, normalise } from './checksum.ts';
import { readFirst } from './first.ts';
import { firstTime, type Line, linesOf } from './timeline.ts';
import { VERSION } from './write-report.ts';

export interface Report {
  helper: string;
  browser: string;
  position: Position;
  /** What was on the screen; null when nothing was wrong. */
  problem: Alert | 'unknown' | null;
  /** It may be linked already. */
  unsure: boolean;
  /** The words for link, page and so on, as they stand there. */
  facts: [name: string, value: string][];
  /** Oldest first. */
  lines: Line[];
  /** `cut`: the end is missing. `changed`: something else than the end is. `unchecked`: too old to tell. */
  health: 'whole' | 'cut' | 'changed' | 'unchecked';
}

export type ReportReading = { ok: true; report: Report } | { ok: false; why: 'empty' | 'no-report' | 'newer' };

const TITLE = 'shortcut linking helper report ';
const NAMES = ['helper', 'browser', 'step', 'position', 'problem', 'link', 'page', 'setup', 'unsure', 'withheld'];

export function readReport(text: string): ReportReading {
  const all = normalise(text);
  if (!all) return { ok: false, why: 'empty' };
  // A second report, or an earlier one that is quoted, may follow.
  const [, newest] = all.split(TITLE);
  const version = Number(/^\d+/.exec(newest ?? '')?.[0] ?? 0);
  if (version > VERSION) return { ok: false, why: 'newer' };
  const report = newest && version === VERSION ? readSecond(newest) : readFirst(all);
  return report ? { ok: true, report } : { ok: false, why: 'no-report' };
}

function readSecond(text: string): Report | null {
  const [whole = '', end] = text.split('end of report');
  const body = whole.slice(Math.max(0, whole.search(/helper /)));
  const lines = linesOf(body).reverse();
  const facts = factsOf(body.slice(0, firstTime(body)));
  const value = (name: string) => facts.find(([one]) => one === name)?.[1] ?? '';
  const position = POSITIONS.find((one) => one.toLowerCase() === value('position'));
  if (!position) return null;
  const [, count = ''] = /lines (\d+)/.exec(whole) ?? [];
  const [, check = ''] = /check ([\da-f ]{8,}?)(?= ?helper)/.exec(whole) ?? [];
  const problem = problemOf(value('problem'));
  const isWhole = checksum(body) === check.replaceAll(' ', '') && problem !== 'unknown';
  const isCut = end === undefined || lines.length < Number(count);
  return {
    helper: value('helper'),
    browser: value('browser'),
    position,
    problem,
    unsure: value('unsure') === 'yes',
    facts: facts.filter(([name]) => !['helper', 'browser', 'position', 'problem'].includes(name)),
    lines,
    health: isWhole ? 'whole' : isCut ? 'cut' : 'changed',
  };
}

/** Each value goes on to the next name: a line that was broken in the middle of a word left a space in it. */
function factsOf(head: string): [string, string][] {
  const names = NAMES.join('|');
  const pairs = head.matchAll(RegExp(`\\b(${names}) (.*?)(?=,? ?\\b(?:${names}) |$)`, 'g'));
  return [...pairs].map(([, name = '', value = '']) => [name, value.replaceAll(/[ ,]/g, '')]);
}

function problemOf(value: string): Report['problem'] {
  return value === 'none' ? null : (ALERTS.find((code) => code === value) ?? 'unknown');
}
