/** One browser, one journey, and any page we like in the journey's own tab at the address of the API Tokens page. */
import type { Page } from 'puppeteer-core';
import type { Sandbox } from '../../sandbox/index.ts';
import { Stage as Journey } from '../fixture.ts';
import { type Box, Eyes, type Sight } from '../overlay-reader.ts';
import { pause, until } from '../wait.ts';

export type Wanted = 'read' | 'write';

export const API_TOKENS = 'https://app.shortcut.com/settings/account/api-tokens';
/** As the helper suggests it; the tests know it from the card's sentence. */
export const TOKEN_NAME = 'StackOne Integration';

export interface Show {
  path?: string;
  headers?: Record<string, string>;
}

/** Starts a journey through the real popup. */
export async function openStage(wanted: Wanted = 'read'): Promise<Stage> {
  const journey = await Journey.share();
  await journey.reset();
  journey.sandbox.shortcut.setFixture({ html: '<!doctype html><title>Empty</title>' });
  const page = await journey.start({ write: wanted === 'write' });
  await page.bringToFront();
  return new Stage(journey, page, await Eyes.on(page));
}

export class Stage {
  readonly sandbox: Sandbox;
  readonly page: Page;
  readonly eyes: Eyes;
  readonly #journey: Journey;

  constructor(journey: Journey, page: Page, eyes: Eyes) {
    this.#journey = journey;
    this.sandbox = journey.sandbox;
    this.page = page;
    this.eyes = eyes;
  }

  /** Loads this page in the journey's tab; the background puts the coach into it. */
  async show(html: string, { path, headers }: Show = {}): Promise<void> {
    this.sandbox.shortcut.setFixture({ html, ...(headers && { headers }) });
    await this.page.goto(path ? new URL(path, API_TOKENS).href : API_TOKENS);
  }

  /** Waits for the coach, and gives the page's own scripts its closed root as `coachRoot`, to watch it frame by frame. */
  async lend(): Promise<void> {
    await this.until('', () => true, 'the coach');
    await this.eyes.lend();
  }

  /** Waits for exactly one ring, with this key, around the true control. */
  async ring(key: string, control: string): Promise<Sight> {
    return this.until(
      control,
      (sight) => sight.rings.length === 1 && sight.rings[0]?.key === key && isAround(sight.rings[0].box, sight.truth),
      `ring ${key} on ${control}`,
    );
  }

  /** Waits until the card says this and nothing is ringed. */
  async words(text: string): Promise<Sight> {
    return this.until('', ({ rings, card }) => rings.length === 0 && !!card?.text.includes(text), `"${text}", no ring`);
  }

  /** Waits until these are the card's buttons. */
  async offers(...names: string[]): Promise<void> {
    const are = ({ card }: Sight) => card?.buttons.map(({ name }) => name).join() === names.join();
    await this.until('', are, `buttons ${names}`);
  }

  /** A real press of the mouse on one of the card's buttons. */
  async press(name: string): Promise<void> {
    const { x, y } = await this.spot(name);
    await this.page.mouse.click(x, y);
  }

  /** The middle of one of the card's buttons, waited for. */
  async spot(name: string): Promise<{ x: number; y: number }> {
    const button = ({ card }: Sight) => card?.buttons.find((one) => one.name === name);
    const { x, y, width, height } = button(await this.until('', (sight) => !!button(sight), `button "${name}"`))
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
    return this.#journey.driver.pressIcon(this.page);
  }

  closePopup(): Promise<void> {
    return this.#journey.driver.closePopup();
  }

  /** Waits until there is no coach on the page, and for some frames more. */
  async gone(): Promise<void> {
    const end = Date.now() + 6000;
    for (let free = 0; free < 5; await pause(40)) {
      free = (await this.eyes.look()) ? 0 : free + 1;
      if (Date.now() > end) throw new Error('the coach is still there');
    }
  }

  /** A real press of the mouse in the middle of a control of the page. */
  async click(control: string): Promise<void> {
    const sight = await this.until(control, ({ truth }) => truth !== null, `a box of ${control}`);
    const { x, y, width, height } = sight.truth ?? { x: 0, y: 0, width: 0, height: 0 };
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  /** The page's whole HTML without what we added. */
  html(): Promise<string> {
    return this.page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true);
      if (!(copy instanceof Element)) return '';
      for (const ours of copy.querySelectorAll('shortcut-linking-coach')) ours.remove();
      return copy.outerHTML;
    });
  }

  async until(control: string, ready: (sight: Sight) => boolean, what: string): Promise<Sight> {
    const seen = await until(
      () => this.eyes.look(control),
      (sight) => sight !== null && ready(sight),
      what,
      6000,
    );
    if (!seen) throw new Error('the coach went away');
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
