import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { t } from '../src/ui/i18n/text.ts';

/** Browsers hide the icons of new extensions, and raise no event when that changes. */
const POLL_MS = 1000;

async function isPinned(): Promise<boolean> {
  const { isOnToolbar } = await browser.action.getUserSettings();
  return isOnToolbar ?? false;
}

/** How to get the icon into the toolbar, until it is there. */
export function Pin() {
  const [pinned, setPinned] = useState(false);
  useEffect(() => {
    const check = () => void isPinned().then(setPinned);
    check();
    const timer = setInterval(check, POLL_MS);
    return () => clearInterval(timer);
  }, []);
  const isFirefox = browser.runtime.getURL('').startsWith('moz-');
  return (
    <section class="pin">
      <h2>{t('welcome_pin_title')}</h2>
      <div class="icon">
        <img src="../icons/idle-64.png" width="24" height="24" alt="" />
        <p role="status">
          {pinned ? t('welcome_pinned') : t(isFirefox ? 'welcome_pin_firefox' : 'welcome_pin', t('name'))}
        </p>
      </div>
    </section>
  );
}
