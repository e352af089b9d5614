import { setupOf } from '../../src/journey/setup.ts';
import type { Journey } from '../../src/journey/state.ts';
import { Rows } from '../../src/ui/components/name-value-list.tsx';
import { t } from '../../src/ui/i18n/text.ts';

/** What the link says of itself and fills in. */
export function Stated({ stated, settings }: Journey) {
  return (
    <>
      {stated === 'unreadable' && <p class="hint">{t('stated_unreadable')}</p>}
      {setupOf({ stated }) && (
        <section class="note" data-note="stated">
          <StatedWords stated={stated} />
        </section>
      )}
      {settings.contact && <p class="hint">{t('contact_fixed', settings.contact)}</p>}
    </>
  );
}

/** Anybody could have written it, so that is said first. */
export function StatedWords({ stated }: Pick<Journey, 'stated'>) {
  const setup = setupOf({ stated });
  if (!setup) return null;
  const rows: [string, string][] = [
    [t('stated_vendor'), setup.vendor],
    [t('stated_contact'), setup.contact],
    [t('stated_wanted'), setup.wanted ? t(`access_${setup.wanted}`) : ''],
    [t('stated_name'), setup.tokenName],
  ];
  return (
    <>
      <h2>{t('stated_title')}</h2>
      <Rows rows={rows.filter(([, said]) => said)} />
    </>
  );
}
