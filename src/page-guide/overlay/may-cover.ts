/**
 * May an element of the top layer be drawn over the card? An empty layer for messages, or a menu elsewhere, is not. What the
 * browser doesn't tell of stays unseen: a closed shadow root within it, a shadow wider than the margin.
 */

import { queryAll } from '../locate/shadow-roots.ts';

/** Pixels around each box where its shadow may be. */
const MARGIN = 40;
/** An element that holds more is taken to cover everything. */
const MAX_ELEMENTS = 500;

export function mayCover(element: Element, card: Element): boolean {
  const inside = queryAll('*', element);
  return inside.length > MAX_ELEMENTS || hasBackdrop(element) || [element, ...inside].some((one) => reaches(one, card));
}

/** Of its own making: the browser gives one to modal dialogs only. */
function hasBackdrop(element: Element): boolean {
  const { backgroundColor, backgroundImage } = getComputedStyle(element, '::backdrop');
  return backgroundImage !== 'none' || !/^(transparent|rgba\(0, 0, 0, 0\))$/.test(backgroundColor);
}

function reaches(element: Element, card: Element): boolean {
  const { width, height, left, right, top, bottom } = element.getBoundingClientRect();
  const box = card.getBoundingClientRect();
  return (
    width > 0 &&
    height > 0 &&
    left - MARGIN < box.right &&
    right + MARGIN > box.left &&
    top - MARGIN < box.bottom &&
    bottom + MARGIN > box.top
  );
}
