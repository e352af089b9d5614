/**
 * The built extension in a real Firefox that reaches the sandbox under the production host names. Pages are driven
 * by WebDriver BiDi; the browser's own window, where the toolbar button is, by scripts in its chrome scope.
 */
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import * as z from 'zod/mini';
import type { Sandbox } from '../sandbox/index.ts';
import type { SessionCookie } from '../sandbox/types.ts';
import { Bidi } from './bidi.ts';
import type { Driver, StartOptions, Theme } from './driver.ts';
import { findByRoleInDom } from './find-by-role.ts';
import {
  ALLOW_IN_PRIVATE,
  CLOSE_OTHER_WINDOWS,
  CLOSE_PRIVATE_WINDOWS,
  CLOSE_REAL_POPUP,
  CLOSE_SIDEBAR,
  CLOSE_WELCOME,
  changeHosts,
  FORGET_SESSION,
  HAS_POPUP,
  ID,
  IS_IN_PRIVATE_WINDOWS,
  OPEN_POPUP_WINDOW,
  openPrivateWindow,
  PRESS_ICON,
  READ_JOURNEY,
  READ_TABS,
  READ_WARNINGS,
  SAY_YES,
  STOP_BACKGROUND,
  switchAddon,
  TO_FRONT,
} from './firefox-window.ts';
import { launchFirefox, UUID } from './launch-firefox.ts';
import { waitUntil } from './wait.ts';

const EXTENSION = fileURLToPath(new URL('../../dist/firefox', import.meta.url));
const POPUP = '/popup/popup.html';
const PANEL = '/popup/panel.html';
/** Milliseconds for what is waited for; less than a test may take. */
const WITHIN = 30_000;

export class Firefox implements Driver {
  readonly browser: Browser;
  readonly #bidi: Bidi;
  readonly #extension: string;
  readonly #window: string;
  #popup: Page | undefined;
  /** The popup's window has the keyboard. */
  #typed = false;

  private constructor(browser: Browser, bidi: Bidi, window: string, extension: string) {
    this.#extension = extension;
    this.browser = browser;
    this.#bidi = bidi;
    this.#window = window;
  }

  static async start(sandbox: Sandbox, { extension = EXTENSION, ...options }: StartOptions = {}): Promise<Firefox> {
    const browser = await launchFirefox(sandbox, options);
    await browser.installExtension(extension);
    const bidi = Bidi.of(browser);
    if (!bidi) throw new Error('Firefox is not driven by WebDriver BiDi');
    const firefox = new Firefox(browser, bidi, await bidi.window(), extension);
    if (extension === EXTENSION) await firefox.#inWindow(CLOSE_WELCOME);
    return firefox;
  }

