import { obstacleOf } from '../../src/journey/position.ts';
import type { Journey } from '../../src/journey/state.ts';
import { Alert } from '../../src/ui/components/alert.tsx';
import { Heading } from '../../src/ui/components/heading.tsx';
import { Live } from '../../src/ui/components/live-region.tsx';
import { t, tellPage, tellProblem } from '../../src/ui/i18n/text.ts';
import { act } from '../background-client.ts';
import { AccessNow } from '../parts/access-choice.tsx';
import { Notices } from '../parts/connector-notices.tsx';
import { ToDelete } from '../parts/leftover-token.tsx';
import { Withheld } from '../parts/missing-permissions.tsx';
import { Offered } from '../parts/offered-link.tsx';
import { Unsure } from '../parts/outcome-unknown.tsx';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { TokenBox } from '../parts/token-box.tsx';
import { Forgotten } from '../parts/token-expired.tsx';

/** Step 2: where? The page's own instruction, repeated here, and the box for those who copy and paste. */
export function TokenStep({ journey }: { journey: Journey & { step: 'token' } }) {
  const { tokenDraft, problem } = journey;
  const told = tellPage(journey);
  const obstacle = obstacleOf(journey);
  return (
    <>
      <Heading>{t('token_title')}</Heading>
      <Live>
        <Withheld hosts={journey.withheld} />
      </Live>
      <section class="now">
        <div role="status">
          <h2>{told.title}</h2>
          <p>{told.text}</p>
        </div>
        <button
          type="button"
          class={tokenDraft || journey.withheld.length > 0 ? '' : 'main'}
          onClick={() => act('show-page')}
        >
          {t('show_me')}
        </button>
      </section>
      <Live>
        {obstacle && <Alert code={obstacle} told={tellProblem({ code: obstacle })} />}
        {journey.unsure && <Unsure />}
        <ToDelete {...journey} />
        <Forgotten journey={journey} />
        {problem && <ProblemAlert problem={problem} without={['another-token']} waits={false} />}
        {journey.offered && <Offered {...journey.offered} use={() => act('use-offered')} />}
        <Notices {...journey} />
      </Live>
      <TokenBox draft={tokenDraft} />
      <AccessNow {...journey} />
      <p class="hint">{t('token_what')}</p>
      <p class="hint">{t('keys_hint')}</p>
    </>
  );
}
