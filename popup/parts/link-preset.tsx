import { isLanguage, LANGUAGES } from '../../src/journey/languages.ts';
import { languageOf, presetOf } from '../../src/journey/link-preset.ts';
import type { Session } from '../../src/journey/session.ts';
import type { LinkPresetReading } from '../../src/journey/types.ts';
import { Claim } from '../../src/ui/components/claim.tsx';
import { NameValueList } from '../../src/ui/components/name-value-list.tsx';
import { ACCESS_LABELS } from '../../src/ui/i18n/labels.ts';
import { t } from '../../src/ui/i18n/text.ts';
import { tell } from '../background-client.ts';

/** What the link says of itself and fills in. */
export function LinkPresetNote(session: Session) {
  const { linkPreset, settings } = session;
  return (
    <>
      {linkPreset === 'unreadable' && <p class="hint">{t('stated_unreadable')}</p>}
      <StatedByLink linkPreset={linkPreset} />
      <StatedLanguage {...session} />
      {settings.contact && <p class="hint">{t('contact_fixed', settings.contact)}</p>}
    </>
  );
}

/** Anybody could have written it. */
export function StatedByLink({ linkPreset }: { linkPreset: LinkPresetReading }) {
  const preset = presetOf({ linkPreset });
  if (!preset) return null;
  const rows: [string, string][] = [
    [t('stated_vendor'), preset.vendor],
    [t('stated_contact'), preset.contact],
    [t('stated_wanted'), preset.access ? t(ACCESS_LABELS[preset.access]) : ''],
    [t('stated_name'), preset.tokenName],
  ];
  return (
    <Claim by="stated">
      <NameValueList rows={rows.filter(([, said]) => said)} />
    </Claim>
  );
}

/** The link may not choose in which language its own caution is read; the person may. */
function StatedLanguage(session: Session) {
  const stated = presetOf(session)?.language ?? '';
  if (!isLanguage(stated) || stated === (languageOf(session) ?? t('lang'))) return null;
  return (
    <button
      type="button"
      class="quiet"
      lang={stated}
      onClick={() => tell({ type: 'journey/language-chosen', language: stated })}
    >
      {LANGUAGES[stated]}
    </button>
  );
}
