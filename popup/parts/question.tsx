import type { Journey } from '../../src/journey/journey.ts';
import { otherWorkspaces } from '../../src/journey/link-facts.ts';
import { adviceOn, alternativeTo, canConnectAnyway } from '../../src/problems/question.ts';
import { Alert } from '../../src/ui/components/alert.tsx';
import { LiveRegion } from '../../src/ui/components/live-region.tsx';
import { describeQuestion, t } from '../../src/ui/i18n/text.ts';
import { act, tell } from '../background-client.ts';
import { RECOVERY_LABELS } from './problem-alert.tsx';
import { ReplacedAccount } from './replaced-account.tsx';

/** A question before anything is linked. */
export function Question({ session, state }: Journey<'question'>) {
  const { questions, identity } = state;
  const [question] = questions;
  const advice = adviceOn(question);
  const allowed = canConnectAnyway(question, session.settings);
  const link = (
    <button
      key="link"
      type="button"
      class={advice === 'connect' ? 'main' : ''}
      onClick={() => tell({ type: 'journey/link-anyway', question })}
    >
      {question === 'several-workspaces' ? t('way_link_workspace', identity.workspace) : t('way_link_anyway')}
    </button>
  );
  const instead = <Alternative key="instead" isBest={advice === 'alternative'} {...{ session, state }} />;
  return (
    <Alert code={question} copy={describeQuestion(question, identity)}>
      <LiveRegion>
        {(question === 'account-exists' || question === 'workspace-changes') && (
          <ReplacedAccount {...{ session, state }} />
        )}
        {!allowed && <p>{t('link_anyway_forbidden')}</p>}
      </LiveRegion>
      <div class="buttons">{!allowed ? [instead] : advice === 'connect' ? [link, instead] : [instead, link]}</div>
    </Alert>
  );
}

/** What to do instead of linking. */
function Alternative({ session, state, isBest }: Journey<'question'> & { isBest: boolean }) {
  const action = alternativeTo(state.questions[0]);
  if (!action) return <OtherWorkspaces slugs={otherWorkspaces(session, state.identity)} />;
  return (
    <button type="button" class={isBest ? 'main' : ''} onClick={() => act(action)}>
      {t(RECOVERY_LABELS[action])}
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
