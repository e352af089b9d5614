/** Notices that the page changed in a way that matters, and says so at once: before the browser paints the change. */
import { CONTROLS } from './controls.ts';
import { discoverRoots } from './roots.ts';

/** Attributes that hide, reveal or change a control. */
const ATTRIBUTES = [
  'class',
  'style',
  'hidden',
  'open',
  'inert',
  'disabled',
  'aria-checked',
  'aria-selected',
  'aria-pressed',
];

/** Things a person does that change what a control holds. */
const ACTS = ['input', 'change', 'click', 'keyup', 'popstate', 'toggle'];

export interface Watch {
  /** A control came or went, or the text of the page matters now and changed. */
  onChange(): void;
  /** Something changed that may have hidden or revealed a control; there is no hurry. */
  onHint(): void;
  /** Is this change of interest? Asked for nodes that are not controls themselves. */
  concerns(node: Node): boolean;
  /** Text matters while a token is awaited. */
  wantsText(): boolean;
}

export function watch(page: Watch, signal: AbortSignal): void {
  const observer = new MutationObserver((records) => {
    if (records.some((record) => matters(record, page, observe))) page.onChange();
    else if (records.some(({ type }) => type === 'attributes')) page.onHint();
  });
  const observe = (root: Node) =>
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: ATTRIBUTES });
  observe(document);
  discoverRoots(document).forEach(observe);
  for (const act of ACTS) addEventListener(act, () => page.onHint(), { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => observer.disconnect());
}

function matters(record: MutationRecord, page: Watch, observe: (root: Node) => void): boolean {
  if (record.type === 'attributes') return page.concerns(record.target);
  if (page.wantsText()) return true;
  if (record.type === 'characterData') return false;
  for (const node of record.removedNodes) if (page.concerns(node)) return true;
  for (const node of record.addedNodes) if (node instanceof Element && bringsControls(node, observe)) return true;
  return false;
}

function bringsControls(element: Element, observe: (root: Node) => void): boolean {
  const roots = discoverRoots(element);
  roots.forEach(observe);
  return roots.length > 0 || element.matches(CONTROLS) || element.querySelector(CONTROLS) !== null;
}
