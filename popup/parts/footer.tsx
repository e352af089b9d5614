import { type Journey, stepOf } from '../../src/journey/journey.ts';
import { presetOf } from '../../src/journey/link-preset.ts';
import { placeOf } from '../../src/journey/place.ts';
import type { Session } from '../../src/journey/session.ts';
import { Claim } from '../../src/ui/components/claim.tsx';
import { CopyButton } from '../../src/ui/components/copy-button.tsx';
import { LiveRegion } from '../../src/ui/components/live-region.tsx';
import { NameValueList } from '../../src/ui/components/name-value-list.tsx';
import { describePlace, t } from '../../src/ui/i18n/text.ts';
import { act, readReport } from '../background-client.ts';
import { KeepOpen } from './keep-open.tsx';
import { LanguageChoice } from './language-choice.tsx';

/** Always there: something to send to support, where one is, to read out on the phone, and a way to begin anew. */
export function Footer({ journey }: { journey: Journey }) {
  const { session, state } = journey;
  return (
    <footer>
      <LiveRegion>{stepOf(journey) !== 'link' && <Contact {...session} />}</LiveRegion>
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

/** Whom to ask: as the organization says, or else as the link states. */
function Contact({ settings, linkPreset }: Session) {
  const stated = presetOf({ linkPreset })?.contact;
  if (settings.contact) return <p class="hint contact">{t('contact_fixed', settings.contact)}</p>;
  if (!stated) return null;
  return (
    <div class="contact">
      <Claim by="stated">
        <NameValueList rows={[[t('stated_contact'), stated]]} />
      </Claim>
    </div>
  );
}
