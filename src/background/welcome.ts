/** One page after the helper was installed. After an update nothing opens by itself. */
import browser, { type Runtime } from 'webextension-polyfill';

export async function welcome({ reason }: Runtime.OnInstalledDetailsType): Promise<void> {
  if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('welcome/welcome.html') });
}
