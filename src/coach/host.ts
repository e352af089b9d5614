/** The one element we add to the page, and the closed shadow root that holds all we show. */
import { ancestorsOf } from './dom.ts';
import { css } from './look.css.ts';

export const TAG = 'shortcut-linking-coach';

export interface Host {
  root: ShadowRoot;
  /** Shows everything above the page, and inside the modal dialog around `target`, where alone it can be clicked. */
  raise(target: Element | null): void;
  /** From the page's coordinates to ours, which differ where the page zooms its root. */
  scale(): { x: number; y: number; by: number };
  remove(): void;
}

/** The page must not take a click on our card for a click beside its own dialog or menu. */
const KEPT = ['click', 'pointerdown', 'mousedown', 'keydown', 'focusin'];

export function createHost(): Host {
  const host = document.createElement(TAG);
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
  for (const kept of KEPT) host.addEventListener(kept, (event) => event.stopPropagation());

  const raise = (target: Element | null) => {
    const modal = target && [...ancestorsOf(target)].find((up) => up.matches('dialog:modal'));
    const home = modal ?? document.documentElement;
    if (host.parentNode !== home) home.append(host);
    if (!host.matches(':popover-open')) host.showPopover();
  };

  const scale = () => {
    const { x, y, width } = host.getBoundingClientRect();
    return { x, y, by: width / host.offsetWidth || 1 };
  };

  return { root, raise, scale, remove: () => host.remove() };
}
