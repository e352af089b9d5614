/**
 * May an element of the top layer be drawn over the card? An empty layer for messages, or a menu elsewhere, is not. What the
 * browser doesn't tell of stays unseen: a closed shadow root within it, a shadow wider than the margin.
 */

import { queryAll } from '../locate/shadow-roots.ts';

/** Draw something without text or style of their own. */
const DRAWN =
  'img,svg,svg *,canvas,video,audio,iframe,object,embed,input,button,select,textarea,progress,meter,hr,dialog';

/** Pixels around each box where its shadow may be. */
const MARGIN = 40;
/** An element that holds more is taken to cover everything. */
const MAX_ELEMENTS = 500;

export function mayCover(element: Element, card: Element): boolean {
  const inside = queryAll('*', element);
  const mayReach = (one: Element) => reaches(one, card) && !isBlank(one);
  return inside.length > MAX_ELEMENTS || hasBackdrop(element) || [element, ...inside].some(mayReach);
}

/** Of its own making: the browser gives one to modal dialogs only. */
const hasBackdrop = (element: Element): boolean => !isClear(getComputedStyle(element, '::backdrop'));

const isClear = ({ backgroundColor, backgroundImage }: CSSStyleDeclaration) =>
  backgroundImage === 'none' && /^(transparent|rgba\(0, 0, 0, 0\))$/.test(backgroundColor);

/** Each may draw something; by default it is none. */
const PAINT = [
  'borderImageSource',
  'boxShadow',
  'filter',
  'backdropFilter',
  'outlineStyle',
  'columnRuleStyle',
  'appearance',
] as const;

/** Nothing is drawn for the element itself, as for a layer that messages come up in. In doubt, something is. */
function isBlank(element: Element): boolean {
  const style = getComputedStyle(element);
  const hasContent = [null, '::before', '::after'].some(
    (part) => !/^(none|normal)$/.test(getComputedStyle(element, part).content),
  );
  const hasText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim());
  const isPlain = style.borderWidth === '0px' && style.display !== 'list-item' && !hasContent && !hasText;
  return isPlain && isClear(style) && PAINT.every((name) => style[name] === 'none') && !element.matches(DRAWN);
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
