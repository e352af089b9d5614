/** Whatever the popup can show in its yellow box: problems, questions and obstacles. Reports and support name them alike. */
import type { CopyKey, MessageKey } from '../ui/i18n/message-key.ts';
import { OBSTACLES } from './obstacles.ts';
import type { Place } from './places.ts';
import { PROBLEMS } from './problems.ts';
import { QUESTIONS } from './questions.ts';
import { type AlertRecord, namesIn, type ProblemDetail } from './record.ts';

const TABLE = { ...PROBLEMS, ...QUESTIONS, ...OBSTACLES };

export type Alert = keyof typeof TABLE;

export const ALERTS: Alert[] = namesIn(TABLE);

const RECORDS: Record<Alert, AlertRecord> = TABLE;

export function copyOfAlert(alert: Alert, detail?: ProblemDetail): CopyKey {
  const { copy, copyForDetail } = RECORDS[alert];
  return (detail && copyForDetail?.[detail]) ?? copy;
}

/** For support staff: the likely cause, an answer to send, and how the helper knows. */
export function supportCopyOf(alert: Alert): Record<'cause' | 'answer' | 'fact', MessageKey> {
  const name = RECORDS[alert].support;
  return { cause: `cause_${name}`, answer: `answer_${name}`, fact: `fact_${name}` };
}

/** The `data-code` of the alert in the popup. */
export const codeOnScreen = (alert: Alert): string => RECORDS[alert].shownAs ?? alert;

/** The alerts of this place alone, the likeliest first. */
export const alertsAt = (place: Place): Alert[] =>
  ALERTS.filter((alert) => RECORDS[alert].places !== 'anywhere' && RECORDS[alert].places.includes(place));

/** Those that may be shown at any place. */
export const alertsAnywhere = (): Alert[] => ALERTS.filter((alert) => RECORDS[alert].places === 'anywhere');
