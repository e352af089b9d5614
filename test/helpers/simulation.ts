/** A person with two popups and Shortcut's page, a browser that may stop anything, and servers that may do anything. */
import { setImmediate } from 'node:timers/promises';
import { vi } from 'vitest';
import type { OwnPageMessage } from '../../src/contract/own-pages.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { browser } from './memory-browser-module.ts';
import { agreesToLinkAgain, buttonsOn, type Drafts } from './popup-buttons';
import { UnreliableServices } from './unreliable-services.ts';
import './background-in-memory.ts';

const BEGINS_ANEW = ['start-over', 'finish', 'already-linked'];

export interface PopupView {
  shown: Journey | undefined;
  /** Not drawn anew for a while: the person sees, and presses, what was. */
  frozen: boolean;
}

export class Simulation {
  readonly services = new UnreliableServices();
  readonly popups: PopupView[] = [
    { shown: undefined, frozen: false },
    { shown: undefined, frozen: false },
  ];
  /** How often, in each go, the person sent it again knowing that it may be linked already. */
  readonly agreed = new Map<number, number>();

  #pressed: OwnPageMessage | undefined;

  constructor() {
    browser.restart();
    vi.stubGlobal('fetch', (url: string | Request, init?: RequestInit) =>
      browser.inThisLife(this.services.fetch(url, init)),
    );
    vi.stubGlobal('navigator', { onLine: true });
    browser.onPublish = (journey) => {
      for (const view of this.popups) if (!view.frozen) view.shown = journey;
    };
  }

  /** Goes well up to there; `linking`: the first link request is on its way. */
  async begin(link: string, upTo: 'nothing' | 'link ready' | 'linking'): Promise<void> {
    if (upTo === 'nothing') return;
    await browser.ask({ type: 'journey/start', text: link });
    await this.#answerAll();
    await this.#answerAll();
    if (upTo === 'link ready') return;
    await browser.ask({ type: 'journey/token-given', text: 'sct_ro_acme_1' });
    await this.#answerAll();
  }

  async #answerAll(): Promise<void> {
    await this.settle();
    this.services.answerAll('saved');
    await this.settle();
  }

  /** What is true now, whatever is shown. */
  async journey(): Promise<Journey> {
    const journey = await browser.ask({ type: 'journey/get' });
    if (!journey) throw new Error('the background is silent');
    return journey;
  }

  /** The person presses a button of what a popup shows, perhaps twice before anything happens. */
  async press(view: PopupView, pick: number, drafts: Drafts, twice: boolean): Promise<void> {
    view.shown ??= await browser.ask({ type: 'view/opened' });
    if (!view.shown) return;
    const buttons = buttonsOn(view.shown, drafts);
    const button = buttons[pick % buttons.length];
    if (!button) return;
    if (agreesToLinkAgain(view.shown, button))
      this.agreed.set(this.services.go, (this.agreed.get(this.services.go) ?? 0) + 1);
    this.#pressed = button;
    await Promise.all(Array.from({ length: twice ? 2 : 1 }, () => this.#send(button)));
  }

  /** The second of two clicks, which the first one's answer overtook: what it hits was not read. */
  async clickAgain(): Promise<void> {
    if (this.#pressed) await this.#send(this.#pressed);
    this.#pressed = undefined;
  }

  async #send(button: OwnPageMessage): Promise<void> {
    const after = await browser.ask(button);
    const ends = button.type === 'journey/action' && BEGINS_ANEW.includes(button.action);
    if (ends && after?.state.name === 'link' && !after.session.outcomeUnknown) this.services.go += 1;
  }

  /** "Use this token" on Shortcut's page, as long as the card offers it. */
  async handOver(token: string): Promise<void> {
    const orders = await browser.askAsGuide({ type: 'guide/instruction' });
    const offers = typeof orders === 'object' && orders !== null && 'type' in orders && orders.type === 'guide';
    if (offers) await browser.askAsGuide({ type: 'guide/use-token', text: token });
  }

  closeBrowser(): void {
    browser.restart();
    this.services.go += 1;
    for (const view of this.popups) view.shown = undefined;
  }

  /** Everything that can happen now without anybody's doing has happened. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 3; turn++) await setImmediate();
  }
}
