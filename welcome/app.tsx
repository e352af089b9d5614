import { useState } from 'preact/hooks';
import { t } from '../popup/text.ts';
import { openHelper } from './open.ts';
import { Pin } from './pin.tsx';

const DOES = ['welcome_does_guide', 'welcome_does_check', 'welcome_does_link'] as const;
const NEVER = ['welcome_never_page', 'welcome_never_press', 'welcome_never_token'] as const;

/** The first minute: what the helper does, what it never does, where its icon is, and how to begin. */
export function App() {
  return (
    <main>
      <header>
        <img src="../icons/96.png" width="48" height="48" alt="" />
        <div>
          <h1>{t('welcome_title')}</h1>
          <p>{t('welcome_text')}</p>
        </div>
      </header>
      <div class="columns">
        <section>
          <h2>{t('welcome_does')}</h2>
          <ul class="does">
            {DOES.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{t('welcome_never')}</h2>
          <ul class="never">
            {NEVER.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </section>
      </div>
      <Pin />
      <Begin />
      <p class="hint">{t('welcome_keys')}</p>
    </main>
  );
}

function Begin() {
  const [refused, setRefused] = useState(false);
  return (
    <section class="begin">
      <h2>{t('welcome_start_title')}</h2>
      <p>{t('welcome_start')}</p>
      <button type="button" class="main" onClick={async () => setRefused(!(await openHelper()))}>
        {t('start')}
      </button>
      <p class="hint" role="status">
        {refused && t('welcome_no_popup')}
      </p>
    </section>
  );
}
