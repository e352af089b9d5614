/** Who may send what. A message is believed for where it came from, never for what it says of itself. */
import type { Runtime } from 'webextension-polyfill';

export type Sender =
  | { is: 'page' }
  | { is: 'coach'; tab: number }
  /** In a page of any other secure site, or in a frame of it. Whether the person let us in there, the journey knows. */
  | { is: 'hub'; tab: number; origin: string }
  | { is: 'stranger' };

/**
 * `own`: this extension's id and the root of its pages (`runtime.getURL('')`; the scheme differs by browser, and a
 * page opened in a tab has a `tab` too, so neither tells). `site`: the origin the coach is injected into.
 */
export function classify(sender: Runtime.MessageSender, own: { id: string; root: string }, site: string): Sender {
  if (sender.id !== own.id) return { is: 'stranger' };
  if (sender.url?.startsWith(own.root)) return { is: 'page' };
  const origin = sender.url && URL.canParse(sender.url) ? new URL(sender.url).origin : undefined;
  const tab = sender.tab?.id;
  if (tab === undefined || !origin?.startsWith('https://')) return { is: 'stranger' };
  // A frame in a sandbox has the site's address, but not its origin; Firefox does not tell.
  if ('origin' in sender && sender.origin !== origin) return { is: 'stranger' };
  if (origin !== site) return { is: 'hub', tab, origin };
  return sender.frameId === 0 ? { is: 'coach', tab } : { is: 'stranger' };
}
