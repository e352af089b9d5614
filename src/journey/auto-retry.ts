/** Waits for as long as a server asked (`Retry-After`), then repeats what only reads. A link request is never repeated so. */
import { MAX_AUTO_RETRIES, type Problem } from '../problems/problem.ts';
import type { Effect } from './effects.ts';
import type { Session } from './session.ts';

interface Failure {
  requestId: number;
  problem: Problem;
}

/** The wait after this failure; none when no time is known, or after `MAX_AUTO_RETRIES` waits: then the person decides. */
export const autoRetry = ({ autoRetries }: Session, { requestId, problem }: Failure): Effect[] =>
  problem.retryAt !== undefined && autoRetries < MAX_AUTO_RETRIES
    ? [{ type: 'wait', requestId, until: problem.retryAt }]
    : [];
