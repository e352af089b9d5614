/** A problem of the moment, and what can be done about it. */
import { PROBLEMS } from './problems.ts';
import { namesIn, type ProblemDetail, type ProblemRecord, type RecoveryAction } from './record.ts';

export type { ProblemDetail, RecoveryAction } from './record.ts';

export type Code = keyof typeof PROBLEMS;

export const CODES: Code[] = namesIn(PROBLEMS);

export interface Problem {
  code: Code;
  detail?: ProblemDetail;
  /** HTTP status of the answer, when there was one. */
  status?: number;
  /** Milliseconds since 1970 before which asking again is pointless. */
  retryAt?: number;
}

/** Waits that are sat out without asking; after that the person decides, so that no countdown goes on for ever. */
export const MAX_AUTO_RETRIES = 3;

const RECORDS: Record<Code, ProblemRecord> = PROBLEMS;

export function recoveryActionsFor({ code, detail }: Problem): readonly RecoveryAction[] {
  const { recovery, recoveryForDetail } = RECORDS[code];
  return (detail && recoveryForDetail?.[detail]) ?? recovery;
}

/** The box for the token is shown again, to look at what was given, mend it or replace it. */
export const isTokenAtFault = ({ code }: Problem): boolean => RECORDS[code].cause === 'token';
