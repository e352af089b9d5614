import type { Journey } from '../../src/journey/state.ts';
import { act, readReport } from '../background.ts';
import { t } from '../text.ts';
import { CopyButton } from './copy.tsx';

/** Always there: something to send to support, and a way to begin anew. */
export function Footer({ journey }: { journey: Journey }) {
  const linking = journey.step === 'check' && journey.phase.is === 'linking';
  return (
    <footer>
      <CopyButton label={t('copy_report')} copied={t('report_copied')} read={readReport} />
      <button type="button" class="quiet" disabled={linking} onClick={() => act('start-over')}>
        {t('start_over')}
      </button>
    </footer>
  );
}
