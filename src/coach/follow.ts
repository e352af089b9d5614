/**
 * Keeps an eye on where an element is. It costs nothing while nothing moves: the browser tells when something did,
 * and only then frames are counted until the element rests.
 */
import { createTrap } from './trap.ts';

const MOVES = ['scroll', 'resize', 'transitionrun', 'animationstart', 'toggle'];
/** Frames without movement after which the element is taken to rest. */
const REST = 4;

export class Follower {
  readonly #place: (box: DOMRect | null) => void;
  #element: Element | null = null;
  #visible = true;
  #last = '';
  #still = 0;
  #frame = 0;
  readonly #trap = createTrap(() => this.nudge());
  readonly #size = new ResizeObserver(() => this.nudge());
  /** Scrolled out of its own scroller, an element still has a box; it just can't be seen there. */
  readonly #sight = new IntersectionObserver((entries) => {
    this.#visible = entries.at(-1)?.isIntersecting ?? true;
    this.nudge();
  });

  /** `place` gets the box in the viewport, or null while the element can't be seen. */
  constructor(place: (box: DOMRect | null) => void, signal: AbortSignal) {
    this.#place = place;
    for (const move of MOVES) addEventListener(move, () => this.nudge(), { capture: true, passive: true, signal });
    signal.addEventListener('abort', () => this.follow(null));
  }

  /** Follows this element from now on; null for none. */
  follow(element: Element | null): void {
    if (element !== this.#element) this.#change(element);
    this.nudge();
  }

  /** Something may have moved. */
  nudge(): void {
    if (!this.#element) return;
    this.#still = 0;
    this.#measure();
    this.#frame ||= requestAnimationFrame(() => this.#tick());
  }

  #change(element: Element | null): void {
    this.#trap(null);
    this.#sight.disconnect();
    this.#size.disconnect();
    this.#element = element;
    this.#visible = true;
    this.#measure();
    if (!element) return;
    this.#sight.observe(element);
    this.#size.observe(element);
  }

  #tick(): void {
    this.#frame = 0;
    this.#still = this.#measure() ? 0 : this.#still + 1;
    if (this.#still < REST) this.#frame = requestAnimationFrame(() => this.#tick());
    else this.#trap(this.#element);
  }

  #measure(): boolean {
    const box = this.#element?.getBoundingClientRect();
    const shown = box && this.#visible && box.width > 0 ? box : null;
    const where = shown ? `${shown.x},${shown.y},${shown.width},${shown.height}` : '';
    if (where === this.#last) return false;
    this.#last = where;
    this.#place(shown);
    return true;
  }
}
