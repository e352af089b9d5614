/** Looking at the page without touching it: through open shadow roots, at what a person can see and use. */

export const parentOf = (node: Node): Node | null => node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);

/** The slot, or shadow host, or parent: the way events and inertness go. */
export function ancestorsOf(node: Node): Element[] {
  const up = flatParent(node);
  if (!up) return [];
  return up instanceof Element ? [up, ...ancestorsOf(up)] : ancestorsOf(up);
}

const flatParent = (node: Node): Node | null => (node instanceof Element && node.assignedSlot) || parentOf(node);

export function contains(outer: Node, inner: Node): boolean {
  if (outer.contains(inner)) return true;
  const root = inner.getRootNode();
  return root instanceof ShadowRoot && contains(outer, root.host);
}

export function commonAncestor(first: Node, other: Node): Node {
  const up = parentOf(first);
  return !up || contains(first, other) ? first : commonAncestor(up, other);
}

/** Smaller than this, a box is there for machines only. In pixels. */
const LEAST = 4;

/** Rendered, not hidden by visibility or transparency, with a box worth pointing at, where it can be got at. */
export function isSeen(element: Element): boolean {
  const box = element.getBoundingClientRect();
  const shown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  return shown && !isTiny(box) && !element.hasAttribute('inert') && !isOut(element, box);
}

const isTiny = ({ width, height }: DOMRect) => width < LEAST || height < LEAST;

/** In something inert or without room for it, or beyond the edges no scrolling reaches: hidden the old ways. */
function isOut(element: Element, { right, bottom }: DOMRect): boolean {
  let scrolls = false;
  for (const up of ancestorsOf(element)) {
    if (up.hasAttribute('inert')) return true;
    // What these two say of overflow is about the window.
    if (up.matches('html,body') || getComputedStyle(up).overflow === 'visible') continue;
    if (isTiny(up.getBoundingClientRect())) return true;
    scrolls = true;
  }
  return !scrolls && (right + scrollX <= 0 || bottom + scrollY <= 0);
}
