import { t } from '../../src/ui/i18n/text.ts';
import { act } from '../background-client.ts';

/** An earlier link request had no clear answer: what came after it does not change that. */
export function OutcomeUnknownNote({ linked = false }: { linked?: boolean }) {
  return (
    <section class="note" data-note="unsure">
      <p>{t(linked ? 'unsure_linked' : 'unsure')}</p>
      {!linked && (
        <div class="buttons">
          <button type="button" class="quiet" onClick={() => act('already-linked')}>
            {t('way_already_linked')}
          </button>
        </div>
      )}
    </section>
  );
}
