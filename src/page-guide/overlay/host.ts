/** The one element we add to the page, and the closed shadow root that holds all we show. */
import type { Lifetime } from '../lifecycle.ts';
import { openModal, queryAll } from '../locate/shadow-roots.ts';
import { ancestorsOf, contains } from '../locate/visibility.ts';
import { createElement } from './create-element.ts';
import { mayCover } from './may-cover.ts';
import { OverlayRemovedError } from './overlay-removed-error.ts';
import { css } from './styles.css.ts';
import { TAG } from './tag.ts';

export interface Host {
  root: ShadowRoot;
  /**
   * Shows everything above the page, and inside the dialog or popover around `target`, where alone it can be clicked.
   * Throws `OverlayRemovedError` once the page has undone that too often.
   */
  mount(target: Element | null): void;
  /** Still shown where it was mounted? */
  isInPlace(): boolean;
  /** False while something of the page's may be drawn over the card. */
  isOnTop(card: Element): boolean;
  /** Puts an element of ours to a place of the viewport, in the page's pixels; ours differ where the page zooms its root. */
  place(element: HTMLElement, x: number, y: number, width?: number, height?: number): void;
}

/** Hidden from the page, which may take a press on the card for one outside of its dialog or menu, or stop it. */
const CAPTURED_EVENTS = [
  'click',
  'pointerdown',
  'pointermove',
  'pointerup',
  'pointercancel',
  'mousedown',
  'keydown',
  'focusin',
] as const;
/** A page that re-renders removes the element now and then. One that does so more often means to. */
const MAX_RETURNS = 20;
/** Firefox applies a filter of the root to the top layer, too; with these the card stays legible. */
const LEGIBLE_FILTER = /^(none|grayscale\(\S+\))$/;

/** `onEvent`: what the person does to the card, hidden from the page's scripts. */
export function createHost(onEvent: (event: Event) => void, lifetime: Lifetime): Host {
  // Made in a document where no class of the page's can have claimed the name: its `ElementInternals` would show the closed root.
  const host = document.implementation.createHTMLDocument().createElement(TAG);
  host.translate = false;
  const root = host.attachShadow({ mode: 'closed' });
  const style = createElement('style');
  // Set as text, which Firefox takes for the extension's doing; appended, the page's policy would forbid it.
  style.textContent = css;
  root.append(style);

  lifetime.on(CAPTURED_EVENTS, (event) => {
    if (!event.composedPath().includes(host)) return;
    event.stopImmediatePropagation();
    // Events that the page's scripts make up are not the person's doing.
    if (event.isTrusted) onEvent(event);
  });
  lifetime.onEnd(() => host.remove());

  let parent: Element | undefined;
  let returns = 0;
  const isInPlace = () => !parent || (host.parentNode === parent && host.matches(':popover-open'));
  const mount = (target: Element | null) => {
    if (!isInPlace()) returns += 1;
    if (returns > MAX_RETURNS) throw new OverlayRemovedError();
    const layer = target && ancestorsOf(target).find((ancestor) => ancestor.matches('dialog:modal,:popover-open'));
    parent = layer ?? openModal() ?? document.documentElement;
    if (isInPlace()) return;
    host.popover = 'manual';
    parent.append(host);
    try {
      host.showPopover();
    } catch {
      // The page has taken it away while it was appended. It is not in place then, and mounted again until that is too often.
    }
  };

  // Only the top layer, or the picture of a view transition, can cover the card. Which element of the top layer is above
  // can't be known, and what lets clicks through can't be hit-tested; so any counts that reaches the card, but for those
  // around the host. A modal dialog makes the card inert.
  const isOnTop = (card: Element) => {
    const { documentElement } = document;
    return (
      queryAll(':popover-open,:fullscreen').every((element) => contains(element, host) || !mayCover(element, card)) &&
      !documentElement.matches(':active-view-transition') &&
      LEGIBLE_FILTER.test(getComputedStyle(documentElement).filter)
    );
  };

  const place = (element: HTMLElement, x: number, y: number, width?: number, height?: number) => {
    const box = host.getBoundingClientRect();
    const zoom = box.width / host.offsetWidth || 1;
    const pixels = (value: number | undefined) => (value === undefined ? '' : `${value / zoom}px`);
    const [left, top] = [pixels(x - box.x), pixels(y - box.y)];
    Object.assign(element.style, { left, top, width: pixels(width), height: pixels(height) });
  };

  return { root, mount, isInPlace, isOnTop, place };
}
