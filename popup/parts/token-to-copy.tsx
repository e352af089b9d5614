import { useState } from 'preact/hooks';
import { t } from '../../src/ui/i18n/text.ts';
import { act } from '../background-client.ts';

/** The token that is kept, masked, for those who rather copy it into the Hub by hand. */
export function TokenToCopy({ token }: { token: string }) {
  const [shown, setShown] = useState(false);
  return (
    <details>
      <summary>{t('hand_by_hand')}</summary>
      <div class="with-button">
        <input
          {...(shown ? { type: 'text' } : { type: 'password' })}
          dir="ltr"
          value={token}
          readOnly
          autocomplete="off"
          spellcheck={false}
          aria-label={t('token_label')}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <button type="button" class="quiet" onClick={() => setShown(!shown)}>
          {t(shown ? 'token_hide' : 'token_show')}
        </button>
      </div>
      <p class="hint">{t('hand_by_hand_done')}</p>
      <button type="button" onClick={() => act('hub-linked')}>
        {t('way_already_linked')}
      </button>
    </details>
  );
}
