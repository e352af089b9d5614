/**
 * Tells when an element's box leaves its place, without measuring it in every frame: an IntersectionObserver whose root
 * is the element's own box, so that every shift changes how much of the element can be seen.
 * After `observeMove` of https://github.com/floating-ui/floating-ui (packages/dom/src/autoUpdate.ts). Theirs has one
 * threshold, ours has steps as well: of an element that is clipped they also notice that more of it shows.
 */
import type { Lifetime } from '../lifecycle.ts';

const STEPS = Array.from({ length: 101 }, (_, step) => step / 100);

/** Call the result with the element to observe from where it is now; null for none. */
export function observeMove(onMove: () => void, { guard }: Lifetime): (element: Element | null) => void {
  let observer: IntersectionObserver | undefined;
  /** `knownRatio`: how much of the element shows where it is. Taken as a threshold, no change is too small. */
  const observe = (element: Element | null, knownRatio = 1) => {
    observer?.disconnect();
    if (!element) return;
    const box = element.getBoundingClientRect();
    let isFirst = true;
    const receive = guard(([entry]: IntersectionObserverEntry[]) => {
      const ratio = entry?.intersectionRatio ?? 0;
      // The first entry describes a later frame than the one that was measured; the element may have moved in between.
      const hasMoved = !isFirst || !isSamePlace(box, element.getBoundingClientRect());
      isFirst = false;
      if (hasMoved) onMove();
      else if (knownRatio === 1 && ratio < 1) observe(element, ratio);
    });
    observer = new IntersectionObserver(receive, { rootMargin: insetsOf(box), threshold: [...STEPS, knownRatio] });
    observer.observe(element);
  };
  return observe;
}

const isSamePlace = (before: DOMRect, now: DOMRect) => before.x === now.x && before.y === now.y;

/** From the viewport to the box, as a root margin. The viewport of an observer is without the scroll bars. */
function insetsOf({ top, right, bottom, left }: DOMRect): string {
  const { clientWidth, clientHeight } = document.scrollingElement ?? document.documentElement;
  const sides = [top, clientWidth - right, clientHeight - bottom, left];
  return sides.map((side) => `${-Math.floor(side)}px`).join(' ');
}
