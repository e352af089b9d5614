import { useState } from 'preact/hooks';
import { t } from '../../src/ui/i18n/text.ts';
import { tell } from '../background-client.ts';
import { useDraft } from './use-draft.ts';

interface Props {
  draft: string;
  /** A token that was looked at already: checking it again is not the thing to do. */
  known?: string;
}

/** The box for the API token: masked, with a button to look, and the word on what happens to it. */
export function TokenBox({ draft, known }: Props) {
  const [text, type] = useDraft(draft, (typed) => tell({ type: 'journey/token-typed', text: typed }));
  const [shown, setShown] = useState(false);
  const isNew = isNewToken(text, known);
  const check = (event: Event) => {
    event.preventDefault();
    tell({ type: 'journey/token-given', text });
  };
  return (
    <form class="field" onSubmit={check}>
      <p id="token-by-hand" class="hint">
        {t('token_by_hand')}
      </p>
      <label for="token">{t('token_label')}</label>
      <div class="with-button">
        <input
          id="token"
          {...(shown ? { type: 'text' } : { type: 'password' })}
          dir="ltr"
          value={text}
          onInput={(event) => type(event.currentTarget.value)}
          autocomplete="off"
          spellcheck={false}
          aria-describedby="token-by-hand token-hint"
        />
        <button type="button" class="quiet" onClick={() => setShown(!shown)}>
          {t(shown ? 'token_hide' : 'token_show')}
        </button>
      </div>
      <p id="token-hint" class="hint">
        {t('token_hint')}
      </p>
      <button type="submit" class={isNew ? 'main' : ''}>
        {t('check_and_link')}
      </button>
    </form>
  );
}

/** Is there something in the box that is worth checking? What stood around a token when it was copied makes no difference. */
export const isNewToken = (text: string, known?: string): boolean =>
  text !== '' && text.replaceAll(/[^\w-]/g, '') !== known;
