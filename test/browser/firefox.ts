/**
 * The built extension in a real Firefox that reaches the sandbox under the production host names. Pages are driven
 * by WebDriver BiDi; the browser's own window, where the toolbar button is, by scripts in its chrome scope.
 */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Sandbox } from '../sandbox/index.ts';
import { Bidi } from './bidi.ts';
import type { Driver } from './driver.ts';
import { findOnPath } from './launch.ts';

const EXTENSION = new URL('../../dist/firefox', import.meta.url).pathname;
const ID = 'linking-helper@shortcut-linking-helper.example';
/** Fixed by a preference, so that the popup's address is known. */
const UUID = '5f7c6f61-1a84-4e4c-94a3-d7ebcd6d2419';
const POPUP = `moz-extension://${UUID}/popup/popup.html`;

export class Firefox implements Driver {
  readonly browser: Browser;
  readonly #bidi: Bidi;
  readonly #window: string;
  #popup: Page | undefined;

  private constructor(browser: Browser, bidi: Bidi, window: string) {
    this.browser = browser;
    this.#bidi = bidi;
    this.#window = window;
  }

  static async start(sandbox: Sandbox): Promise<Firefox> {
    const executablePath = process.env.FIREFOX ?? findOnPath(['firefox-esr', 'firefox']);
    if (!executablePath) throw new Error('no Firefox on PATH; name one in FIREFOX');
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      acceptInsecureCerts: true,
      defaultViewport: null,
      args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
        'network.dns.localDomains': sandbox.hosts.join(','),
        'network.socket.forcePort': `443=${sandbox.port}`,
      },
    });
    await browser.installExtension(EXTENSION);
    const bidi = Bidi.of(browser);
    if (!bidi) throw new Error('Firefox is not driven by WebDriver BiDi');
    return new Firefox(browser, bidi, await bidi.window());
  }

  async forget(): Promise<void> {
    const popup = await this.openedPopup();
    await popup.evaluate('browser.storage.session.clear()');
    await this.killWorker();
    await this.closePopup();
    const [first, ...others] = await this.browser.pages();
    await first?.goto('about:blank');
    for (const page of others) await page.close();
  }

  async killWorker(): Promise<void> {
    await this.#inWindow(`await ${EXTENSION_OBJECT}.terminateBackground({ ignoreDevToolsAttached: true });`);
  }

  async setOffline(offline: boolean): Promise<void> {
    await this.#inWindow(`Services.io.offline = ${offline};`);
  }

  async openTab(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url);
    return page;
  }

  /** The real popup reads the tab; it can't be driven, so it is closed again and its page opened in a tab. */
  async pressIcon(page: Page): Promise<Page> {
    await this.closePopup();
    await page.bringToFront();
    await this.#inWindow(`
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      await ExtensionParent.apiManager.global.browserActionFor(${EXTENSION_OBJECT}).triggerAction(window);
      const shown = () => document.querySelector('browser.webextension-popup-browser:not([preloaded])');
      while (!shown()) await new Promise((later) => setTimeout(later, 20));
      // Time to ask the background for the journey, which is when that reads the tab.
      await new Promise((later) => setTimeout(later, 300));
      shown()?.closest('panel')?.hidePopup();
    `);
    return this.openedPopup();
  }

  async openedPopup(): Promise<Page> {
    if (this.#popup && !this.#popup.isClosed()) return this.#popup;
    const popup = await this.browser.newPage();
    // Its end is never told, for the page moves to another process.
    popup.goto(POPUP).catch(() => undefined);
    await popup.waitForSelector('main[data-step]');
    this.#popup = popup;
    return popup;
  }

  async closePopup(): Promise<void> {
    await this.#popup?.close();
    this.#popup = undefined;
  }

  async tab(part: string): Promise<Page> {
    for (;;) {
      const page = (await this.browser.pages()).find((one) => one.url().includes(part));
      if (page) return page;
      await new Promise((later) => setTimeout(later, 20));
    }
  }

  #inWindow(script: string): Promise<unknown> {
    return this.#bidi.evaluate(this.#window, `(async () => { ${script} })()`);
  }
}

const EXTENSION_OBJECT = `WebExtensionPolicy.getByID('${ID}').extension`;
