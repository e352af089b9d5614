import { t } from '../text.ts';

interface Props {
  use: () => void;
  isMain?: boolean;
}

/** The tab in front shows an auth link that the journey does not use. */
export function Offered({ use, isMain = false }: Props) {
  return (
    <section class="note" data-note="offered">
      <p>{t('offered')}</p>
      <div class="buttons">
        <button type="button" class={isMain ? 'main' : ''} onClick={use}>
          {t('offered_use')}
        </button>
      </div>
    </section>
  );
}
