import { useState } from 'preact/hooks';
import { LANGUAGES } from '../../src/journey/languages.ts';
import { DEFAULT_TOKEN_NAME } from '../../src/journey/session.ts';
import { isTooLong, MAX_TEXT_LENGTH } from '../../src/journey/text-limit.ts';
import { ACCESS_LEVELS, type AccessLevel, type LinkPreset } from '../../src/journey/types.ts';
import { authLinkIn } from '../../src/stackone/auth-link.ts';
import { MAX_LENGTH, writeSetupLink } from '../../src/stackone/setup-link.ts';
import { CopyButton } from '../../src/ui/components/copy-button.tsx';
import { TextField } from '../../src/ui/components/text-field.tsx';
import { ACCESS_LABELS } from '../../src/ui/i18n/labels.ts';
import { t } from '../../src/ui/i18n/text.ts';
import { mailWith } from '../mail.ts';

const LINES = [
  ['tokenName', 'setup_name', DEFAULT_TOKEN_NAME],
  ['vendor', 'setup_vendor', ''],
  ['contact', 'setup_contact', ''],
] as const;
const NOTHING: LinkPreset = { access: 'read', tokenName: '', vendor: '', contact: '', language: '' };

/** One link to send, which opens with everything filled in. */
export function SetupLink() {
  const [text, setText] = useState('');
  const [setup, setSetup] = useState(NOTHING);
  const change = (part: Partial<LinkPreset>) => setSetup({ ...setup, ...part });
  const authLink = authLinkIn(text.trim());
  const link = authLink ? writeSetupLink(authLink, setup) : '';
  const isLong = isTooLong(text) || isTooLong(link);
  return (
    <>
      <p>{t('setup_intro')}</p>
      <div class="columns">
        <form class="fields" onSubmit={(event) => event.preventDefault()}>
          <TextField
            id="auth-link"
            label={t('link_label')}
            value={text}
            change={setText}
            max={MAX_TEXT_LENGTH + 1}
            hint={t(isLong ? 'too_long' : text && !authLink ? 'setup_link_wrong' : 'setup_link_missing')}
            wrong={isLong || (text !== '' && !authLink)}
          />
          <Access access={setup.access} change={(access) => change({ access })} />
          {LINES.map(([field, label, placeholder]) => (
            <TextField
              key={field}
              id={field}
              label={t(label)}
              value={setup[field]}
              change={(line) => change({ [field]: line })}
              max={MAX_LENGTH[field]}
              placeholder={placeholder}
              hint={t('setup_optional')}
            />
          ))}
          <div class="field">
            <label for="language">{t('setup_language')}</label>
            <select
              id="language"
              value={setup.language}
              autocomplete="off"
              onChange={({ currentTarget }) => change({ language: currentTarget.value })}
            >
              <option value="">{t('setup_language_browser')}</option>
              {Object.entries(LANGUAGES).map(([language, name]) => (
                <option key={language} value={language}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        </form>
        <Result link={isLong ? '' : link} setup={setup} />
      </div>
    </>
  );
}

function Access({ access, change }: { access: LinkPreset['access']; change: (access: AccessLevel) => void }) {
  return (
    <fieldset>
      <legend>{t('access_label')}</legend>
      {ACCESS_LEVELS.map((level) => (
        <label key={level} class="choice">
          <input type="radio" name="wanted" checked={access === level} onChange={() => change(level)} />
          <span>{t(ACCESS_LABELS[level])}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Stays empty until there is something to send. */
function Result({ link, setup }: { link: string; setup: LinkPreset }) {
  return (
    <div class="result">
      <div class="field">
        <label for="setup-link">{t('setup_result')}</label>
        <textarea
          id="setup-link"
          readOnly
          rows={7}
          value={link}
          autocomplete="off"
          spellcheck={false}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </div>
      {link && (
        <div class="buttons">
          <CopyButton label={t('setup_copy')} copied={t('setup_copied')} read={() => link} look="main" />
          <CopyButton
            label={t('setup_copy_mail')}
            copied={t('setup_copied')}
            read={() => mailWith(link, setup)}
            look="plain"
          />
        </div>
      )}
      <p class="hint">{t('setup_short')}</p>
    </div>
  );
}
