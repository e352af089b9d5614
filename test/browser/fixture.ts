/** What every journey test needs: the sandbox, the browser, and the acts of a person, with real keys and clicks. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox/index.ts';
import { GENERATE_TOKEN } from '../sandbox/shortcut/control-names.ts';
import { Bidi } from './bidi.ts';
import { Chromium } from './chromium.ts';
import type { Driver, StartOptions } from './driver.ts';
import { findByRoleInDom, type Role } from './find-by-role.ts';
import { Firefox } from './firefox.ts';
import { pressCardButton, waitForRing } from './overlay.ts';

type SessionOptions = Parameters<Sandbox['stackone']['createSession']>[0];

let shared: Promise<JourneyFixture> | undefined;

const drivers = new Set<Driver>();

/** Of all browsers that run now. */
export const openDrivers = (): Driver[] => [...drivers].filter(({ browser }) => browser.connected);

export class JourneyFixture {
  readonly sandbox: Sandbox;
  readonly driver: Driver;

  private constructor(sandbox: Sandbox, driver: Driver) {
    this.sandbox = sandbox;
    this.driver = driver;
  }

  /** The one that test files of a process share, since to start a browser takes longer than most tests. It ends with the process. */
  static share(): Promise<JourneyFixture> {
    shared ??= JourneyFixture.open();
    return shared;
  }

  /** One of its own, to be closed. For tests that need other options, or leave behind what `reset` does not take back. */
  static async open(options?: StartOptions, sandbox?: SandboxOptions): Promise<JourneyFixture> {
    return JourneyFixture.#on(await startSandbox(sandbox), options);
  }

  static async #on(sandbox: Sandbox, options?: StartOptions): Promise<JourneyFixture> {
    const start = process.env.BROWSER === 'firefox' ? Firefox.start : Chromium.start;
    const driver = await start(sandbox, options);
    drivers.add(driver);
    return new JourneyFixture(sandbox, driver);
  }

  /** The browser anew, after it was closed, on the same sandbox. */
  startAgain(options?: StartOptions): Promise<JourneyFixture> {
    return JourneyFixture.#on(this.sandbox, options);
  }

  async close(): Promise<void> {
    await this.driver.browser.close();
    await this.sandbox.close();
  }

  /** Everything as at the start, the person signed in to Shortcut. `hub`: the auth link's own page runs the Hub. */
  async reset({ hub = false } = {}): Promise<void> {
    await this.driver.forget();
    this.sandbox.reset();
    // A megabyte of scripts for a page that is mostly opened for its address.
    if (!hub)
      this.sandbox.fault({ host: 'app.stackone.com', path: '/assets/', kind: { status: 204 }, times: Infinity });
    await this.driver.browser.setCookie(this.sandbox.shortcut.cookie());
  }

  /** The popup over a tab that shows an auth link. */
  async openPopup(options?: SessionOptions): Promise<Page> {
    const { auth_link_url } = this.sandbox.stackone.createSession(options);
    return this.driver.pressIcon(await this.driver.openTab(auth_link_url));
  }

  /** From the auth link's tab to Shortcut's API Tokens page. */
  async start(options?: SessionOptions & { write?: boolean }): Promise<Page> {
    const { write, ...session } = options ?? {};
    const popup = await this.openPopup(session);
    if (write) await clickByRole(popup, 'radio', 'Read and write');
    await clickByRole(popup, 'button', 'Start');
    return this.driver.tab('app.shortcut.com');
  }

  /** Makes a token on Shortcut's page with the guide's help, up to where it is on screen. */
  async makeToken(page: Page): Promise<void> {
    await pressCardButton(page, 'Fill in for me');
    await waitForRing(page, 'generate');
    await clickByRole(page, 'button', GENERATE_TOKEN);
    await waitForRing(page, 'new-token');
  }

  /** Drops a token that was made on this page, and has it shown where that is deleted. */
  async showLeftover(page: Page): Promise<void> {
    const popup = await this.driver.pressIcon(page);
    await clickByRole(popup, 'button', 'Start over');
    await clickByRole(popup, 'button', 'Delete it in Shortcut');
  }

  /** The popup at step 2 with this text pasted into its box, and "Check and link" pressed. */
  async paste(page: Page, text: string): Promise<Page> {
    const popup = await this.driver.pressIcon(page);
    await pasteAndCheck(popup, text);
    return popup;
  }

  /** As if the token at hand had been put in so much earlier (ms): the background finds it so when it wakes. */
  async letTimePass(popup: Page, milliseconds: number): Promise<void> {
    await popup.evaluate(`(async () => {
      const { session } = (globalThis.browser ?? chrome).storage;
      for (;;) {
        const { journey } = await session.get('journey');
        const { expiresAt } = journey.session;
        if (!expiresAt) continue;
        const earlier = { ...journey.session, expiresAt: expiresAt - ${milliseconds} };
        return session.set({ journey: { ...journey, session: earlier } });
      }
    })()`);
    await this.driver.killWorker();
  }

  /** A token of the sandbox's Shortcut that was not made on the page. */
  token(access: 'ro' | 'rw', extra = {}): string {
    return this.sandbox.shortcut.createToken({ name: 'By hand', access, ...extra });
  }
}

export async function pasteAndCheck(popup: Page, text: string): Promise<void> {
  await fillTextBox(popup, 'API token', text);
  await clickByRole(popup, 'button', 'Check and link');
}

/** Found by role and name, as assistive technology finds it. */
export async function findByRole(page: Page, role: Role, name: string): Promise<ElementHandle> {
  const isFirefox = Bidi.of(page.browser()) !== undefined;
  const looking = isFirefox
    ? findByRoleInDom(page, role, name)
    : page.waitForSelector(`::-p-aria([role="${role}"][name="${name}"])`, { visible: true });
  const found = await looking.catch(async (cause: unknown) => {
    const shown = await visibleText(page).catch(() => 'nothing, it is closed');
    throw new Error(`no ${role} "${name}"; the page shows ${JSON.stringify(shown)}`, { cause });
  });
  if (!found) throw new Error(`no ${role} "${name}"`);
  return found;
}

/** A real click. What it does may close the page it was made on, as a popup closes over a tab that comes to the front. */
export async function clickByRole(page: Page, role: Role, name: string): Promise<void> {
  const target = await findByRole(page, role, name);
  await target.click().catch((error: unknown) => {
    if (!page.isClosed()) throw error;
  });
}

/** Replaces what is in the box by real typing. */
export async function fillTextBox(page: Page, name: string, text: string): Promise<void> {
  const box = await findByRole(page, 'textbox', name);
  await box.click({ count: 3 });
  await page.keyboard.press('Backspace');
  // As a paste puts it: in one go, line breaks and all.
  await page.evaluate((pasted) => document.execCommand('insertText', false, pasted), text);
}

export const visibleText = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

/** Waits until the popup shows this alert, and answers with its text. */
export async function waitForAlert(popup: Page, code: string): Promise<string> {
  const alert = await popup.waitForSelector(`[role=alert][data-code="${code}"]`);
  return (await alert?.evaluate((element) => element.textContent)) ?? '';
}

export const waitForStep = (popup: Page, step: string) => popup.waitForSelector(`main[data-step="${step}"]`);
