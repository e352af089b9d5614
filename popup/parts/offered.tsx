import { act } from '../background.ts';
import { t } from '../text.ts';

/** The tab in front shows an auth link that the journey does not use. */
export function Offered({ isMain = false }: { isMain?: boolean }) {
  return (
    <section class="note" data-note="offered">
      <p>{t('offered')}</p>
      <div class="buttons">
        <button type="button" class={isMain ? 'main' : ''} onClick={() => act('use-offered')}>
          {t('offered_use')}
        </button>
      </div>
    </section>
  );
}
