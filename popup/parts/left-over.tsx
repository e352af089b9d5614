import { act } from '../background.ts';
import { t } from '../text.ts';

/** A token was made and not linked: whoever made it should not have to wonder what becomes of it. */
export function LeftOver() {
  return (
    <section class="note" data-note="left-over">
      <p>{t('left_over')}</p>
      <div class="buttons">
        <button type="button" class="quiet" onClick={() => act('show-page')}>
          {t('left_over_show')}
        </button>
        <button type="button" class="quiet" onClick={() => act('deleted')}>
          {t('left_over_deleted')}
        </button>
      </div>
    </section>
  );
}
