/** A server asked for time, and nothing was sent that must not be repeated: ask again by ourselves when it is over. */
import { MAX_AUTO_RETRIES, type Problem } from '../problems/problem.ts';
import type { Effect } from './effects.ts';
import type { Session } from './session.ts';

interface Failure {
  requestId: number;
  problem: Problem;
}

/** The wait after this failure; nothing when none was asked for, or when the person's word is needed. */
export const autoRetry = ({ autoRetries }: Session, { requestId, problem }: Failure): Effect[] =>
  problem.retryAt !== undefined && autoRetries < MAX_AUTO_RETRIES
    ? [{ type: 'wait', requestId, until: problem.retryAt }]
    : [];
