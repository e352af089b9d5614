/**
 * Has the person had the card before their eyes, whole and at rest, long enough for a press to be meant for it? A page
 * may cover it with something that lets clicks through, or move it beneath a click that was meant for something else.
 *
 * What covers us for less than the time between two questions is not noticed, and no person would see it either.
 * Chromium says itself whether anything covers an element. In Firefox two covers are not found out: one from a closed
 * shadow root, and the very layer that holds us, when the page closes and reopens it in one go. Other windows, and a
 * picture that the pointer drags along, are beyond any page's knowledge.
 */
import type { Host } from './host.ts';

declare global {
  interface IntersectionObserverEntry {
    /** In Chromium: nothing covers it or bends it. */
    readonly isVisible?: boolean;
  }
}

/** Milliseconds that a person needs at least to see where the card is. */
const REST = 400;
const OCCLUSION = { trackVisibility: true, delay: 100 };

/** Ask it several times a second, with what a press would act on: it knows of a change only what it is asked at. */
export function createStand(host: Host, card: Element, signal: AbortSignal): (what: string | undefined) => boolean {
  let isWhole = true;
  const observer = new IntersectionObserver(
    (entries) => {
      isWhole = entries.at(-1)?.isVisible !== false;
    },
    { threshold: 1, ...OCCLUSION },
  );
  observer.observe(card);

  let known = '';
  let since = 0;
  signal.addEventListener('abort', () => {
    observer.disconnect();
    known = '';
  });

  return (what) => {
    const now = performance.now();
    const isClear = isWhole && host.isOnTop();
    const seen = JSON.stringify([what, isClear, document.hasFocus(), card.getBoundingClientRect()]);
    if (seen !== known) since = now;
    known = seen;
    return isClear && now - since > REST;
  };
}
