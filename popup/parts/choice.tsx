import { wayInstead } from '../../src/journey/problem.ts';
import type { Concern, Journey, Phase } from '../../src/journey/state.ts';
import { act, tell } from '../background.ts';
import { t, tellConcern } from '../text.ts';
import { Alert } from './alert.tsx';
import { WAYS } from './problem.tsx';
import { Replaced } from './replaced.tsx';

/** What is best done; nothing is pushed where nobody knows, or where an Observer's other token can't write either. */
const ADVICE: Record<Concern, 'link' | 'instead' | null> = {
  'outcome-unknown': null,
  'role-cannot-write': null,
  'access-too-narrow': 'instead',
  'access-too-wide': 'instead',
  'account-exists': 'link',
  'workspace-changes': 'instead',
};

interface Props {
  concern: Concern;
  phase: Phase & { is: 'choosing' };
  journey: Journey & { step: 'check' };
}

/** A question before anything is linked. */
export function Choice({ concern, phase, journey }: Props) {
  const advice = ADVICE[concern];
  const way = wayInstead(concern);
  const instead = (
    <button key={way} type="button" class={advice === 'instead' ? 'main' : ''} onClick={() => act(way)}>
      {t(WAYS[way])}
    </button>
  );
  const link = (
    <button
      key="link"
      type="button"
      class={advice === 'link' ? 'main' : ''}
      onClick={() => tell({ type: 'popup/link-anyway', concern })}
    >
      {t('way_link_anyway')}
    </button>
  );
  return (
    <Alert code={concern} told={tellConcern(concern, phase.identity)}>
      {(concern === 'account-exists' || concern === 'workspace-changes') && (
        <Replaced journey={journey} identity={phase.identity} />
      )}
      <div class="buttons">{advice === 'link' ? [link, instead] : [instead, link]}</div>
    </Alert>
  );
}
