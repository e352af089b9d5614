/** Tells when an element's box leaves its place, without looking at it in every frame. */

const STEPS = Array.from({ length: 101 }, (_, step) => step / 100);

/** An observer whose window is the box itself: every shift changes how much of it can be seen. Call it to set it anew. */
export function createTrap(onMove: () => void): (element: Element | null) => void {
  let observer: IntersectionObserver | undefined;
  return (element) => {
    observer?.disconnect();
    if (!element) return;
    const { top, right, bottom, left } = element.getBoundingClientRect();
    const sides = [top, innerWidth - right, innerHeight - bottom, left];
    const rootMargin = sides.map((side) => `${-Math.floor(side)}px`).join(' ');
    let seen: number | undefined;
    observer = new IntersectionObserver(
      ([entry]) => {
        const ratio = entry?.intersectionRatio ?? 0;
        if (seen !== undefined && seen !== ratio) onMove();
        seen = ratio;
      },
      { rootMargin, threshold: STEPS },
    );
    observer.observe(element);
  };
}
