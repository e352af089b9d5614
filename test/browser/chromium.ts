/** The built extension in a real Chromium that reaches the sandbox under the production host names. */
import { fileURLToPath } from 'node:url';
import type { Browser, Page, Target, WebWorker } from 'puppeteer-core';
import type { Sandbox } from '../sandbox/index.ts';
import type { SessionCookie } from '../sandbox/types.ts';
import type { Driver, StartOptions, Theme } from './driver.ts';
import {
  allowInPrivate,
  isAllowedInPrivate,
  readWarnings,
  reload,
  setEnabled,
  setHostAccess,
} from './extensions-page.ts';
import { launch } from './launch.ts';
import { setPolicies } from './policies.ts';
import { pause } from './wait.ts';

const POPUP = '/popup/popup.html';
const PANEL = '/popup/panel.html';
/** Opens after each start, which to Chromium is an installation. */
const WELCOME = '/welcome/welcome.html';
/** What a new private window shows, to be told from all other tabs. */
const PRIVATE = 'data:,private';
const EXTENSION = fileURLToPath(new URL('../../dist/chromium', import.meta.url));

interface Options extends StartOptions {
  args?: string[];
  handleSIGINT?: boolean;
}

export class Chromium implements Driver {
  readonly browser: Browser;
  /** The extension's id. */
  readonly id: string;
  /** Each the only tab of a private window. */
  readonly #private: Page[] = [];

  private constructor(browser: Browser, id: string) {
    this.browser = browser;
    this.id = id;
  }

  static async start(
    sandbox: Sandbox,
    { extension = EXTENSION, managed, ...options }: Options = {},
  ): Promise<Chromium> {
    const args = [...sandbox.chromiumArgs(), '--lang=en', ...(options.args ?? [])];
    const browser = await launch({ ...options, args, extensions: [extension] });
    const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
    const chromium = new Chromium(browser, new URL(target.url()).host);
    if (extension === EXTENSION) await (await chromium.tab(WELCOME)).close();
    if (managed) await chromium.#setPolicies(managed);
    return chromium;
  }

