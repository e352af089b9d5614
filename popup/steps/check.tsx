import { changeable } from '../../src/journey/answers.ts';
import { isTokenAtFault, MAX_WAITS } from '../../src/journey/problem.ts';
import { isWorking, type Journey, type Phase } from '../../src/journey/state.ts';
import { act } from '../background.ts';
import { Choice } from '../parts/choice.tsx';
import { Facts } from '../parts/facts.tsx';
import { Fields } from '../parts/fields.tsx';
import { Hand } from '../parts/hand.tsx';
import { Heading } from '../parts/heading.tsx';
import { Live } from '../parts/live.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { ToDelete } from '../parts/to-delete.tsx';
import { isNewToken, TokenBox } from '../parts/token-box.tsx';
import { Unsure } from '../parts/unsure.tsx';
import { isAsked, Withheld } from '../parts/withheld.tsx';
import { Work } from '../parts/work.tsx';
import { type MessageKey, t } from '../text.ts';

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
