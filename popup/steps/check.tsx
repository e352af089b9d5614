import { isWaiting, type Journey, type WithToken } from '../../src/journey/journey.ts';
import { changeableFor } from '../../src/journey/states/failed.ts';
import { isTokenAtFault, MAX_AUTO_RETRIES } from '../../src/problems/problem.ts';
import { Heading } from '../../src/ui/components/heading.tsx';
import { LiveRegion } from '../../src/ui/components/live-region.tsx';
import type { MessageKey } from '../../src/ui/i18n/message-key.ts';
import { t } from '../../src/ui/i18n/text.ts';
import { act } from '../background-client.ts';
import { ConnectorFields } from '../parts/connector-fields.tsx';
import { Consent } from '../parts/consent.tsx';
import { Handoff } from '../parts/handoff.tsx';
import { LeftoverTokenNote } from '../parts/leftover-token.tsx';
import { isAskedAbove, MissingPermissions } from '../parts/missing-permissions.tsx';
import { OutcomeUnknownNote } from '../parts/outcome-unknown.tsx';
import { PendingRequests } from '../parts/pending-requests.tsx';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { Question } from '../parts/question.tsx';
import { isNewToken, TokenBox } from '../parts/token-box.tsx';

/** Step 3: is it the right token? */
export function CheckStep({ session, state }: Journey<WithToken>) {
  return (
    <>
      <Heading>{t(HEADINGS[state.name])}</Heading>
      <LiveRegion>
        <MissingPermissions hosts={session.withheldHosts} />
        {state.token.cleaned && <p class="hint">{t('check_cleaned')}</p>}
        {'identity' in state && state.identity && <Consent identity={state.identity} link={session.link} />}
      </LiveRegion>
      <Body session={session} state={state} />
      <LiveRegion>{!isWaiting({ session, state }) && <LeftoverTokenNote {...session} />}</LiveRegion>
    </>
  );
}

const HEADINGS: Record<WithToken, MessageKey> = {
  checking: 'check_title',
  'awaiting-link': 'check_title',
  connecting: 'check_title',
  fields: 'fields_title',
  handoff: 'hand_title',
  question: 'check_stopped',
  failed: 'check_stopped',
};

function Body({ session, state }: Journey<WithToken>) {
  switch (state.name) {
    case 'checking':
    case 'awaiting-link':
    case 'connecting':
      return <PendingRequests at={state.name} />;
    case 'fields':
      return <ConnectorFields {...{ session, state }} />;
    case 'handoff':
      return <Handoff {...{ session, state }} />;
    case 'question':
      return <Question {...{ session, state }} />;
    case 'failed':
      return <Failure {...{ session, state }} />;
  }
}

/** A token that was not accepted stays in its box, to be looked at, corrected or replaced on the spot. */
function Failure({ session, state }: Journey<'failed'>) {
  const { problem, identity, requestId, token } = state;
  const tokenAtFault = isTokenAtFault(problem);
  const another = tokenAtFault && isNewToken(session.tokenDraft, token.text);
  if (isAskedAbove(problem, session)) return null;
  return (
    <>
      <ProblemAlert
        problem={problem}
        requestId={requestId}
        isAutoRetried={!identity && session.autoRetries < MAX_AUTO_RETRIES}
        calm={another}
      />
      {changeableFor({ session, state }) && (
        <button type="button" onClick={() => act('change-fields')}>
          {t('fields_change')}
        </button>
      )}
      {session.outcomeUnknown && problem.code !== 'outcome-unknown' && <OutcomeUnknownNote />}
      {tokenAtFault && <TokenBox draft={session.tokenDraft} known={token.text} />}
    </>
  );
}
