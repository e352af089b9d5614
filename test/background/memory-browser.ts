/**
 * A browser in memory, as far as the background uses one. What is kept in it outlives the background; a background
 * that was stopped hears of nothing any more, whatever it was waiting for.
 */
import type { Journey } from '../../src/journey/state.ts';

type Listener = (...news: unknown[]) => unknown;

const EXTENSION = 'extension://helper/';
const POPUP = { id: 'helper', url: `${EXTENSION}popup/popup.html` };

const isJourney = (value: unknown): value is Journey => typeof value === 'object' && value !== null && 'step' in value;

/** An event of the browser's that the background may listen to. */
class Event {
  listeners: Listener[] = [];
  addListener = (listener: Listener) => void this.listeners.push(listener);
  tell = (...news: unknown[]) => this.listeners.map((listener) => listener(...news));
}

export class MemoryBrowser {
  /** The tab in front: what `activeTab` lets us read. */
  tabInFront: string | undefined;
  /** Called with every journey that is shown to the extension's pages. */
  onShow: (journey: Journey) => void = () => undefined;
  #session: Record<string, unknown> = {};
  #tabs = 0;
  #life = 0;
  readonly #onMessage = new Event();
  readonly #quiet = new Event();

  /** A message from the popup; undefined when it is not answered. */
  async ask(message: unknown): Promise<Journey | undefined> {
    const [answer] = await Promise.all(this.#onMessage.tell(message, POPUP));
    return isJourney(answer) ? answer : undefined;
  }

  /** Stops the background at once, as the browser may at any time. */
  stopBackground(): void {
    this.#life += 1;
    this.#onMessage.listeners = [];
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
      sendMessage: async ({ journey }: { journey: Journey }) => this.onShow(journey),
    },
    storage: {
      session: {
        get: () => this.#later(structuredClone(this.#session)),
        set: (items: Record<string, unknown>) => {
          Object.assign(this.#session, structuredClone(items));
          return this.#later(undefined);
        },
      },
    },
    permissions: { contains: () => this.#later(true), onAdded: this.#quiet, onRemoved: this.#quiet },
    tabs: {
      query: ({ active }: { active?: boolean }) => this.#later(active ? [{ url: this.tabInFront }] : []),
      create: () => this.#later({ id: ++this.#tabs }),
      sendMessage: () => this.#later(undefined),
      onUpdated: this.#quiet,
      onRemoved: this.#quiet,
    },
    scripting: { executeScript: () => this.#later(undefined) },
    action: { setTitle: async () => undefined, setIcon: async () => undefined, openPopup: async () => undefined },
    i18n: { getMessage: (key: string) => key },
  };

  /** Comes back only to the background that asked. */
  async #later<T>(answer: T): Promise<T> {
    const life = this.#life;
    await Promise.resolve();
    return life === this.#life ? answer : new Promise(() => undefined);
  }
}
