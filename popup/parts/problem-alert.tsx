import { type Problem, type RecoveryAction, recoveryActionsFor } from '../../src/problems/problem.ts';
import { Alert } from '../../src/ui/components/alert.tsx';
import type { MessageKey } from '../../src/ui/i18n/message-key.ts';
import { describeProblem, t } from '../../src/ui/i18n/text.ts';
import { act, tell } from '../background-client.ts';
import { useSecondsUntil } from './use-countdown.ts';

/** What is on the button of each action. */
export const RECOVERY_LABELS: Record<RecoveryAction, MessageKey> = {
  'try-again': 'way_try_again',
  'another-token': 'way_another_token',
  'another-link': 'way_another_link',
  'already-linked': 'way_already_linked',
};

interface Props {
  problem: Problem;
  /** The number of the request that failed. */
  requestId?: number;
  /** Actions that this screen offers by itself, such as a box to paste another token into. */
  without?: RecoveryAction[];
  /** The background asks again by itself when the wait is over. */
  isAutoRetried: boolean;
  /** The next action stands elsewhere on the screen. */
  calm?: boolean;
}

/** Trying again says what is meant: a second click must not repeat what failed since, unread. */
const recover = (action: RecoveryAction, requestId: number): void =>
  action === 'try-again' ? tell({ type: 'journey/try-again', requestId }) : act(action);

export function ProblemAlert({ problem, requestId = 0, without = [], isAutoRetried, calm = false }: Props) {
  const seconds = useSecondsUntil(problem.retryAt);
  const actions = recoveryActionsFor(problem).filter((action) => !without.includes(action));
  // Where nobody knows what happened, no answer is pushed forward.
  const main = calm || problem.code === 'outcome-unknown' ? undefined : actions[0];
  return (
    <Alert code={problem.code} copy={describeProblem(problem)}>
      {seconds > 0 && <p class="countdown">{t(isAutoRetried ? 'retry_in' : 'retry_allowed_in', String(seconds))}</p>}
      {actions.length > 0 && (
        <div class="buttons">
          {actions.map((action) => (
            <button
              key={action}
              type="button"
              class={action === main ? 'main' : ''}
              disabled={action === 'try-again' && seconds > 0}
              onClick={() => recover(action, requestId)}
            >
              {t(RECOVERY_LABELS[action])}
            </button>
          ))}
        </div>
      )}
    </Alert>
  );
}
