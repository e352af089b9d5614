import type { AccessLevel } from '../../src/journey/state.ts';
import { tell } from '../background.ts';
import { t } from '../text.ts';

const LEVELS = ['read', 'write'] as const;

/** What StackOne will do in Shortcut, and so what the token must allow. */
export function AccessChoice({ wanted }: { wanted: AccessLevel }) {
  return (
    <fieldset>
      <legend>{t('access_label')}</legend>
      {LEVELS.map((level) => (
        <label key={level} class="choice">
          <input
            type="radio"
            name="access"
            checked={wanted === level}
            onChange={() => tell({ type: 'popup/access-chosen', wanted: level })}
            aria-labelledby={`access-${level}`}
            aria-describedby={`access-${level}-hint`}
          />
          <span>
            <span id={`access-${level}`}>{t(`access_${level}`)}</span>
            <span id={`access-${level}-hint`} class="hint">
              {t(`access_${level}_hint`)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
