/** The browser's messaging, directly: the polyfill is larger than everything else the page has to load. */
import type { PageCopy } from '../contract/page-scripts.ts';

const api = globalThis.browser ?? globalThis.chrome;

/** False once the extension was updated, disabled or removed: what is left of it in the page should go. */
export const isAlive = (): boolean => Boolean(api.runtime?.id);

/** Of a language that is not the browser's. */
let words: PageCopy;

export const speak = (given: PageCopy): void => {
  words = given;
};

export const message = (key: string, name?: string): string => words?.[key] ?? api.i18n.getMessage(key, name);

/** Asks the background; undefined when it does not answer. Only it can send what `listen` hears, so that is believed. */
export async function send<Question, Answer>(question: Question): Promise<Answer | undefined> {
  try {
    return await api.runtime.sendMessage<Question, Answer>(question);
  } catch {
    return undefined;
  }
}

export function listen(heard: (told: unknown) => void, signal: AbortSignal): void {
  // Whatever else is answered would be an answer to whoever asked.
  const hear = (told: unknown) => void heard(told);
  api.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => isAlive() && api.runtime.onMessage.removeListener(hear));
}
