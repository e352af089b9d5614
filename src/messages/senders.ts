/** Who may send what. A message is believed for where it came from, never for what it says of itself. */
import type { Runtime } from 'webextension-polyfill';

export type Sender = { is: 'page' } | { is: 'coach'; tab: number } | { is: 'stranger' };

/**
 * `own`: this extension's id and the root of its pages (`runtime.getURL('')`; the scheme differs by browser, and a
 * page opened in a tab has a `tab` too, so neither tells). `site`: the origin the coach is injected into.
 */
export function classify(sender: Runtime.MessageSender, own: { id: string; root: string }, site: string): Sender {
  if (sender.id !== own.id) return { is: 'stranger' };
  if (sender.url?.startsWith(own.root)) return { is: 'page' };
  const origin = sender.url && URL.canParse(sender.url) ? new URL(sender.url).origin : undefined;
  const tab = sender.tab?.id;
  if (tab === undefined || sender.frameId !== 0 || origin !== site) return { is: 'stranger' };
  return { is: 'coach', tab };
}
