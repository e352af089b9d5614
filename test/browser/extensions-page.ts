/** What a person does on `chrome://extensions`, by the page's own scripts. */
import type { Browser } from 'puppeteer-core';

/** Chromium keeps them only while its developer mode is on, and says no word of one that was there before. */
export async function readWarnings(browser: Browser, id: string): Promise<string[]> {
  const found = await onPage(
    browser,
    `const api = chrome.developerPrivate;
    await api.updateProfileConfiguration({ inDeveloperMode: true });
    await api.reload('${id}', { failQuietly: true });
    for (;;) {
      const { state, errorCollection, manifestErrors, runtimeErrors } = await api.getExtensionInfo('${id}');
      const isLoaded = state === 'ENABLED' && errorCollection.isActive;
      if (isLoaded) return JSON.stringify([...manifestErrors, ...runtimeErrors].map(({ message }) => message));
      await new Promise((later) => setTimeout(later, 50));
    }`,
  );
  return JSON.parse(found);
}

/** Loads it anew, which to the extension is an update. Without developer mode Chromium would leave it disabled. */
export async function reload(browser: Browser, id: string): Promise<void> {
  await onPage(
    browser,
    `const api = chrome.developerPrivate;
    await api.updateProfileConfiguration({ inDeveloperMode: true });
    await api.reload('${id}', { failQuietly: true });
    for (;;) {
      const { state } = await api.getExtensionInfo('${id}');
      if (state === 'ENABLED') return;
      await new Promise((later) => setTimeout(later, 50));
    }`,
  );
}

export async function setEnabled(browser: Browser, id: string, enabled: boolean): Promise<void> {
  await onPage(browser, `await chrome.management.setEnabled('${id}', ${enabled});`);
}

export async function setHostAccess(browser: Browser, id: string, access: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  const change = JSON.stringify({ extensionId: id, hostAccess: access });
  await onPage(browser, `await chrome.developerPrivate.updateExtensionConfiguration(${change});`);
}

/** Loads it anew where the extension does not forbid it. */
export async function allowInPrivate(browser: Browser, id: string): Promise<void> {
  await onPage(
    browser,
    `const api = chrome.developerPrivate;
    await api.updateProfileConfiguration({ inDeveloperMode: true });
    await api.updateExtensionConfiguration({ extensionId: '${id}', incognitoAccess: true });
    while ((await api.getExtensionInfo('${id}')).state !== 'ENABLED') {
      await new Promise((later) => setTimeout(later, 50));
    }`,
  );
}

/** Without being allowed there, an extension has no icon there. */
export async function isAllowedInPrivate(browser: Browser, id: string): Promise<boolean> {
  const script = `return (await chrome.developerPrivate.getExtensionInfo('${id}')).incognitoAccess.isActive;`;
  return (await onPage(browser, script)) === 'true';
}

async function onPage(browser: Browser, script: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  const answer = await page.evaluate(`(async () => {${script}})()`);
  await page.close();
  return String(answer);
}
