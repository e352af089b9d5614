/** Notices that the page changed in a way that matters, and says so at once: before the browser paints the change. */
import type { Lifetime } from '../lifecycle.ts';
import { holdsControls, MESSAGES } from '../locate/controls.ts';
import { discoverRoots } from '../locate/shadow-roots.ts';
import type { FrameScheduler } from './frame-scheduler.ts';

/** Attributes that hide, reveal or change a control. */
const ATTRIBUTES = [
  'class',
  'style',
  'hidden',
  'open',
  'inert',
  'aria-checked',
  'aria-selected',
  'aria-pressed',
  'aria-expanded',
];

/** What a person does that changes what a control holds. */
const CHANGING_EVENTS = ['input', 'change', 'click', 'popstate', 'toggle'] as const;

/**
 * Flushes when a control came or `hasLost` says that something we know of left the page; schedules when something changed
 * that may have hidden or revealed a control. `wantsText`: does it matter that these came, or have another text, as while a token is awaited?
 * Returns a function that looks for shadow roots that came without a sign of it.
 */
export function watchPage(
  { flush, schedule }: FrameScheduler,
  hasLost: () => boolean,
  wantsText: (nodes: Node[]) => boolean,
  lifetime: Lifetime,
): () => void {
  const observer = new MutationObserver(
    lifetime.guard((records) => {
      if (hasLost() || records.some(isUrgent)) flush();
      else if (records.some(isHint)) schedule();
    }),
  );
  const discover = (node: ParentNode) => {
    const roots = discoverRoots(node);
    for (const root of roots) observe(root);
    return roots.length > 0;
  };
  const observe = (root: Node) =>
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: ATTRIBUTES });

  const bringsControls = (node: Node) => node instanceof Element && (discover(node) || holdsControls(node));
  const isUrgent = ({ type, addedNodes }: MutationRecord) =>
    type === 'childList' && [...addedNodes].some(bringsControls);
  const isHint = ({ type, target, addedNodes }: MutationRecord) =>
    type === 'attributes'
      ? target instanceof Element && holdsControls(target)
      : wantsText(type === 'childList' ? [...addedNodes] : [target]) || isInMessage(target);
  // A message may be written into a place that was there before.
  const isInMessage = (target: Node) => target instanceof Element && target.closest(MESSAGES) !== null;

  observe(document);
  discover(document);
  lifetime.on(CHANGING_EVENTS, schedule);
  lifetime.onEnd(() => observer.disconnect());
  return () => discover(document);
}
