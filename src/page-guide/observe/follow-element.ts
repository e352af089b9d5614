/**
 * Keeps an eye on where an element is. It costs nothing while nothing moves: the browser tells when something did,
 * and only then frames are counted until the element rests.
 */
import { createTrap } from './observe-move.ts';

const MOVES = ['scroll', 'resize', 'transitionrun', 'animationstart', 'toggle'];
/** Frames without movement after which the element is taken to rest. */
const REST = 4;

/**
 * `place` gets the box in the viewport, or null while the element can't be seen. Call the answer with the element to
 * follow from now on, or to look at it again; null for none.
 */
export function createFollower(place: (box: DOMRect | null) => void, signal: AbortSignal) {
  let followed: Element | null = null;
  let visible = true;
  let last = 'null';
  let still = 0;
  let frame = 0;

  const measure = (): boolean => {
    const box = followed?.getBoundingClientRect();
    const shown = box && visible && box.width > 0 ? box : null;
    const where = JSON.stringify(shown);
    if (where === last) return false;
    last = where;
    place(shown);
    return true;
  };
  const tick = () => {
    still = measure() ? 0 : still + 1;
    frame = still < REST ? requestAnimationFrame(tick) : 0;
    if (!frame) trap(followed);
  };
  /** Something may have moved. */
  const nudge = () => {
    if (!followed) return;
    still = 0;
    measure();
    frame ||= requestAnimationFrame(tick);
  };

  const trap = createTrap(nudge);
  const size = new ResizeObserver(nudge);
  // Scrolled out of its own scroller, an element still has a box; it just can't be seen there.
  const sight = new IntersectionObserver((entries) => {
    // News of an element followed before may come late.
    visible = entries.findLast(({ target }) => target === followed)?.isIntersecting ?? visible;
    nudge();
  });

  const change = (element: Element | null) => {
    trap(null);
    for (const observer of [sight, size]) observer.disconnect();
    followed = element;
    visible = true;
    measure();
    if (element) for (const observer of [sight, size]) observer.observe(element);
  };
  const follow = (element: Element | null): void => {
    if (element !== followed) change(element);
    nudge();
  };
  for (const move of MOVES) addEventListener(move, nudge, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => follow(null));
  return follow;
}
