import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { t } from '../src/ui/i18n/text.ts';

/** Browsers hide the icons of new extensions; they don't tell when that changes. In milliseconds. */
const LOOK = 1000;

async function isPinned(): Promise<boolean> {
  const { isOnToolbar } = await browser.action.getUserSettings();
  return isOnToolbar ?? false;
}

/** How to get the icon into the toolbar, until it is there. */
export function Pin() {
  const [pinned, setPinned] = useState(false);
  useEffect(() => {
    const look = () => void isPinned().then(setPinned);
    look();
    const timer = setInterval(look, LOOK);
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
