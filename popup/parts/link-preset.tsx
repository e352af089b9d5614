import { presetOf } from '../../src/journey/link-preset.ts';
import type { Session } from '../../src/journey/session.ts';
import { NameValueList } from '../../src/ui/components/name-value-list.tsx';
import { ACCESS_LABELS } from '../../src/ui/i18n/labels.ts';
import { t } from '../../src/ui/i18n/text.ts';

/** What the link says of itself and fills in. */
export function LinkPresetNote({ linkPreset, settings }: Session) {
  return (
    <>
      {linkPreset === 'unreadable' && <p class="hint">{t('stated_unreadable')}</p>}
      {presetOf({ linkPreset }) && (
        <section class="note" data-note="stated">
          <PresetRows linkPreset={linkPreset} />
        </section>
      )}
      {settings.contact && <p class="hint">{t('contact_fixed', settings.contact)}</p>}
    </>
  );
}

/** Anybody could have written it, so that is said first. */
export function PresetRows({ linkPreset }: Pick<Session, 'linkPreset'>) {
  const preset = presetOf({ linkPreset });
  if (!preset) return null;
  const rows: [string, string][] = [
    [t('stated_vendor'), preset.vendor],
    [t('stated_contact'), preset.contact],
    [t('stated_wanted'), preset.access ? t(ACCESS_LABELS[preset.access]) : ''],
    [t('stated_name'), preset.tokenName],
  ];
  return (
    <>
      <h2>{t('stated_title')}</h2>
      <NameValueList rows={rows.filter(([, said]) => said)} />
    </>
  );
}
