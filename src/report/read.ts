/** Reads a report as it comes out of a mail or a chat, of this version or an older one. */

import { POSITIONS, type Position } from '../journey/position.ts';
import { CODES, type Code } from '../journey/problem.ts';
import { checksum, normalise } from './checksum.ts';
import { VERSION } from './write.ts';

/** One line: when (UTC, hh:mm:ss), and what happened. */
export interface Line {
  time: string;
  what: string;
}

export interface Report {
  helper: string;
  browser: string;
  position: Position;
  /** What was on the screen; null when nothing was wrong. */
  problem: Code | null;
  /** The words for link, page and so on, as they stand there. */
  facts: [name: string, value: string][];
  /** Oldest first. */
  lines: Line[];
  /** `cut`: the end is missing. `changed`: something else than the end is. `unchecked`: too old to tell. */
  health: 'whole' | 'cut' | 'changed' | 'unchecked';
}

export type ReportReading = { ok: true; report: Report } | { ok: false; why: 'empty' | 'no-report' | 'newer' };

const TIME = /\b(\d\d)[:.](\d\d)[:.](\d\d) /g;

export function readReport(text: string): ReportReading {
  const all = normalise(text);
  if (!all) return { ok: false, why: 'empty' };
  const [, version, rest = ''] = /shortcut linking helper (?:report )?(\d+(?:\.\d+)*)(.*)/.exec(all) ?? [];
  if (!version) return { ok: false, why: 'no-report' };
  // The first version said which helper had written it, and nothing of itself.
  if (version.includes('.')) return readFirst(version, rest);
  return Number(version) > VERSION ? { ok: false, why: 'newer' } : readSecond(rest);
}

function readSecond(text: string): ReportReading {
  const [, said = '', check = '', rest = ''] = /lines (\d+), check ([\da-f]{8}) ?(.*)/.exec(text) ?? [];
  const [body = '', end] = rest.split('end of report');
  const lines = linesOf(body).reverse();
  const facts = factsOf(headOf(body));
  const value = (name: string) => facts.find(([one]) => one === name)?.[1] ?? '';
  const position = POSITIONS.find((one) => one.toLowerCase() === value('position'));
  if (!position) return { ok: false, why: 'no-report' };
  const isWhole = checksum(body) === check;
  const isCut = end === undefined || lines.length < Number(said);
  return {
    ok: true,
    report: {
      helper: value('helper'),
      browser: value('browser'),
      position,
      problem: codeIn(value('problem')),
      facts: facts.filter(([name]) => !['helper', 'browser', 'position', 'problem'].includes(name)),
      lines,
      health: isWhole ? 'whole' : isCut ? 'cut' : 'changed',
    },
  };
}

/** Pairs of a name and a value, with commas between. */
const factsOf = (head: string): [string, string][] =>
  [...head.matchAll(/\b(helper|browser|step|position|problem|link|page|setup|unsure|withheld) ([^\s,]+)/g)].map(
    ([, name = '', value = '']) => [name, value],
  );

const headOf = (body: string): string => body.slice(0, firstTime(body));

function firstTime(body: string): number {
  const at = body.search(new RegExp(TIME.source));
  return at < 0 ? body.length : at;
}

function linesOf(body: string): Line[] {
  const starts = [...body.matchAll(TIME)];
  return starts.map(({ 0: found, 1: hours, 2: minutes, 3: seconds, index }, number) => ({
    time: `${hours}:${minutes}:${seconds}`,
    what: body.slice(index + found.length, starts[number + 1]?.index ?? body.length).trim(),
  }));
}

/** Of a phrase; the last that is named in it. */
export function codeIn(phrase: string): Code | null {
  const words = new Set(phrase.split(/[\s=:]/));
  return CODES.findLast((code) => words.has(code)) ?? null;
}

const STEPS: Record<string, Position> = { link: '1A', token: '2A', check: '3A', done: '4A' };

/** `Step: token Link: ready Page: closed`, then the lines, oldest first, without a checksum. */
function readFirst(helper: string, text: string): ReportReading {
  const head = headOf(text);
  const facts = [...head.matchAll(/\b(step|link|page|withheld): ([^:]*?)(?= \w+:|$)/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value.trim()],
  );
  const value = (name: string) => facts.find(([one]) => one === name)?.[1] ?? '';
  const position = STEPS[value('step')];
  if (!position) return { ok: false, why: 'no-report' };
  const lines = linesOf(text);
  const problem = position === '4A' ? null : (codeIn(value('link')) ?? codeIn(lines.at(-1)?.what ?? ''));
  const browser = /[a-z]+\/\d+/.exec(head)?.[0] ?? 'unknown';
  return { ok: true, report: { helper, browser, position, problem, facts, lines, health: 'unchecked' } };
}