  async forget(): Promise<void> {
    await this.closePopup();
    const pages = await this.browser.pages();
    const [first, ...others] = pages.filter((page) => page !== this.#popup);
    await first?.goto('about:blank');
    for (const page of others) await page.close();
    // Last, when nothing is left that could tell the background anything.
    await this.#inWindow(FORGET_SESSION);
  }

  async storedJourney(): Promise<unknown> {
    return JSON.parse(Text.parse(await this.#inWindow(READ_JOURNEY)).value).journey;
  }

  async killWorker(): Promise<void> {
    await this.#inWindow(STOP_BACKGROUND);
  }

  async setOffline(offline: boolean): Promise<void> {
    await this.#inWindow(`Services.io.offline = ${offline};`);
  }

  async setTheme(_: Page, theme: Theme): Promise<void> {
    const values: Record<Theme, number> = { dark: 0, light: 1 };
    await this.#inWindow(
      `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${values[theme]});`,
    );
  }

  async warnings(): Promise<string[]> {
    const { value } = Text.parse(await this.#inWindow(READ_WARNINGS));
    return JSON.parse(value);
  }

  async withdrawHosts(): Promise<void> {
    await this.#changeHosts('remove');
  }

  async returnHosts(): Promise<void> {
    await this.#changeHosts('add');
  }

  async allowAgain(popup: Page): Promise<void> {
    await this.#inWindow(SAY_YES);
    const button = await findByRoleInDom(popup, 'button', 'Allow again');
    await button?.click();
  }

  /** As the switches of Firefox's own page of the add-on do. */
  async #changeHosts(how: 'add' | 'remove'): Promise<void> {
    await this.#inWindow(changeHosts(how));
  }

  async openTab(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url);
    return page;
  }

  /**
   * The real popup shows and reads the tab, but can't be driven: it is outside of what WebDriver reaches. So it is
   * closed again, as by a click elsewhere, and its page opened in a window of its own, where it hides no tab.
   */
  async pressIcon(page: Page): Promise<Page> {
    await this.closePopup();
    await page.bringToFront();
    await this.#inWindow(PRESS_ICON);
    return this.openedPopup();
  }

  async openedPopup(): Promise<Page> {
    await this.#inWindow(CLOSE_REAL_POPUP);
    this.#popup ??= await this.#openPopupWindow();
    // Before the popup asks for the tab in front, which is in the browser's own window, as while the real popup is open.
    await this.#inWindow(TO_FRONT);
    return showOwn(this.#popup);
  }

  async tabs(): Promise<string[]> {
    return JSON.parse(Text.parse(await this.#inWindow(READ_TABS)).value);
  }

  async update(): Promise<void> {
    await this.browser.installExtension(this.#extension);
    this.#popup = undefined;
  }

  /** Like an update, it closes the pages of the extension. */
  async disable(): Promise<void> {
    await this.#inWindow(switchAddon('disable'));
    this.#popup = undefined;
  }

  async enable(): Promise<void> {
    await this.#inWindow(switchAddon('enable'));
  }

  async remove(): Promise<void> {
    await this.browser.uninstallExtension(ID);
  }

  /** Like an update, it closes the pages of the extension. */
  async allowInPrivateWindows(): Promise<void> {
    await this.#inWindow(ALLOW_IN_PRIVATE);
    this.#popup = undefined;
  }

  async openPrivateWindow(url: string, cookie: SessionCookie): Promise<void> {
    await this.#inWindow(openPrivateWindow(url, cookie));
    await this.#inWindow(TO_FRONT);
  }

  async closePrivateWindows(): Promise<void> {
    await this.#inWindow(CLOSE_PRIVATE_WINDOWS);
  }

  async isInPrivateWindows(): Promise<boolean> {
    const { value } = Flag.parse(await this.#inWindow(IS_IN_PRIVATE_WINDOWS));
    return value;
  }

  async hasPopup(): Promise<boolean> {
    const { value } = Flag.parse(await this.#inWindow(HAS_POPUP));
    return value;
  }

  /** The sidebar can't be driven, no more than the real popup: it is opened, and its page in a tab beside it. */
  async keepOpen(popup: Page): Promise<Page> {
    const button = await findByRoleInDom(popup, 'button', 'Keep open beside the page');
    await button?.click();
    await this.#inWindow(CLOSE_SIDEBAR);
    // It closed itself.
    this.#popup = undefined;
    return this.openOwnPage(PANEL);
  }

  async typeInPopup(popup: Page): Promise<void> {
    this.#typed = true;
    await popup.bringToFront();
  }

  async #openPopupWindow(): Promise<Page> {
    const before = new Set(await this.browser.pages());
    await this.#inWindow(OPEN_POPUP_WINDOW);
    return this.#page('the window of the popup', (one) => !before.has(one));
  }

  async openOwnPage(path = POPUP): Promise<Page> {
    return showOwn(await this.browser.newPage(), path);
  }

  async closePopup(): Promise<void> {
    if (!this.#typed) {
      await this.#popup?.goto('about:blank');
      return;
    }
    // New tabs would go to the window that had the keyboard last.
    await this.#popup?.close();
    await this.#inWindow(CLOSE_OTHER_WINDOWS);
    this.#popup = undefined;
    this.#typed = false;
  }

  tab(part: string): Promise<Page> {
    return this.#page(`a tab at ${part}`, (one) => one.url().includes(part));
  }

  /** The first page like this, waited for. */
  async #page(what: string, isIt: (page: Page) => boolean): Promise<Page> {
    const find = async () => (await this.browser.pages()).find(isIt);
    const found = await waitUntil(find, (page) => page !== undefined, what, WITHIN);
    if (!found) throw new Error(`no ${what}`);
    return found;
  }

  #inWindow(script: string): Promise<unknown> {
    return this.#bidi.evaluate(this.#window, `(async () => { ${script} })()`);
  }
}

const Text = z.object({ value: z.string() });
const Flag = z.object({ value: z.boolean() });

/** The page moves to another process: the end of its loading is never told, and what is asked of it meanwhile fails. */
async function showOwn(page: Page, path = POPUP): Promise<Page> {
  page.goto(`moz-extension://${UUID}${path}`).catch(() => undefined);
  const look = () => page.evaluate(() => [location.href, !!document.querySelector('main')] as const).catch(() => null);
  await waitUntil(look, (seen) => seen?.[1] === true, path, WITHIN);
  return page;
}
