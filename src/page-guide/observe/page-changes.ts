/** Notices that the page changed in a way that matters, and says so at once: before the browser paints the change. */
import { holdsControls, NOTES } from '../locate/controls.ts';
import { discoverRoots } from '../locate/shadow-roots.ts';

/** Attributes that hide, reveal or change a control. */
const ATTRIBUTES = ['class', 'style', 'hidden', 'open', 'inert', 'aria-checked', 'aria-selected', 'aria-pressed'];

/** Things a person does that change what a control holds. */
const ACTS = ['input', 'change', 'click', 'popstate', 'toggle'];

export interface Watch {
  /** A control came or went. */
  now(): void;
  /** Something changed that may have hidden or revealed a control or the token; there is no hurry. */
  soon(): void;
}

/**
 * `lost`: did something we know of leave the page? `wantsText`: does any change matter, as while a token is awaited?
 * Answers with a function that looks for shadow roots that came without a sign of it.
 */
export function watch(
  { now, soon }: Watch,
  lost: () => boolean,
  wantsText: () => boolean,
  signal: AbortSignal,
): () => void {
  const observer = new MutationObserver((records) => {
    if (lost() || records.some(isUrgent)) now();
    else if (records.some(isHint)) soon();
  });
  const discover = (node: ParentNode) => {
    const roots = discoverRoots(node);
    for (const root of roots) observe(root);
    return roots.length > 0;
  };
  const observe = (root: Node) =>
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: ATTRIBUTES });

  const brings = (node: Node) => node instanceof Element && (discover(node) || holdsControls(node));
  const isUrgent = ({ type, addedNodes }: MutationRecord) => type === 'childList' && [...addedNodes].some(brings);
  const isHint = ({ type, target }: MutationRecord) =>
    type === 'attributes' ? target instanceof Element && holdsControls(target) : wantsText() || isNote(target);
  // What the page says may be written into a place that was there before.
  const isNote = (target: Node) => target instanceof Element && target.closest(NOTES) !== null;

  observe(document);
  discover(document);
  for (const act of ACTS) addEventListener(act, soon, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => observer.disconnect());
  return () => discover(document);
}
