import { type Journey, stepOf } from '../src/journey/journey.ts';
import { t } from '../src/ui/i18n/text.ts';
import { Footer } from './parts/footer.tsx';
import { Progress } from './parts/progress.tsx';
import { CheckStep } from './steps/check.tsx';
import { DoneStep } from './steps/done.tsx';
import { LinkStep } from './steps/link.tsx';
import { TokenStep } from './steps/token.tsx';

/** The popup: progress on top, the step the journey stands at, which scrolls when it is long, and the way out below. */
export function App({ journey }: { journey: Journey | null }) {
  if (!journey) return <p class="silent">{t('helper_silent')}</p>;
  return (
    <main data-step={stepOf(journey)}>
      <Progress step={stepOf(journey)} />
      <div class="step">
        <Step {...journey} />
      </div>
      <Footer journey={journey} />
    </main>
  );
}

function Step({ session, state }: Journey) {
  switch (state.name) {
    case 'link':
      return <LinkStep {...{ session, state }} />;
    case 'token':
      return <TokenStep {...{ session, state }} />;
    case 'done':
      return <DoneStep {...{ session, state }} />;
    default:
      return <CheckStep {...{ session, state }} />;
  }
}
