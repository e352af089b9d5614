/**
 * A browser in memory, as far as the background uses one. What is kept in it outlives the background; a background
 * that was stopped hears of nothing anymore, whatever it was waiting for.
 */

import type { IsViewVisible, JourneyChanged, OwnPageMessage } from '../../src/contract/own-pages.ts';
import type { ShortcutPageMessage } from '../../src/contract/shortcut-page.ts';
import type { Journey } from '../../src/journey/journey.ts';

type Listener = (...news: unknown[]) => unknown;

const EXTENSION = 'extension://helper/';
const API_TOKENS = 'https://app.shortcut.com/settings/account/api-tokens';
const POPUP = { id: 'helper', url: `${EXTENSION}popup/popup.html` };

const isJourney = (value: unknown): value is Journey =>
  typeof value === 'object' && value !== null && 'session' in value;

/** What a stopped background waits for. */
export const never = <T>(): Promise<T> => new Promise(() => undefined);

/** An event of the browser's that the background may listen to. */
class Event {
  listeners: Listener[] = [];
  addListener = (listener: Listener) => void this.listeners.push(listener);
  tell = (...news: unknown[]) => this.listeners.map((listener) => listener(...news));
}

export class MemoryBrowser {
  /** The tab in front: what `activeTab` lets us read. */
  tabInFront: string | undefined;
  /** Open tabs at Shortcut's address. */
  shortcutTabs: { id: number; windowId: number; url: string }[] = [];
  /** Starts the background. */
  onWake: () => void = () => undefined;
  /** Called with every journey that is shown to the extension's pages. */
  onPublish: (journey: Journey) => void = () => undefined;
  #session: Record<string, unknown> = {};
  #tabs = 0;
  #life = 0;
  readonly #onMessage = new Event();
  readonly #onPermission = new Event();
  readonly #quiet = new Event();

  /** A message from the popup; undefined when it is not answered. */
  async ask(message: OwnPageMessage): Promise<Journey | undefined> {
    const answer = await this.#tell(message, POPUP);
    return isJourney(answer) ? answer : undefined;
  }

  /** A message from the guide in the tab opened last. */
  async askAsGuide(message: ShortcutPageMessage): Promise<unknown> {
    return this.#tell(message, { id: POPUP.id, url: API_TOKENS, frameId: 0, tab: { id: this.#tabs } });
  }

  /** A message wakes a background that was stopped. */
  async #tell(message: unknown, sender: object): Promise<unknown> {
    if (this.#onMessage.listeners.length === 0) this.onWake();
    const [answer] = await Promise.all(this.#onMessage.tell(message, sender));
    return answer;
  }

  /** Stops the background at once, as the browser may at any time. */
  stopBackground(): void {
    this.#life += 1;
    this.#onMessage.listeners = [];
    this.#onPermission.listeners = [];
  }

  /** The browser is closed and opened again: memory is empty. */
  restart(): void {
    this.stopBackground();
    this.#session = {};
  }

  /** Everything that is kept, as text to search in. */
  kept(): string {
    return JSON.stringify(this.#session);
  }

  /** `webextension-polyfill`. */
  readonly api = {
    runtime: {
      id: POPUP.id,
      getURL: (path: string) => EXTENSION + path,
      getManifest: () => ({ version: '1' }),
      getPlatformInfo: () => this.#later({}),
      onMessage: this.#onMessage,
      onInstalled: this.#quiet,
      sendMessage: async (told: JourneyChanged | IsViewVisible) =>
        told.type === 'journey/changed' ? this.onPublish(told.journey) : undefined,
    },
    storage: {
      onChanged: this.#quiet,
      managed: { get: () => Promise.reject(new Error('no policy')) },
      local: { get: () => this.#later({}), set: () => this.#later(undefined) },
      session: {
        get: () => this.#later(structuredClone(this.#session)),
        set: (items: Record<string, unknown>) => {
          Object.assign(this.#session, structuredClone(items));
          return this.#later(undefined);
        },
      },
    },
    permissions: { contains: () => this.#later(true), onAdded: this.#onPermission, onRemoved: this.#quiet },
    tabs: {
      query: ({ active, url }: { active?: boolean; url?: string }) =>
        this.#later(active ? [{ url: this.tabInFront }] : url ? this.shortcutTabs : []),
      create: () => this.#later({ id: ++this.#tabs }),
      update: () => this.#later({}),
      sendMessage: () => this.#later(undefined),
      onUpdated: this.#quiet,
      onRemoved: this.#quiet,
    },
    windows: { update: () => this.#later({}) },
    scripting: { executeScript: () => this.#later(undefined) },
    action: {
      setTitle: async () => undefined,
      setIcon: async () => undefined,
      setBadgeText: async () => undefined,
      setBadgeTextColor: async () => undefined,
      setBadgeBackgroundColor: async () => undefined,
      openPopup: async () => undefined,
    },
    i18n: { getMessage: (key: string) => key, getAcceptLanguages: () => this.#later(['en-US']) },
  };

  /** Does the background that runs now still run then? */
  get thisLife(): () => boolean {
    const life = this.#life;
    return () => life === this.#life;
  }

  /** What is waited for comes back only to the background that asked, never to a later one. */
  async inThisLife<T>(work: Promise<T>): Promise<T> {
    const goesOn = this.thisLife;
    return work.then(
      (answer) => (goesOn() ? answer : never()),
      (error) => (goesOn() ? Promise.reject(error) : never()),
    );
  }

  #later<T>(answer: T): Promise<T> {
    return this.inThisLife(Promise.resolve(answer));
  }
}
