import type { Journey } from '../../src/journey/journey.ts';
import { otherWorkspaces } from '../../src/journey/link-facts.ts';
import { adviceOn, alternativeTo, canConnectAnyway, connectLabelOf } from '../../src/problems/question.ts';
import { Alert } from '../../src/ui/components/alert.tsx';
import { LiveRegion } from '../../src/ui/components/live-region.tsx';
import { describeQuestion, t } from '../../src/ui/i18n/text.ts';
import { act, tell } from '../background-client.ts';
import { ClaimedChoices } from './claimed-choices.tsx';
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
      {t(connectLabelOf(question))}
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

const makeTokenIn = (workspace: string) => tell({ type: 'journey/other-workspace', workspace });

/** One needs no name; of several the person says which. Any site can open an address of Shortcut's, so they are claims. */
function OtherWorkspaces({ slugs }: { slugs: string[] }) {
  const [first = '', ...others] = slugs;
  if (others.length === 0) {
    return (
      <button type="button" onClick={() => makeTokenIn(first)}>
        {t('way_wrong_workspace')}
      </button>
    );
  }
  const choices = slugs.map((workspace) => ({
    label: t('way_other_workspace'),
    name: workspace,
    choose: () => makeTokenIn(workspace),
  }));
  return (
    <LiveRegion>
      <ClaimedChoices by="tabs" choices={choices} />
    </LiveRegion>
  );
}
