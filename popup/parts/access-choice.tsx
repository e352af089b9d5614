import type { Journey } from '../../src/journey/state.ts';
import { t } from '../../src/ui/i18n/text.ts';
import { tell } from '../background-client.ts';

const LEVELS = ['read', 'write'] as const;

type Props = Pick<Journey, 'wanted' | 'settings'>;

/** What StackOne will do in Shortcut, and so what the token must allow. What an organisation fixed is no choice. */
export function AccessChoice({ wanted, settings }: Props) {
  const isFixed = settings.wanted !== null;
  return (
    <fieldset>
      <legend>{t('access_label')}</legend>
      {LEVELS.map((level) => (
        <label key={level} class="choice">
          <input
            type="radio"
            name="access"
            checked={wanted === level}
            disabled={isFixed && wanted !== level}
            onChange={() => tell({ type: 'journey/access-chosen', wanted: level })}
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
      {isFixed && <p class="hint">{t('access_fixed')}</p>}
    </fieldset>
  );
}

/** A choice that was made already is not offered as plainly as one to make. */
export function AccessNow(props: Props) {
  return (
    <details>
      <summary>{t('access_now', t(`access_${props.wanted}`))}</summary>
      <AccessChoice {...props} />
    </details>
  );
}
