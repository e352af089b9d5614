import { t } from '../text.ts';

interface Props {
  use: () => void;
  isMain?: boolean;
  /** The one that is used stands below. */
  isOther?: boolean;
}

/** The tab in front shows an auth link that the journey does not use. */
export function Offered({ use, isMain = false, isOther = false }: Props) {
  return (
    <section class="note" data-note="offered">
      <p>{t(isOther ? 'offered_other' : 'offered')}</p>
      <div class="buttons">
        <button type="button" class={isMain ? 'main' : ''} onClick={use}>
          {t('offered_use')}
        </button>
      </div>
    </section>
  );
}