  /** As policies of the machine, which only root could write. */
  async #setPolicies(managed: Record<string, unknown>): Promise<void> {
    const page = await this.openTab('chrome://policy/test');
    await page.evaluate(setPolicies(this.id, managed));
    await page.close();
  }

  /** The background's worker. */
  async worker(): Promise<WebWorker> {
    await this.browser.waitForTarget((one) => this.#isWorker(one));
    // After an update the target of the old worker stays, and answers nothing: the newest is the one that runs.
    const target = this.browser.targets().findLast((one) => this.#isWorker(one));
    const worker = await target?.worker();
    if (!worker) throw new Error('the worker went away');
    while (!(await worker.evaluate(IS_READY))) await pause(10);
    return worker;
  }

  #isWorker(target: Target): boolean {
    return target.type() === 'service_worker' && target.url().includes(this.id);
  }

  /** Stops the worker, as the browser does when it idles; the next message wakes it. */
  async killWorker(): Promise<void> {
    const worker = await this.worker();
    const gone = this.#gone((one) => this.#isWorker(one));
    await worker.close();
    await gone;
  }

  #gone(isIt: (target: Target) => boolean): Promise<unknown> {
    return new Promise((resolve) => this.browser.on('targetdestroyed', (one) => isIt(one) && resolve(one)));
  }

  /** Forgets the journey, as closing the browser would, and closes all tabs but one. */
  async forget(): Promise<void> {
    // One that closes by itself later, with its tab, would be taken for the next one.
    await this.closePopup();
    const [first, ...others] = await this.browser.pages();
    await first?.goto('about:blank');
    for (const page of others) await page.close();
    // Last, when nothing is left that could tell the worker anything to save.
    const worker = await this.#awakeWorker();
    await worker.evaluate(FORGET);
    await this.killWorker();
  }

  async storedJourney(): Promise<unknown> {
    const worker = await this.#awakeWorker();
    return worker.evaluate("chrome.storage.session.get('journey').then(({ journey }) => journey)");
  }

  async #awakeWorker(): Promise<WebWorker> {
    const isAwake = this.browser.targets().some((target) => this.#isWorker(target));
    return isAwake ? this.worker() : this.wakeWorker();
  }

  /** A page of the extension's own has to speak to a stopped worker before it is a target again. */
  private async wakeWorker(): Promise<WebWorker> {
    const page = await this.openOwnPage();
    const worker = await this.worker();
    await page.close();
    return worker;
  }

  /** As far as the worker can tell, the cable is pulled. */
  async setOffline(offline: boolean): Promise<void> {
    const { client } = await this.worker();
    const speed = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
    await client.send('Network.emulateNetworkConditions', { offline, ...speed });
  }

  setTheme(page: Page, theme: Theme): Promise<void> {
    return page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  }

  warnings(): Promise<string[]> {
    return readWarnings(this.browser, this.id);
  }

  withdrawHosts(): Promise<void> {
    return setHostAccess(this.browser, this.id, 'ON_CLICK');
  }

  returnHosts(): Promise<void> {
    return setHostAccess(this.browser, this.id, 'ON_ALL_SITES');
  }

  /** Chromium's prompt can't be answered without a screen, so the yes is given on the extensions page. */
  allowAgain(): Promise<void> {
    return this.returnHosts();
  }

  update(): Promise<void> {
    return reload(this.browser, this.id);
  }

  disable(): Promise<void> {
    return setEnabled(this.browser, this.id, false);
  }

  enable(): Promise<void> {
    return setEnabled(this.browser, this.id, true);
  }

  remove(): Promise<void> {
    return this.browser.uninstallExtension(this.id);
  }

  allowInPrivateWindows(): Promise<void> {
    return allowInPrivate(this.browser, this.id);
  }

  /** An extension may open one without being let into it. */
  async openPrivateWindow(url: string, cookie: SessionCookie): Promise<void> {
    const worker = await this.#awakeWorker();
    await worker.evaluate(`void chrome.windows.create({ incognito: true, url: '${PRIVATE}' })`);
    const page = await this.tab(PRIVATE);
    await page.setCookie(cookie);
    await page.goto(url);
    this.#private.push(page);
  }

  async closePrivateWindows(): Promise<void> {
    for (const page of this.#private.splice(0)) await page.close();
  }

  isInPrivateWindows(): Promise<boolean> {
    return isAllowedInPrivate(this.browser, this.id);
  }

  async openTab(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url);
    return page;
  }

  async openOwnPage(path = POPUP): Promise<Page> {
    // The query tells it from a real popup.
    const page = await this.openTab(`chrome-extension://${this.id}${path}?tab`);
    await page.waitForSelector('main');
    return page;
  }

  /** Presses the toolbar button over this tab, which grants `activeTab`, and answers with the real popup. */
  async pressIcon(page: Page): Promise<Page> {
    await this.closePopup();
    await page.bringToFront();
    const extension = (await this.browser.extensions()).get(this.id);
    if (!extension) throw new Error('the extension is not there');
    await page.triggerExtensionAction(extension);
    return this.openedPopup();
  }

  /** The popup that is open or opens by itself. */
  async openedPopup(): Promise<Page> {
    const popup = await (await this.browser.waitForTarget(isPopup)).asPage();
    await popup.waitForSelector('main[data-step]');
    return popup;
  }

  async tabs(): Promise<string[]> {
    return (await this.browser.pages()).map((page) => page.url());
  }

  async hasPopup(): Promise<boolean> {
    return this.browser.targets().some(isPopup);
  }

  async keepOpen(popup: Page): Promise<Page> {
    const button = await popup.waitForSelector('.beside');
    await button?.click().catch(() => undefined);
    const target = await this.browser.waitForTarget((one) => one.url().endsWith(PANEL));
    const panel = await target.asPage();
    await panel.waitForSelector('main[data-step]');
    return panel;
  }

  /** It has the keyboard already. */
  async typeInPopup(): Promise<void> {}

  /** Closes the popup, as a click elsewhere does. */
  async closePopup(): Promise<void> {
    const open = this.browser.targets().find(isPopup);
    if (!open) return;
    const gone = this.#gone((one) => one === open);
    // It may be closing by itself already, as when a new tab took the focus.
    await open
      .asPage()
      .then((popup) => popup.close())
      .catch(() => undefined);
    await gone;
  }

  /** The first tab whose address contains this, waited for. */
  async tab(part: string): Promise<Page> {
    const target = await this.browser.waitForTarget((one) => one.type() === 'page' && one.url().includes(part));
    const page = await target.page();
    if (!page) throw new Error(`no tab at ${part}`);
    // A new one takes the focus when its page arrives, and with it goes a popup that was opened too early.
    await page.waitForFunction(() => document.readyState === 'complete');
    return page;
  }
}

/** One that is a target already may still be starting: without the extension's API, nor so much as timers. */
const IS_READY = "!!self.chrome?.storage && self.serviceWorker?.state === 'activated'";

/** Until nothing comes after it: the closing of a tab is heard, and saved, a moment later. */
const FORGET = `(async () => {
  const { session } = chrome.storage;
  do {
    await session.clear();
    await new Promise((later) => setTimeout(later, 30));
  } while (Object.keys(await session.get()).length > 0);
})()`;

const isPopup = (target: Target) => target.url().endsWith(POPUP);
