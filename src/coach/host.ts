/** The one element we add to the page, and the closed shadow root that holds all we show. */
import { ancestorsOf } from './dom.ts';
import { css } from './look.css.ts';
import { openModal } from './roots.ts';

const TAG = 'shortcut-linking-coach';

export interface Host {
  root: ShadowRoot;
  /** Shows everything above the page, and inside the dialog or popover around `target`, where alone it can be clicked. */
  raise(target: Element | null): void;
  /** From the page's coordinates to ours, which differ where the page zooms its root. */
  scale(): { x: number; y: number; by: number };
}

/** The page must not take an act on our card for one beside its own dialog or menu, nor swallow it. */
const KEPT = ['click', 'pointerdown', 'mousedown', 'keydown', 'focusin'];

export function createHost(onClick: (event: MouseEvent) => void, signal: AbortSignal): Host {
  const host = document.createElement(TAG);
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);

  const keep = (event: Event) => {
    if (!event.composedPath().includes(host)) return;
    event.stopImmediatePropagation();
    // A click made by the page's own scripts is not the person's.
    if (event.isTrusted && event.type === 'click' && event instanceof MouseEvent) onClick(event);
  };
  for (const kept of KEPT) addEventListener(kept, keep, { capture: true, signal });
  signal.addEventListener('abort', () => host.remove());

  const raise = (target: Element | null) => {
    const layer = target && ancestorsOf(target).find((up) => up.matches('dialog:modal,:popover-open'));
    const home = layer ?? openModal() ?? document.documentElement;
    if (host.parentNode !== home) home.append(host);
    if (!host.matches(':popover-open')) host.showPopover();
  };

  const scale = () => {
    const { x, y, width } = host.getBoundingClientRect();
    return { x, y, by: width / host.offsetWidth || 1 };
  };

  return { root, raise, scale };
}
