import { positionOf } from '../../src/journey/position.ts';
import { contactOf } from '../../src/journey/setup.ts';
import type { Journey } from '../../src/journey/state.ts';
import { CopyButton } from '../../src/ui/components/copy-button.tsx';
import { Live } from '../../src/ui/components/live-region.tsx';
import { t, tellPlace } from '../../src/ui/i18n/text.ts';
import { act, readReport } from '../background-client.ts';
import { KeepOpen } from './keep-open.tsx';
import { LanguageChoice } from './language-choice.tsx';

/** Always there: something to send to support, where one is, to read out on the phone, and a way to begin anew. */
export function Footer({ journey }: { journey: Journey }) {
  const linking = journey.step === 'check' && journey.phase.is === 'linking';
  const contact = contactOf(journey);
  return (
    <footer>
      <Live>
        {contact && journey.step !== 'link' && (
          <p class="hint contact">{t(journey.settings.contact ? 'contact_fixed' : 'contact_stated', contact)}</p>
        )}
      </Live>
      <div class="row">
        <KeepOpen />
        <LanguageChoice language={journey.language} />
      </div>
      <div class="row">
        <CopyButton label={t('copy_report')} copied={t('report_copied')} read={readReport} />
        <span class="place" title={t('position_hint')}>
          {tellPlace(positionOf(journey))}
        </span>
        <button type="button" class="quiet" disabled={linking} onClick={() => act('start-over')}>
          {t('start_over')}
        </button>
      </div>
    </footer>
  );
}
