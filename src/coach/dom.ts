/** Looking at the page without touching it: through open shadow roots, at what a person can see and use. */

export const parentOf = (node: Node): Node | null => node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);

/** The slot, or shadow host, or parent: the way events and inertness go. */
export function* ancestorsOf(node: Node): Generator<Element> {
  for (let up = flatParent(node); up; up = flatParent(up)) if (up instanceof Element) yield up;
}

const flatParent = (node: Node): Node | null => (node instanceof Element && node.assignedSlot) || parentOf(node);

export const contains = (outer: Node, inner: Node): boolean => {
  for (let up: Node | null = inner; up; up = parentOf(up)) if (up === outer) return true;
  return false;
};

export function commonAncestor(first: Node, ...others: Node[]): Node {
  let common = first;
  for (const other of others) while (!contains(common, other)) common = parentOf(common) ?? document;
  return common;
}

/** Rendered, not hidden by visibility or transparency, and with a box worth pointing at. */
export function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 3 && height > 3 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

export const isInert = (element: Element): boolean =>
  element.closest('[inert]') !== null || [...ancestorsOf(element)].some((up) => up.hasAttribute('inert'));

/** The modal dialog that makes the rest of the page inert, if one is open. */
export function openModal(): Element | undefined {
  return [...document.getElementsByTagName('dialog')].findLast((dialog) => dialog.matches(':modal'));
}
