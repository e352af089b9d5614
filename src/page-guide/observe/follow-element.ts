/**
 * Follows where an element is. It costs nothing while nothing moves: the browser tells when something did, and only then
 * the box is measured in each frame, until it rests.
 */
import type { Lifetime } from '../lifecycle.ts';
import { observeMove } from './observe-move.ts';

const MOVING_EVENTS = ['scroll', 'resize', 'transitionrun', 'animationstart', 'toggle'] as const;
/** Frames without movement after which the element is taken to rest. */
const REST_FRAMES = 4;

/**
 * `onBox` gets the box in the viewport, in pixels, or null while the element can't be seen. Call the result with the
 * element to follow from now on, or to measure it again; null for none.
 */
export function createFollower(onBox: (box: DOMRect | null) => void, lifetime: Lifetime) {
  const { guard } = lifetime;
  let followed: Element | null = null;
  let isVisible = true;
  let lastBox = 'null';
  let restingFrames = 0;
  let frame = 0;

  const measure = (): boolean => {
    const box = followed?.getBoundingClientRect();
    const shown = box && isVisible && box.width > 0 ? box : null;
    const serialized = JSON.stringify(shown);
    if (serialized === lastBox) return false;
    lastBox = serialized;
    onBox(shown);
    return true;
  };
  const tick = guard(() => {
    restingFrames = measure() ? 0 : restingFrames + 1;
    frame = restingFrames < REST_FRAMES ? requestAnimationFrame(tick) : 0;
    if (!frame) observePlace(followed);
  });
  /** Something may have moved. */
  const scheduleMeasure = () => {
    if (!followed) return;
    restingFrames = 0;
    measure();
    frame ||= requestAnimationFrame(tick);
  };

  const observePlace = observeMove(scheduleMeasure, lifetime);
  const sizes = new ResizeObserver(guard(scheduleMeasure));
  // Scrolled out of its own scroller, an element still has a box; it just can't be seen there.
  const visibility = new IntersectionObserver(
    guard((entries) => {
      // Entries of an element followed before may come late.
      isVisible = entries.findLast(({ target }) => target === followed)?.isIntersecting ?? isVisible;
      scheduleMeasure();
    }),
  );

  const change = (element: Element | null) => {
    observePlace(null);
    for (const observer of [visibility, sizes]) observer.disconnect();
    followed = element;
    isVisible = true;
    measure();
    if (element) for (const observer of [visibility, sizes]) observer.observe(element);
  };
  const follow = (element: Element | null): void => {
    if (element !== followed) change(element);
    scheduleMeasure();
  };
  lifetime.on(MOVING_EVENTS, scheduleMeasure);
  lifetime.onEnd(() => follow(null));
  return follow;
}
