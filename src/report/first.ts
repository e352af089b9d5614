/** Reads reports of the first version: `Step: token Link: ready Page: closed`, then the lines, oldest first, without a checksum. */
import { ALERTS, type Alert, POSITION_OF_ACT, type Position } from '../journey/position.ts';
import type { Report } from './read-report.ts';
import { firstTime, linesOf } from './timeline.ts';

/** Null when it is none. */
export function readFirst(text: string): Report | null {
  const [, helper = '', rest = ''] = /shortcut linking helper (\d[\d.]*) (.*? step: .*)/.exec(text) ?? [];
  const head = rest.slice(0, firstTime(rest));
  const facts = [...head.matchAll(/\b(step|link|page|withheld): (.*?)(?= (?:step|link|page|withheld): |$)/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value.trim()],
  );
  const value = (name: string) => facts.find(([one]) => one === name)?.[1] ?? '';
  const lines = linesOf(rest);
  const failed = lines.findLast(({ what }) => /^\w+-failed /.test(what))?.what ?? '';
  const stuck = stuckAt(value('step'), value('page'), value('link'), failed);
  if (!stuck) return null;
  const browser = /[a-z]+\/\d+/.exec(head)?.[0] ?? 'unknown';
  return { helper, browser, ...stuck, unsure: failed.includes('outcome-unknown'), facts, lines, health: 'unchecked' };
}

type Stuck = Pick<Report, 'position' | 'problem'>;

function stuckAt(step: string, page: string, link: string, failed: string): Stuck | null {
  switch (step) {
    case 'link':
      return codeIn(link) ? { position: '1D', problem: codeIn(link) } : { position: '1A', problem: null };
    case 'token':
      return onPage(page);
    case 'check':
      return { position: failedAt(failed), problem: codeIn(failed) };
    case 'done':
      return { position: '4A', problem: null };
    default:
      return null;
  }
}

function onPage(page: string): Stuck {
  if (page.startsWith('missing:')) return { position: '2K', problem: 'control-missing' };
  const act = new Map<string, Position>(Object.entries(POSITION_OF_ACT)).get(page);
  return { position: act ?? '2A', problem: page === 'sign-in' ? 'signed-out' : null };
}

function failedAt(failed: string): Position {
  if (failed.startsWith('check-failed')) return '3C';
  return failed ? '3D' : '3A';
}

/** The first that is named in a phrase. */
const codeIn = (phrase: string): Alert | null => ALERTS.find((code) => phrase.split(/[\s:]/).includes(code)) ?? null;
