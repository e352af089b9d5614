/**
 * Tells whether the card was fully visible and still for long enough that a press is meant for it. A page
 * may cover it with something that lets clicks through, or move it beneath a click that was meant for something else.
 *
 * A cover that stays for less than the time between two calls is not noticed, unless the page keeps the calls from coming:
 * nobody knows what was shown since the last one, so after a long pause the rest begins anew. Chromium
 * says itself whether anything covers an element. In Firefox two covers are not found out: one from a closed shadow
 * root, and the very layer that holds our element, when the page closes and reopens it in one go. In a frame, the page
 * around it may cover it. Other windows, and a picture that the pointer drags along, are beyond any page's knowledge.
 */
import type { Lifetime } from '../lifecycle.ts';
import type { Host } from './host.ts';

declare global {
  interface IntersectionObserverEntry {
    /** In Chromium: nothing covers it or bends it. */
    readonly isVisible?: boolean;
  }
}

/** Milliseconds that a person needs at least to see where the card is. */
const REST_MS = 400;
const OCCLUSION = { trackVisibility: true, delay: 100 };

export interface ClickjackingGuard {
  /** False while something of the page's may be drawn over the card. */
  isClear(): boolean;
  /**
   * To be called several times a second, with what a press would act on: it compares with the last call. `at`: when the
   * press was made, in milliseconds of `performance.now()`.
   */
  isSafeToPress(subject: string | undefined, at?: number): boolean;
}

export function createClickjackingGuard(host: Host, card: Element, { guard, onEnd }: Lifetime): ClickjackingGuard {
  // A frame gets the focus by the very press, and Chromium may call a card in it covered that is not.
  const isInFrame = window !== window.top;
  let isUncovered = true;
  const observer = new IntersectionObserver(
    guard((entries) => {
      isUncovered = isInFrame || entries.at(-1)?.isVisible !== false;
    }),
    { threshold: 1, ...OCCLUSION },
  );
  observer.observe(card);

  let lastState = '';
  let restingSince = 0;
  let lastCall = 0;
  onEnd(() => {
    observer.disconnect();
    lastState = '';
  });

  const isClear = () => isUncovered && host.isOnTop(card);
  const isSafeToPress = (subject: string | undefined, at = performance.now()) => {
    const now = performance.now();
    const isSeen = isClear();
    const state = JSON.stringify([subject, isSeen, isInFrame || document.hasFocus(), card.getBoundingClientRect()]);
    if (state !== lastState || at - lastCall > REST_MS) restingSince = now;
    lastState = state;
    lastCall = now;
    return isSeen && now - restingSince > REST_MS;
  };
  return { isClear, isSafeToPress };
}
