/** Moving the card: dragged by a pointer, or from edge to edge by the arrow keys and by its handle. */
import { FAR, type Spot } from './card-position.ts';

/** Pixels that a hand may shake in a click. */
const SHAKE = 3;
const WAYS: Record<string, Spot> = {
  ArrowLeft: [-FAR, 0],
  ArrowUp: [0, -FAR],
  ArrowRight: [FAR, 0],
  ArrowDown: [0, FAR],
};
const KEYS = Object.keys(WAYS);

export interface Move {
  /** True when what was done to the card was no click on one of its buttons. */
  drag(event: Event): boolean;
  /** To the edge that an arrow key points to. True when it is one. */
  push(key: string): boolean;
  /** To the next edge, for those who can't drag. */
  turn(): void;
}

/** `to` gets the spot wished for; `held`: under the pointer, wherever that is. */
export function createMove(card: HTMLElement, to: (spot: Spot, held?: boolean) => void): Move {
  let grip: Spot | null = null;
  let dragged = false;
  let turns = 0;
  const at = (): Spot => {
    const { x, y } = card.getBoundingClientRect();
    return [x, y];
  };
  const push = (key: string) => {
    const [dx, dy] = WAYS[key] ?? [0, 0];
    const [x, y] = at();
    if (dx || dy) to([x + dx, y + dy]);
    return Boolean(dx || dy);
  };
  return {
    drag(event) {
      if (!(event instanceof PointerEvent)) return true;
      const { type, clientX, clientY } = event;
      if (type === 'click') return dragged;
      const [x, y] = at();
      if (type === 'pointerdown') {
        grip = [clientX - x, clientY - y];
        dragged = false;
        card.setPointerCapture(event.pointerId);
      } else if (grip) {
        const spot: Spot = [clientX - grip[0], clientY - grip[1]];
        dragged ||= Math.hypot(spot[0] - x, spot[1] - y) > SHAKE;
        if (type !== 'pointermove') grip = null;
        if (dragged) to(spot, grip !== null);
      }
      return true;
    },
    push,
    turn() {
      const before = `${at()}`;
      // Not every way leads somewhere: there may be no room, or what must stay free.
      for (let tries = 0; tries < KEYS.length && `${at()}` === before; tries += 1) {
        turns += 1;
        push(KEYS[turns % KEYS.length] ?? '');
      }
    },
  };
}
