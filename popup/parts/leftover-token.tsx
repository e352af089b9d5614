import type { Journey } from '../../src/journey/state.ts';
import { t } from '../../src/ui/i18n/text.ts';
import { act } from '../background-client.ts';

/** Tokens in Shortcut that nobody needs: whoever made one should not have to wonder what becomes of it. */
export function ToDelete({ toDelete, tidying }: Journey) {
  const last = toDelete.at(-1);
  if (!last) return null;
  return (
    <section class="note" data-note={last.why}>
      <p>{t(last.why === 'replaced' ? 'replaced_delete' : 'left_over', last.name)}</p>
      {tidying && <p role="status">{t('tidying')}</p>}
      <div class="buttons">
        <button type="button" class="quiet" onClick={() => act('show-spare')}>
          {t('delete_in_shortcut')}
        </button>
        <button type="button" class="quiet" onClick={() => act('deleted')}>
          {t('left_over_deleted')}
        </button>
      </div>
    </section>
  );
}
