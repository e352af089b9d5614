import { knownName } from '../../src/journey/leftover-tokens.ts';
import type { Session } from '../../src/journey/session.ts';
import type { LeftoverToken } from '../../src/journey/types.ts';
import { t } from '../../src/ui/i18n/text.ts';
import { act, tell } from '../background-client.ts';

/** Tokens in Shortcut that nobody needs: whoever made one should not have to wonder what becomes of it. */
export function LeftoverTokenNote({ leftoverTokens, cleanup }: Session) {
  const last = leftoverTokens.at(-1);
  if (!last) return null;
  return (
    <section class="note" data-note={last.why}>
      <p>{textFor(last)}</p>
      {cleanup && <p role="status">{t('cleanup_under_way')}</p>}
      <div class="buttons">
        <button type="button" class="quiet" onClick={() => act('show-leftover')}>
          {t('delete_in_shortcut')}
        </button>
        <button type="button" class="quiet" onClick={() => tell({ type: 'journey/leftover-deleted', name: last.name })}>
          {t('left_over_deleted')}
        </button>
      </div>
    </section>
  );
}

/** By its name only where the helper knows it. */
function textFor(token: LeftoverToken): string {
  const name = knownName(token);
  switch (token.why) {
    case 'replaced':
      return t('replaced_delete');
    case 'left-over':
      return name ? t('left_over', name) : t('left_over_unnamed');
    case 'unproven':
      return name ? t('unproven', name) : t('unproven_unnamed');
  }
}
