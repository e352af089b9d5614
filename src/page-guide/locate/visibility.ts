/** What of the page a person can see and use, through open shadow roots. */

export const parentOf = (node: Node): Node | null => node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);

/** In the flat tree (slot, shadow host or parent), as events bubble and inertness is inherited; the nearest first. */
export function ancestorsOf(node: Node): Element[] {
  const parent = flatParent(node);
  if (!parent) return [];
  return parent instanceof Element ? [parent, ...ancestorsOf(parent)] : ancestorsOf(parent);
}

const flatParent = (node: Node): Node | null => (node instanceof Element && node.assignedSlot) || parentOf(node);

export function contains(outer: Node, inner: Node): boolean {
  if (outer.contains(inner)) return true;
  const root = inner.getRootNode();
  return root instanceof ShadowRoot && contains(outer, root.host);
}

/** The nearest one of both; it may be one of them. */
export function commonAncestor(first: Node, second: Node): Node {
  const parent = parentOf(first);
  return !parent || contains(first, second) ? first : commonAncestor(parent, second);
}

/** Does it end where the other begins, or before? */
export const isAbove = (one: Element, other: Element): boolean =>
  one.getBoundingClientRect().bottom <= other.getBoundingClientRect().top;

/** Pixels. A smaller box is there for machines only. */
const MIN_SIZE = 4;

/** Rendered, not hidden by visibility or transparency, with a box worth pointing at, and not out of reach. */
export const isVisible = (element: Element): boolean => isShown(element, element);

/** As that, but the element itself may be transparent, and in a component of the page's whatever is around it in there. */
export function isInSight(element: Element): boolean {
  const root = element.getRootNode();
  return isShown(element, root instanceof ShadowRoot ? root.host : element.parentElement);
}

function isShown(element: Element, opaque: Element | null): boolean {
  const box = element.getBoundingClientRect();
  const isRendered =
    element.checkVisibility({ visibilityProperty: true }) && opaque?.checkVisibility({ opacityProperty: true });
  return !!isRendered && !isTiny(box) && !element.hasAttribute('inert') && !isOutOfReach(element, box);
}

const isTiny = ({ width, height }: DOMRect) => width < MIN_SIZE || height < MIN_SIZE;

/** In something inert or without room for it, or beyond the edges that no scrolling reaches: how old pages hide things. */
function isOutOfReach(element: Element, { right, bottom }: DOMRect): boolean {
  let isInScroller = false;
  for (const ancestor of ancestorsOf(element)) {
    if (ancestor.hasAttribute('inert')) return true;
    // The overflow of these two is propagated to the viewport (CSS Overflow 3, section 3.3).
    if (ancestor.matches('html,body') || getComputedStyle(ancestor).overflow === 'visible') continue;
    if (isTiny(ancestor.getBoundingClientRect())) return true;
    isInScroller = true;
  }
  return !isInScroller && (right + scrollX <= 0 || bottom + scrollY <= 0);
}
