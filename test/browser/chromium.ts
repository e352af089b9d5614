/** A real Chromium with the built extension in it, reaching the sandbox under the production host names. */
import { execFileSync } from 'node:child_process';
import puppeteer, { type Browser, type Page, type WebWorker } from 'puppeteer-core';
import type { Sandbox } from '../sandbox/index.ts';

/** Chromium as Debian installs it, or wherever CHROMIUM says. */
export function findChromium(): string {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const found = execFileSync('sh', [
    '-c',
    'command -v chromium || command -v chromium-browser || command -v google-chrome',
  ]);
  return found.toString().trim();
}

const QUIET = [
  '--no-first-run',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface LaunchOptions {
  extension: string;
  sandbox: Sandbox;
  headless?: boolean;
  args?: string[];
}

export async function launchChromium({
  extension,
  sandbox,
  headless = true,
  args = [],
}: LaunchOptions): Promise<Chromium> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({
    executablePath: findChromium(),
    pipe: true,
    headless,
    enableExtensions: [extension],
    defaultViewport: null,
    args: [...root, ...QUIET, ...sandbox.chromiumArgs(), '--window-size=1280,900', '--lang=en', ...args],
  });
  return Chromium.start(browser);
}

const POPUP = '/popup/popup.html';

export class Chromium {
  readonly browser: Browser;
  readonly id: string;

  private constructor(browser: Browser, id: string) {
    this.browser = browser;
    this.id = id;
  }

  static async start(browser: Browser): Promise<Chromium> {
    const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
    return new Chromium(browser, new URL(target.url()).host);
  }

  /** The background's worker, woken if the browser had stopped it. */
  async worker(): Promise<WebWorker> {
    const target = await this.browser.waitForTarget(
      (one) => one.type() === 'service_worker' && one.url().includes(this.id),
    );
    const worker = await target.worker();
    if (!worker) throw new Error('no worker');
    return worker;
  }

  /** Stops the worker, as the browser does when it idles. */
  async killWorker(): Promise<void> {
    const worker = await this.worker();
    await worker.close();
  }

  async openTab(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url);
    await page.bringToFront();
    return page;
  }

  /** Presses the toolbar button over this tab, which grants `activeTab`, and answers with the real popup. */
  async pressIcon(page: Page): Promise<Page> {
    await page.bringToFront();
    const extensions = await this.browser.extensions();
    const extension = extensions.get(this.id);
    if (!extension) throw new Error('no extension');
    const opened = this.browser.waitForTarget((one) => one.url().endsWith(POPUP));
    await page.triggerExtensionAction(extension);
    const target = await opened;
    const popup = await target.asPage();
    await popup.waitForSelector('main[data-step]');
    return popup;
  }

  /** The popup that is open now, if any. */
  async popup(): Promise<Page | undefined> {
    return this.browser
      .targets()
      .find((one) => one.url().endsWith(POPUP))
      ?.asPage();
  }

  /** The first tab whose address contains this text, waited for. */
  async tab(part: string): Promise<Page> {
    const target = await this.browser.waitForTarget((one) => one.type() === 'page' && one.url().includes(part));
    const page = await target.page();
    if (!page) throw new Error(`no page ${part}`);
    return page;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
