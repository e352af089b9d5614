import browser, { type Runtime } from 'webextension-polyfill';

/** Opens one page after the extension was installed. After an update nothing opens by itself. */
export async function openWelcomePage({ reason }: Runtime.OnInstalledDetailsType): Promise<void> {
  if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('welcome/welcome.html') });
}
