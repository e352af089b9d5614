/**
 * May an element of the top layer be drawn over the card? An empty layer for messages, or a menu elsewhere, is not. In doubt
 * it may: whatever draws outside of its own box counts. What no page can be asked about stays unseen: a closed shadow root.
 */
import { queryAll } from '../locate/shadow-roots.ts';

/** Pixels around each box where its shadow may be. */
const MARGIN = 40;
/** An element that holds more is taken to cover everything. */
const MAX_ELEMENTS = 500;
/** Draw something without text or style of their own. */
const DRAWN =
  'img,svg,svg *,math,math *,canvas,video,audio,iframe,object,embed,input,button,select,textarea,progress,meter,hr,dialog';
/** Each may draw anywhere; by default it is none. */
const UNBOUND = ['borderImageSource', 'filter', 'backdropFilter', 'columnRuleStyle', 'outlineStyle'] as const;

export function mayCover(layer: Element, card: Element): boolean {
  const { left, right, top, bottom } = card.getBoundingClientRect();
  const reaches = (part: Element | Range) => {
    const box = part.getBoundingClientRect();
    const isDrawn = box.width > 0 && box.height > 0;
    return (
      isDrawn &&
      box.left - MARGIN < right &&
      box.right + MARGIN > left &&
      box.top - MARGIN < bottom &&
      box.bottom + MARGIN > top
    );
  };
  const mayReach = (one: Element) => drawsAnywhere(one) || (hasFace(one) && reaches(one)) || textsIn(one).some(reaches);
  const inside = queryAll('*', layer);
  const backdrop = getComputedStyle(layer, '::backdrop');
  return inside.length > MAX_ELEMENTS || hasPaint(backdrop) || isUnbound(backdrop) || [layer, ...inside].some(mayReach);
}

/** Its own text; a `Range` tells where it is, beyond the element's box, too. */
function textsIn(element: Element): Range[] {
  const nodes = [...element.childNodes, ...(element.shadowRoot?.childNodes ?? [])];
  return nodes.flatMap((node) => {
    if (!(node instanceof Text && node.data.trim())) return [];
    const range = document.createRange();
    range.selectNode(node);
    return range;
  });
}

const hasFace = (element: Element) => element.matches(DRAWN) || hasPaint(getComputedStyle(element));

const hasPaint = ({ backgroundColor, backgroundImage, borderWidth, appearance }: CSSStyleDeclaration) =>
  backgroundImage !== 'none' ||
  !/^(transparent|rgba\(0, 0, 0, 0\))$/.test(backgroundColor) ||
  borderWidth !== '0px' ||
  appearance !== 'none';

function drawsAnywhere(element: Element): boolean {
  const { display, listStyleImage, listStyleType } = getComputedStyle(element);
  const hasMarker = display === 'list-item' && (listStyleImage !== 'none' || !KEYWORD.test(listStyleType));
  return hasMarker || [null, '::before', '::after'].some((part) => isLoose(getComputedStyle(element, part), part));
}

/** Not a text of the page's. */
const KEYWORD = /^[a-z-]+$/;
/** Characters; an icon is one. */
const MAX_ICON = 8;

/** `part`: a pseudo-element, whose own box nobody can ask for; null for the element, whose content is replaced. */
function isLoose(style: CSSStyleDeclaration, part: string | null): boolean {
  const { content, position, width, height } = style;
  const isBig = (size: string) => (size.endsWith('px') ? parseFloat(size) > MARGIN : content.length > MAX_ICON);
  const isThere = !/^(none|normal)$/.test(content);
  const isFree = part === null || position === 'fixed' || isBig(width) || isBig(height);
  return (isThere || part === null) && (isUnbound(style) || (isThere && isFree));
}

const isUnbound = (style: CSSStyleDeclaration) =>
  UNBOUND.some((name) => style[name] !== 'none') ||
  `${style.boxShadow} ${style.textShadow}`
    .split(/[ ,]/)
    .some((size) => size.endsWith('px') && Math.abs(parseFloat(size)) > MARGIN);
