/** The one element we add to the page, and the closed shadow root that holds all we show. */

import { all, openModal } from '../locate/shadow-roots.ts';
import { ancestorsOf, contains } from '../locate/visibility.ts';
import { build } from './create-element.ts';
import { css } from './styles.css.ts';

const TAG = 'shortcut-linking-coach';

export interface Host {
  root: ShadowRoot;
  /**
   * Shows everything above the page, and inside the dialog or popover around `target`, where alone it can be clicked.
   * Throws once the page has undone that too often.
   */
  raise(target: Element | null): void;
  /** Still where it was put? */
  isThere(): boolean;
  /** Nothing of the page's can be drawn over it. */
  isOnTop(): boolean;
  /** Puts one of ours to a place of the page, all in its pixels; ours differ where the page zooms its root. */
  put(element: HTMLElement, x: number, y: number, width?: number, height?: number): void;
}

/** The page must not take an act on our card for one beside its own dialog or menu, nor swallow it. */
const KEPT = ['click', 'pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'mousedown', 'keydown', 'focusin'];
/** So often we come back; then the page may have its way. */
const MAX_RETURNS = 20;
/** Firefox applies a filter of the root to what lies above the page, too; these leave it legible. */
const LEGIBLE = /^(none|grayscale\(\S+\))$/;

/** `onAct`: what the person does to us, with the page's scripts kept out. */
export function createHost(onAct: (event: Event) => void, signal: AbortSignal): Host {
  // Made where no class of the page's can have claimed the name: its `ElementInternals` would show the closed root.
  const host = document.implementation.createHTMLDocument().createElement(TAG);
  const root = host.attachShadow({ mode: 'closed' });
  const style = build('style');
  // Set as text, which Firefox takes for the extension's doing; appended, the page's policy would forbid it.
  style.textContent = css;
  root.append(style);

  const keep = (event: Event) => {
    if (!event.composedPath().includes(host)) return;
    event.stopImmediatePropagation();
    // What the page's own scripts make up is not the person's doing.
    if (event.isTrusted) onAct(event);
  };
  for (const kept of KEPT) addEventListener(kept, keep, { capture: true, signal });
  signal.addEventListener('abort', () => host.remove());

  let home: Element | undefined;
  let returns = 0;
  const isThere = () => !home || (host.parentNode === home && host.matches(':popover-open'));
  const raise = (target: Element | null) => {
    if (!isThere()) returns += 1;
    if (returns > MAX_RETURNS) throw new Error();
    const layer = target && ancestorsOf(target).find((up) => up.matches('dialog:modal,:popover-open'));
    home = layer ?? openModal() ?? document.documentElement;
    if (isThere()) return;
    host.popover = 'manual';
    home.append(host);
    host.showPopover();
  };

  // Only what is in the top layer, or the picture of a transition, covers us. Which of several is above is not to be
  // known, and what lets clicks through can't be hit; so any but those around us count. A modal dialog makes us inert.
  const isOnTop = () => {
    const { documentElement } = document;
    return (
      all(':popover-open,:fullscreen').every((one) => contains(one, host)) &&
      !documentElement.matches(':active-view-transition') &&
      LEGIBLE.test(getComputedStyle(documentElement).filter)
    );
  };

  const put = (element: HTMLElement, x: number, y: number, width?: number, height?: number) => {
    const own = host.getBoundingClientRect();
    const by = own.width / host.offsetWidth || 1;
    const pixels = (value: number | undefined) => (value === undefined ? '' : `${value / by}px`);
    const [left, top] = [pixels(x - own.x), pixels(y - own.y)];
    Object.assign(element.style, { left, top, width: pixels(width), height: pixels(height) });
  };

  return { root, raise, isThere, isOnTop, put };
}
