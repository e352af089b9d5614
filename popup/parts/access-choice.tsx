import type { Session } from '../../src/journey/session.ts';
import { ACCESS_LEVELS, type AccessLevel } from '../../src/journey/types.ts';
import { ACCESS_LABELS } from '../../src/ui/i18n/labels.ts';
import type { MessageKey } from '../../src/ui/i18n/message-key.ts';
import { t } from '../../src/ui/i18n/text.ts';
import { tell } from '../background-client.ts';

const HINTS: Record<AccessLevel, MessageKey> = { read: 'access_read_hint', write: 'access_write_hint' };

type Props = Pick<Session, 'access' | 'settings'>;

/** What StackOne will do in Shortcut, and so what the token must allow. What an organization fixed is no choice. */
export function AccessChoice({ access, settings }: Props) {
  const isFixed = settings.access !== null;
  return (
    <fieldset>
      <legend>{t('access_label')}</legend>
      {ACCESS_LEVELS.map((level) => (
        <label key={level} class="choice">
          <input
            type="radio"
            name="access"
            checked={access === level}
            disabled={isFixed && access !== level}
            onChange={() => tell({ type: 'journey/access-chosen', access: level })}
            aria-labelledby={`access-${level}`}
            aria-describedby={`access-${level}-hint`}
          />
          <span>
            <span id={`access-${level}`}>{t(ACCESS_LABELS[level])}</span>
            <span id={`access-${level}-hint`} class="hint">
              {t(HINTS[level])}
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
      <summary>{t('access_now', t(ACCESS_LABELS[props.access]))}</summary>
      <AccessChoice {...props} />
    </details>
  );
}
