import { isLanguage, LANGUAGES } from '../../src/journey/languages.ts';
import type { Session } from '../../src/journey/session.ts';
import { t } from '../../src/ui/i18n/text.ts';
import { tell } from '../background-client.ts';

/** Each language by its own name, with a globe beside it, for those who can't read the one that is shown. */
export function LanguageChoice({ language }: Pick<Session, 'language'>) {
  const choose = (code: string) => tell({ type: 'journey/language-chosen', language: isLanguage(code) ? code : null });
  return (
    <label class="language">
      <span class="globe" aria-hidden="true" />
      <select
        aria-label={t('language_label')}
        value={language ?? t('lang')}
        autocomplete="off"
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
        <option value="">{t('language_browser')}</option>
      </select>
    </label>
  );
}
