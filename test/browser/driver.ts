/** What journey tests need of a browser. All that differs between browsers is behind this. */
import type { Browser, Page } from 'puppeteer-core';
import type { SessionCookie } from '../sandbox/types.ts';

export type Theme = 'light' | 'dark';

export interface StartOptions {
  /** Folder of an unpacked extension; the built one unless told. */
  extension?: string;
  headless?: boolean;
  /** Folder of a profile that outlives the browser; one that is thrown away unless told. */
  profile?: string;
  /** What an organization set for the extension, as its policies say. */
  managed?: Record<string, unknown>;
}

export interface Driver {
  readonly browser: Browser;
  /** As the background saved it last; undefined before the first time. */
  storedJourney(): Promise<unknown>;
  /** Forgets the journey, as closing the browser would, and closes all tabs but one. */
  forget(): Promise<void>;
  /** Stops the background, as the browser does when it idles; the next message wakes it. */
  killWorker(): Promise<void>;
  /** As far as the background can tell, the cable is pulled. */
  setOffline(offline: boolean): Promise<void>;
  /** What the person's system prefers; pages follow at once. */
  setTheme(page: Page, theme: Theme): Promise<void>;
  /** What the browser finds fault with in the extension. */
  warnings(): Promise<string[]>;
  /** Takes the manifest's hosts from the extension, as a person can on the browser's own pages. */
  withdrawHosts(): Promise<void>;
  /** Gives them back there. */
  returnHosts(): Promise<void>;
  /** The person's yes to what the popup's "Allow again" makes the browser ask. */
  allowAgain(popup: Page): Promise<void>;
  openTab(url: string): Promise<Page>;
  /** A page of the extension's own in a tab: the popup's, unless told. */
  openOwnPage(path?: string): Promise<Page>;
  /** Presses the toolbar button over this tab, which grants `activeTab`, and answers with the popup. */
  pressIcon(page: Page): Promise<Page>;
  /** The popup that is open or opens by itself. */
  openedPopup(): Promise<Page>;
  /** Addresses of all tabs. */
  tabs(): Promise<string[]>;
  /** Puts the same extension in the place of the one that runs, as an update does. */
  update(): Promise<void>;
  /** Switches the extension off, as a person can on the browser's own pages. */
  disable(): Promise<void>;
  enable(): Promise<void>;
  /** For good: no test can use this browser's extension after that. */
  remove(): Promise<void>;
  /** Turns on what lets an extension into private windows, as a person can. */
  allowInPrivateWindows(): Promise<void>;
  /** A private window of its own that shows this address, and is signed in by this cookie. */
  openPrivateWindow(url: string, cookie: SessionCookie): Promise<void>;
  closePrivateWindows(): Promise<void>;
  /** Is the toolbar button in the private windows that are open? */
  isInPrivateWindows(): Promise<boolean>;
  /** Is the real one open? */
  hasPopup(): Promise<boolean>;
  /** Presses "Keep open beside the page" in the popup, and answers with the panel. */
  keepOpen(popup: Page): Promise<Page>;
  /** Lets the keyboard go to the popup, as it does while the real one is open. */
  typeInPopup(popup: Page): Promise<void>;
  /** Closes the popup, as a click elsewhere does. */
  closePopup(): Promise<void>;
  /** The first tab whose address contains this, waited for. */
  tab(part: string): Promise<Page>;
}
