/** The browser's messaging, directly: the polyfill is larger than everything else the page has to load. */
import type { PageCopy } from '../contract/page-scripts.ts';
import type { MessageKey } from '../ui/i18n/message-key.ts';

const api = globalThis.browser ?? globalThis.chrome;

/** False once the extension was updated, disabled or removed, in Chromium. Firefox runs nothing of ours by then. */
export const isAlive = (): boolean => Boolean(api.runtime?.id);

/** Sentences of a language that is not the browser's. */
let messages: PageCopy;

export const setMessages = (given: PageCopy): void => {
  messages = given;
};

export const message = (key: MessageKey, name?: string): string => messages?.[key] ?? api.i18n.getMessage(key, name);

/** Undefined when the background does not answer. */
export async function send<Question, Answer>(question: Question): Promise<Answer | undefined> {
  try {
    return await api.runtime.sendMessage<Question, Answer>(question);
  } catch {
    return undefined;
  }
}

/** Only the extension itself can send what is received here, so it is believed. */
export function onMessage(receive: (received: unknown) => void, signal: AbortSignal): void {
  // Return undefined; anything else is sent as the reply.
  const listener = (received: unknown) => void receive(received);
  api.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => isAlive() && api.runtime.onMessage.removeListener(listener));
}
