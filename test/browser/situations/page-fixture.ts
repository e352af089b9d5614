/** One browser, one journey, and any page we like in the journey's own tab at the address of the API Tokens page. */
import type { Page } from 'puppeteer-core';
import type { Sandbox } from '../../sandbox/index.ts';
import { JourneyFixture as Journey } from '../fixture.ts';
import { type Box, OverlayReader, type OverlaySnapshot } from '../overlay-reader.ts';
import { pause, waitUntil } from '../wait.ts';

export type Wanted = 'read' | 'write';

export const API_TOKENS = 'https://app.shortcut.com/settings/account/api-tokens';
/** As the helper suggests it; the tests know it from the card's sentence. */
export const TOKEN_NAME = 'StackOne Integration';

export interface LoadOptions {
  path?: string;
  headers?: Record<string, string>;
}

/** Starts a journey through the real popup. */
export async function openPageFixture(wanted: Wanted = 'read'): Promise<PageFixture> {
  const journeyFixture = await Journey.share();
  await journeyFixture.reset();
  journeyFixture.sandbox.shortcut.setFixture({ html: '<!doctype html><title>Empty</title>' });
  const page = await journeyFixture.start({ write: wanted === 'write' });
  await page.bringToFront();
  return new PageFixture(journeyFixture, page, await OverlayReader.of(page));
}

export class PageFixture {
  readonly sandbox: Sandbox;
  readonly page: Page;
  readonly overlay: OverlayReader;
  readonly #journeyFixture: Journey;

  constructor(journeyFixture: Journey, page: Page, overlay: OverlayReader) {
    this.#journeyFixture = journeyFixture;
    this.sandbox = journeyFixture.sandbox;
    this.page = page;
    this.overlay = overlay;
  }

  /** Loads this page in the journey's tab; the background puts the guide into it. */
  async load(html: string, { path, headers }: LoadOptions = {}): Promise<void> {
    this.sandbox.shortcut.setFixture({ html, ...(headers && { headers }) });
    await this.page.goto(path ? new URL(path, API_TOKENS).href : API_TOKENS);
  }

  /** Goes where no token is made, so that what was pressed before counts no more. */
  async leave(): Promise<void> {
    await this.load('<!doctype html><title>Elsewhere</title>', { path: '/acme/stories' });
    await this.waitForText('Looking at the page');
  }

  /** Waits for the overlay, and gives the page's own scripts its closed root as `overlayRoot`, to watch it frame by frame. */
  async exposeOverlayRoot(): Promise<void> {
    await this.until('', () => true, 'the overlay');
    await this.overlay.exposeRoot();
  }

  /** Waits for exactly one ring, with this key, around the true control. */
  async waitForRing(key: string, control: string): Promise<OverlaySnapshot> {
    return this.until(
      control,
      (snapshot) =>
        snapshot.rings.length === 1 &&
        snapshot.rings[0]?.key === key &&
        isAround(snapshot.rings[0].box, snapshot.control),
      `ring ${key} on ${control}`,
    );
  }

  /** Waits until the card says this and nothing is ringed. */
  async waitForText(text: string): Promise<OverlaySnapshot> {
    return this.until('', ({ rings, card }) => rings.length === 0 && !!card?.text.includes(text), `"${text}", no ring`);
  }

  /** Waits until these are the card's buttons. */
  async waitForButtons(...names: string[]): Promise<void> {
    const are = ({ card }: OverlaySnapshot) => card?.buttons.map(({ name }) => name).join() === names.join();
    await this.until('', are, `buttons ${names}`);
  }

  /** A real press of the mouse on one of the card's buttons. */
  async pressCardButton(name: string): Promise<void> {
    const { x, y } = await this.buttonCenter(name);
    await this.page.mouse.click(x, y);
  }

  /** The middle of one of the card's buttons, waited for. */
  async buttonCenter(name: string): Promise<{ x: number; y: number }> {
    const button = ({ card }: OverlaySnapshot) => card?.buttons.find((one) => one.name === name);
    const { x, y, width, height } = button(await this.until('', (snapshot) => !!button(snapshot), `button "${name}"`))
      ?.box ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    };
    return { x: x + width / 2, y: y + height / 2 };
  }

  /** The popup, opened over the page. */
  popup(): Promise<Page> {
    return this.#journeyFixture.driver.pressIcon(this.page);
  }

  closePopup(): Promise<void> {
    return this.#journeyFixture.driver.closePopup();
  }

  /** Waits until there is no overlay on the page, and for some frames more. */
  async waitUntilGone(): Promise<void> {
    const end = Date.now() + 6000;
    for (let free = 0; free < 5; await pause(40)) {
      free = (await this.overlay.read()) ? 0 : free + 1;
      if (Date.now() > end) throw new Error('the overlay is still there');
    }
  }

  /** A real press of the mouse in the middle of a control of the page. */
  async click(control: string): Promise<void> {
    const snapshot = await this.until(control, ({ control }) => control !== null, `a box of ${control}`);
    const { x, y, width, height } = snapshot.control ?? { x: 0, y: 0, width: 0, height: 0 };
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  /** The page's whole HTML without what we added. */
  pageHtml(): Promise<string> {
    return this.page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true);
      if (!(copy instanceof Element)) return '';
      for (const ours of copy.querySelectorAll('shortcut-linking-coach')) ours.remove();
      return copy.outerHTML;
    });
  }

  async until(control: string, ready: (snapshot: OverlaySnapshot) => boolean, what: string): Promise<OverlaySnapshot> {
    const seen = await waitUntil(
      () => this.overlay.read(control),
      (snapshot) => snapshot !== null && ready(snapshot),
      what,
      6000,
    );
    if (!seen) throw new Error('the overlay went away');
    return seen;
  }
}

/** The ring's outer edge is 0 to 8 px outside the control's box on each side. */
export function isAround(ring: Box, control: Box | null): boolean {
  if (!control) return false;
  const gaps = [
    control.x - ring.x,
    control.y - ring.y,
    ring.x + ring.width - control.x - control.width,
    ring.y + ring.height - control.y - control.height,
  ];
  return gaps.every((gap) => gap > -0.01 && gap < 8.01);
}
