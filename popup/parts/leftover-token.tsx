import type { Session } from '../../src/journey/session.ts';
import { t } from '../../src/ui/i18n/text.ts';
import { act } from '../background-client.ts';

/** Tokens in Shortcut that nobody needs: whoever made one should not have to wonder what becomes of it. */
export function LeftoverTokenNote({ leftoverTokens, cleanup }: Session) {
  const last = leftoverTokens.at(-1);
  if (!last) return null;
  return (
    <section class="note" data-note={last.why}>
      <p>{t(last.why === 'replaced' ? 'replaced_delete' : 'left_over', last.name)}</p>
      {cleanup && <p role="status">{t('cleanup_under_way')}</p>}
      <div class="buttons">
        <button type="button" class="quiet" onClick={() => act('show-leftover')}>
          {t('delete_in_shortcut')}
        </button>
        <button type="button" class="quiet" onClick={() => act('leftover-deleted')}>
          {t('left_over_deleted')}
        </button>
      </div>
    </section>
  );
}
