import type { LinkPresetReading } from '../../src/journey/types.ts';
import { t } from '../../src/ui/i18n/text.ts';
import { StatedByLink } from './link-preset.tsx';

interface Props {
  use: () => void;
  /** What it states beside its session, which would be filled in. */
  preset?: LinkPresetReading;
  isMain?: boolean;
  /** The one that is used stands below. */
  isOther?: boolean;
}

/** The tab in front shows an auth link that the journey does not use. */
export function OfferedLinkNote({ use, preset = null, isMain = false, isOther = false }: Props) {
  return (
    <section class="note" data-note="offered">
      <p>{t(isOther ? 'offered_other' : 'offered')}</p>
      <StatedByLink linkPreset={preset} />
      <div class="buttons">
        <button type="button" class={isMain ? 'main' : ''} onClick={use}>
          {t('offered_use')}
        </button>
      </div>
    </section>
  );
}
