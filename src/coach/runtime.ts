/** The browser's messaging, directly: the polyfill is larger than everything else the page has to load. */
import type { Browser } from 'webextension-polyfill';
import type { FromCoach, Orders, ToCoach } from '../messages/orders.ts';

declare global {
  var browser: Browser | undefined;
  var chrome: Browser;
}

const api = globalThis.browser ?? globalThis.chrome;

/** False once the extension was updated, disabled or removed: what is left of it in the page should go. */
export const isAlive = (): boolean => Boolean(api.runtime?.id);

export const message = (key: string, name?: string): string => api.i18n.getMessage(key, name);

/** Asks the background; undefined when it does not answer. Only it can send what `onOrders` hears, so that is believed. */
export async function send(question: FromCoach): Promise<Orders | undefined> {
  try {
    return await api.runtime.sendMessage<FromCoach, Orders>(question);
  } catch {
    return undefined;
  }
}

export function onOrders(listen: (orders: Orders, wake?: boolean) => void, signal: AbortSignal): void {
  const heard = (told: unknown) => {
    if (isOrders(told)) listen(told.orders, told.wake);
    return undefined;
  };
  api.runtime.onMessage.addListener(heard);
  signal.addEventListener('abort', () => isAlive() && api.runtime.onMessage.removeListener(heard));
}

const isOrders = (told: unknown): told is ToCoach => typeof told === 'object' && told !== null && 'orders' in told;
