/** Tells who sent a message, by what the browser says of the sender and never by what the message says. */
import type { Runtime } from 'webextension-polyfill';

export type Sender =
  | { type: 'own-page' }
  /** `path`: of the page's address. */
  | { type: 'shortcut-page'; tab: number; path: string }
  /** A page of any other https site, or a frame in one. The journey knows whether the person let us in there. */
  | { type: 'hub-page'; tab: number; origin: string }
  | { type: 'stranger' };

interface Extension {
  id: string;
  /** `runtime.getURL('')`: the scheme differs by browser, and Firefox's address has nothing of the id. */
  root: string;
}

/** `site`: the origin that the guide is injected into. A page of ours in a tab has `sender.tab` too, so that tells nothing. */
export function classify(sender: Runtime.MessageSender, own: Extension, site: string): Sender {
  if (sender.id !== own.id) return { type: 'stranger' };
  if (sender.url?.startsWith(own.root)) return { type: 'own-page' };
  const tab = sender.tab?.id;
  if (tab === undefined || !sender.url || !URL.canParse(sender.url)) return { type: 'stranger' };
  const { origin, pathname: path } = new URL(sender.url);
  if (!origin.startsWith('https://')) return { type: 'stranger' };
  // A sandboxed frame has the site's address, but not its origin. Firefox does not tell the origin.
  if ('origin' in sender && sender.origin !== origin) return { type: 'stranger' };
  if (origin !== site) return { type: 'hub-page', tab, origin };
  return sender.frameId === 0 ? { type: 'shortcut-page', tab, path } : { type: 'stranger' };
}
