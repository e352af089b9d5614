import type { Journey } from '../src/journey/state.ts';
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
    <main data-step={journey.step}>
      <Progress step={journey.step} />
      <div class="step">
        <Step journey={journey} />
      </div>
      <Footer journey={journey} />
    </main>
  );
}

function Step({ journey }: { journey: Journey }) {
  switch (journey.step) {
    case 'link':
      return <LinkStep journey={journey} />;
    case 'token':
      return <TokenStep journey={journey} />;
    case 'check':
      return <CheckStep journey={journey} />;
    case 'done':
      return <DoneStep journey={journey} />;
  }
}
