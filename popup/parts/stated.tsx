import type { Setup } from '../../src/journey/settings.ts';
import type { Journey } from '../../src/journey/state.ts';
import { t } from '../text.ts';

/** What the link says of itself and fills in. Anybody could have written it, so that is said first. */
export function Stated({ stated, settings }: Journey) {
  return (
    <>
      {stated === 'unreadable' && <p class="hint">{t('stated_unreadable')}</p>}
      {stated && stated !== 'unreadable' && (
        <section class="note" data-note="stated">
          <StatedWords setup={stated} />
        </section>
      )}
      {settings.contact && <p class="hint">{t('contact_fixed', settings.contact)}</p>}
    </>
  );
}

export function StatedWords({ setup: { vendor, contact, wanted, tokenName } }: { setup: Setup }) {
  const rows = [
    [t('stated_vendor'), vendor],
    [t('stated_contact'), contact],
    [t('stated_wanted'), wanted && t(`access_${wanted}`)],
    [t('stated_name'), tokenName],
  ].filter(([, said]) => said);
  return (
    <>
      <h2>{t('stated_title')}</h2>
      <dl class="facts">
        {rows.map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
