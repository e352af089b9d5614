/** From a report to what support staff say. Every problem has its words, and so has every place without one. */

import type { Alert } from '../src/journey/position.ts';
import type { Report } from '../src/report/read-report.ts';
import type { TimelineEntry } from '../src/report/timeline.ts';
import { t, told } from '../src/ui/i18n/text.ts';

type Stuck = Pick<Report, 'problem' | 'position' | 'unsure'>;

/** Why the customer is stuck, as far as the report tells. */
export function causeFor({ problem }: Stuck): string {
  if (problem === 'unknown') return t('report_unknown_problem');
  return problem ? wordsFor('cause', problem) : t('report_fine');
}

/** A sentence to send or to read out as it stands. Nobody is told to try again while it may be linked already. */
export function answerFor({ problem, position, unsure }: Stuck): string {
  if (problem === 'unknown') return t('report_ask_again');
  if (unsure) return wordsFor('answer', 'outcome-unknown');
  return problem ? wordsFor('answer', problem) : t(`at_${position}`);
}

/** How the helper knows. */
export function factFor({ problem, position }: Stuck): string {
  return problem && problem !== 'unknown' ? wordsFor('fact', problem) : t(`at_${position}_title`);
}

export const wordsFor = (kind: 'cause' | 'answer' | 'fact', code: Alert): string => told([`${kind}_${code}`]).text;

/** A fact of a report, by the name it has there. */
export const nameOf = (fact: string): string => told([`head_${fact}`]).text || fact;

/** What happened, and the codes that go with it. A line that nobody knows any more stays as it is. */
export function eventOf({ what }: TimelineEntry): { event: string; codes: string } {
  const [first = '', ...codes] = what.split(' ');
  const event = told([`event_${first}`]).text;
  return event ? { event, codes: codes.join(' ') } : { event: '', codes: what };
}
