import { type Journey, stepOf } from '../../src/journey/journey.ts';
import { contactOf } from '../../src/journey/link-preset.ts';
import { placeOf } from '../../src/journey/place.ts';
import { CopyButton } from '../../src/ui/components/copy-button.tsx';
import { LiveRegion } from '../../src/ui/components/live-region.tsx';
import { describePlace, t } from '../../src/ui/i18n/text.ts';
import { act, readReport } from '../background-client.ts';
import { KeepOpen } from './keep-open.tsx';
import { LanguageChoice } from './language-choice.tsx';

/** Always there: something to send to support, where one is, to read out on the phone, and a way to begin anew. */
export function Footer({ journey }: { journey: Journey }) {
  const { session, state } = journey;
  const contact = contactOf(session);
  return (
    <footer>
      <LiveRegion>
        {contact && stepOf(journey) !== 'link' && (
          <p class="hint contact">{t(session.settings.contact ? 'contact_fixed' : 'contact_stated', contact)}</p>
        )}
      </LiveRegion>
      <div class="row">
        <KeepOpen />
        <LanguageChoice language={session.language} />
      </div>
      <div class="row">
        <CopyButton label={t('copy_report')} copied={t('report_copied')} read={readReport} />
        <span class="place" title={t('position_hint')}>
          {describePlace(placeOf(journey))}
        </span>
        <button type="button" class="quiet" disabled={state.name === 'connecting'} onClick={() => act('start-over')}>
          {t('start_over')}
        </button>
      </div>
    </footer>
  );
}
