/** The page's open shadow roots. To find them means to visit every element, so what was found is kept. */
import { contains } from './visibility.ts';

const knownRoots = new Set<ShadowRoot>();

/** Adds the open roots at and below a node; returns those not known before. */
export function discoverRoots(node: ParentNode): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const visit = (element: Element) => {
    const root = element.shadowRoot;
    if (!root || knownRoots.has(root)) return;
    knownRoots.add(root);
    found.push(root, ...discoverRoots(root));
  };
  if (node instanceof Element) visit(node);
  for (const element of node.querySelectorAll('*')) visit(element);
  return found;
}

/** The scope itself and the known roots within it; those that left the page are forgotten. */
export function rootsWithin(scope: ParentNode): ParentNode[] {
  for (const root of knownRoots) if (!root.isConnected) knownRoots.delete(root);
  return [scope, ...[...knownRoots].filter((root) => contains(scope, root))];
}

/** All elements that match, in all roots of the scope. */
export const queryAll = (selector: string, scope: ParentNode = document): Element[] =>
  rootsWithin(scope).flatMap((root) => [...root.querySelectorAll(selector)]);

/** The modal dialog that makes the rest of the page inert, if one is open. */
export const openModal = (): Element | undefined => queryAll('dialog:modal').at(-1);
