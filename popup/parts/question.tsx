import { mayLink, otherWorkspaces } from '../../src/journey/concerns.ts';
import { wayInstead } from '../../src/journey/problem.ts';
import type { Journey, Phase } from '../../src/journey/state.ts';
import type { Concern } from '../../src/journey/vocabulary.ts';
import { Alert } from '../../src/ui/components/alert.tsx';
import { Live } from '../../src/ui/components/live-region.tsx';
import { t, tellConcern } from '../../src/ui/i18n/text.ts';
import { act, tell } from '../background-client.ts';
import { WAYS } from './problem-alert.tsx';
import { Replaced } from './replaced-account.tsx';

/** What is best done; nothing is pushed where nobody knows, or where an Observer's other token can't write either. */
const ADVICE: Record<Concern, 'link' | 'instead' | null> = {
  'outcome-unknown': null,
  'role-cannot-write': null,
  'access-too-narrow': 'instead',
  'access-too-wide': 'instead',
  'account-exists': 'link',
  'workspace-changes': 'instead',
  'several-workspaces': 'link',
};

interface Props {
  concern: Concern;
  phase: Phase & { is: 'choosing' };
  journey: Journey & { step: 'check' };
}

/** A question before anything is linked. */
export function Choice({ concern, phase, journey }: Props) {
  const advice = ADVICE[concern];
  const allowed = mayLink(concern, journey.settings);
  const link = (
    <button
      key="link"
      type="button"
      class={advice === 'link' ? 'main' : ''}
      onClick={() => tell({ type: 'journey/link-anyway', question: concern })}
    >
      {concern === 'several-workspaces' ? t('way_link_workspace', phase.identity.workspace) : t('way_link_anyway')}
    </button>
  );
  const instead = <Instead key="instead" concern={concern} isBest={advice === 'instead'} {...{ journey, phase }} />;
  return (
    <Alert code={concern} told={tellConcern(concern, phase.identity)}>
      <Live>
        {(concern === 'account-exists' || concern === 'workspace-changes') && (
          <Replaced journey={journey} identity={phase.identity} />
        )}
        {!allowed && <p>{t('link_anyway_forbidden')}</p>}
      </Live>
      <div class="buttons">{!allowed ? [instead] : advice === 'link' ? [link, instead] : [instead, link]}</div>
    </Alert>
  );
}

/** What to do instead of linking. */
function Instead({ concern, isBest, journey, phase }: Props & { isBest: boolean }) {
  const way = wayInstead(concern);
  if (!way) return <OtherWorkspaces slugs={otherWorkspaces(journey, phase.identity)} />;
  return (
    <button type="button" class={isBest ? 'main' : ''} onClick={() => act(way)}>
      {t(WAYS[way])}
    </button>
  );
}

/** One needs no name; of several the person says which. */
function OtherWorkspaces({ slugs }: { slugs: string[] }) {
  return (
    <>
      {slugs.map((workspace) => (
        <button key={workspace} type="button" onClick={() => tell({ type: 'journey/other-workspace', workspace })}>
          {slugs.length === 1 ? t('way_wrong_workspace') : t('way_other_workspace', workspace)}
        </button>
      ))}
    </>
  );
}
