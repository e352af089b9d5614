import { useState } from 'preact/hooks';
import type { MessageKey } from '../src/ui/i18n/message-key.ts';
import { t } from '../src/ui/i18n/text.ts';
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
        <List title="welcome_does" look="does" points={DOES} />
        <List title="welcome_never" look="never" points={NEVER} />
      </div>
      <Pin />
      <Begin />
      <p class="hint">{t('welcome_keys')}</p>
    </main>
  );
}

interface ListProps {
  title: MessageKey;
  look: 'does' | 'never';
  points: readonly MessageKey[];
}

function List({ title, look, points }: ListProps) {
  return (
    <section>
      <h2>{t(title)}</h2>
      <ul class={`plain-list ${look}`}>
        {points.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </section>
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
