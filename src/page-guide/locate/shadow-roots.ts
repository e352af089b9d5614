/** The page's open shadow roots. Looking for them means visiting every element, so what was found is kept. */
import { contains } from './visibility.ts';

const known = new Set<ShadowRoot>();

/** Adds the open roots at and below a node; answers with those not known before. */
export function discoverRoots(node: ParentNode): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const look = (element: Element) => {
    const root = element.shadowRoot;
    if (!root || known.has(root)) return;
    known.add(root);
    found.push(root, ...discoverRoots(root));
  };
  if (node instanceof Element) look(node);
  for (const element of node.querySelectorAll('*')) look(element);
  return found;
}

/** The scope itself and the known roots within it; those that left the page are forgotten. */
export function rootsWithin(scope: ParentNode): ParentNode[] {
  for (const root of known) if (!root.isConnected) known.delete(root);
  return [scope, ...[...known].filter((root) => contains(scope, root))];
}

/** All elements that match, in all roots of the scope. */
export const all = (selector: string, scope: ParentNode = document): Element[] =>
  rootsWithin(scope).flatMap((root) => [...root.querySelectorAll(selector)]);

/** The modal dialog that makes the rest of the page inert, if one is open. */
export const openModal = (): Element | undefined => all('dialog:modal').at(-1);
