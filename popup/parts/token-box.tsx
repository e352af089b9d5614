import { useState } from 'preact/hooks';
import { tell } from '../background.ts';
import { t } from '../text.ts';
import { useDraft } from './draft.ts';

/** The box for the API token: masked, with a button to look, and the word on what happens to it. */
export function TokenBox({ draft, main }: { draft: string; main: boolean }) {
  const [text, type] = useDraft(draft, (typed) => tell({ type: 'popup/token-typed', text: typed }));
  const [shown, setShown] = useState(false);
  const check = (event: Event) => {
    event.preventDefault();
    tell({ type: 'popup/check', text });
  };
  return (
    <form class="field" onSubmit={check}>
      <label for="token">{t('token_label')}</label>
      <div class="with-button">
        <input
          id="token"
          {...(shown ? { type: 'text' } : { type: 'password' })}
          value={text}
          onInput={(event) => type(event.currentTarget.value)}
          autocomplete="off"
          spellcheck={false}
          aria-describedby="token-hint"
        />
        <button type="button" class="quiet" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'token_hide' : 'token_show')}
        </button>
      </div>
      <p id="token-hint" class="hint">
        {t('token_hint')}
      </p>
      <button type="submit" class={main || text ? 'main' : ''}>
        {t('check_and_link')}
      </button>
    </form>
  );
}
