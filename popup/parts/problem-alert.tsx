import { type Problem, type Way, waysForward } from '../../src/journey/problem.ts';
import { Alert } from '../../src/ui/components/alert.tsx';
import { t, tellProblem } from '../../src/ui/i18n/text.ts';
import { act, tell } from '../background-client.ts';
import { useSecondsUntil } from './use-countdown.ts';

/** What is on the button of each way. */
export const WAYS = {
  'try-again': 'way_try_again',
  'another-token': 'way_another_token',
  'another-link': 'way_another_link',
  'already-linked': 'way_already_linked',
} as const;

interface Props {
  problem: Problem;
  /** The number of the request that failed. */
  run?: number;
  /** Ways that this screen offers by itself, such as a box to paste another token into. */
  without?: Way[];
  /** The background asks again by itself when the wait is over. */
  waits: boolean;
  /** The next action stands elsewhere on the screen. */
  calm?: boolean;
}

/** Trying again says what is meant: a second click must not repeat what failed since, unread. */
const go = (way: Way, run: number): void =>
  way === 'try-again' ? tell({ type: 'journey/try-again', requestId: run }) : act(way);

export function ProblemAlert({ problem, run = 0, without = [], waits, calm = false }: Props) {
  const seconds = useSecondsUntil(problem.retryAt);
  const ways = waysForward(problem).filter((way) => !without.includes(way));
  // Where nobody knows what happened, no answer is pushed forward.
  const main = calm || problem.code === 'outcome-unknown' ? undefined : ways[0];
  return (
    <Alert code={problem.code} told={tellProblem(problem)}>
      {seconds > 0 && <p class="countdown">{t(waits ? 'retry_in' : 'retry_allowed_in', String(seconds))}</p>}
      {ways.length > 0 && (
        <div class="buttons">
          {ways.map((way) => (
            <button
              key={way}
              type="button"
              class={way === main ? 'main' : ''}
              disabled={way === 'try-again' && seconds > 0}
              onClick={() => go(way, run)}
            >
              {t(WAYS[way])}
            </button>
          ))}
        </div>
      )}
    </Alert>
  );
}
