import { changeable } from '../../src/journey/answers.ts';
import { isTokenAtFault, MAX_WAITS } from '../../src/journey/problem.ts';
import { isWorking, type Journey, type Phase } from '../../src/journey/state.ts';
import { Heading } from '../../src/ui/components/heading.tsx';
import { Live } from '../../src/ui/components/live-region.tsx';
import { type MessageKey, t } from '../../src/ui/i18n/text.ts';
import { act } from '../background-client.ts';
import { Fields } from '../parts/connector-fields.tsx';
import { Hand } from '../parts/handoff.tsx';
import { Facts } from '../parts/identity-facts.tsx';
import { ToDelete } from '../parts/leftover-token.tsx';
import { isAsked, Withheld } from '../parts/missing-permissions.tsx';
import { Unsure } from '../parts/outcome-unknown.tsx';
import { Work } from '../parts/pending-requests.tsx';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { Choice } from '../parts/question.tsx';
import { isNewToken, TokenBox } from '../parts/token-box.tsx';

type CheckJourney = Journey & { step: 'check' };

/** Step 3: is it the right token? */
export function CheckStep({ journey }: { journey: CheckJourney }) {
  const { phase } = journey;
  return (
    <>
      <Heading>{t(headingOf(phase))}</Heading>
      <Live>
        <Withheld hosts={journey.withheld} />
        {journey.cleaned && <p class="hint">{t('check_cleaned')}</p>}
        {'identity' in phase && phase.identity && <Facts identity={phase.identity} />}
      </Live>
      <Body journey={journey} phase={phase} />
      <Live>{!isWorking(journey) && <ToDelete {...journey} />}</Live>
    </>
  );
}

function headingOf({ is }: Phase): MessageKey {
  if (is === 'asking') return 'fields_title';
  if (is === 'handing') return 'hand_title';
  return is === 'choosing' || is === 'failed' ? 'check_stopped' : 'check_title';
}

function Body({ journey, phase }: { journey: CheckJourney; phase: Phase }) {
  switch (phase.is) {
    case 'checking':
    case 'awaiting-link':
    case 'linking':
      return <Work phase={phase.is} />;
    case 'asking':
      return <Fields journey={journey} phase={phase} />;
    case 'handing':
      return <Hand journey={journey} phase={phase} />;
    case 'choosing':
      return <Choice concern={phase.concerns[0]} phase={phase} journey={journey} />;
    case 'failed':
      return <Failure journey={journey} phase={phase} />;
  }
}

/** A token that was not accepted stays in its box, to be looked at, mended or replaced on the spot. */
function Failure({ journey, phase }: { journey: CheckJourney; phase: Phase & { is: 'failed' } }) {
  const { token, tokenDraft } = journey;
  const tokenAtFault = isTokenAtFault(phase.problem);
  const another = tokenAtFault && isNewToken(tokenDraft, token);
  if (isAsked(phase.problem, journey)) return null;
  return (
    <>
      <ProblemAlert
        problem={phase.problem}
        run={phase.run}
        waits={!phase.identity && journey.waits < MAX_WAITS}
        calm={another}
      />
      {changeable(journey) && (
        <button type="button" onClick={() => act('change-fields')}>
          {t('fields_change')}
        </button>
      )}
      {journey.unsure && phase.problem.code !== 'outcome-unknown' && <Unsure />}
      {tokenAtFault && <TokenBox draft={tokenDraft} known={token} />}
    </>
  );
}
