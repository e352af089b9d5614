/** Moves the card: dragged by a pointer, or from edge to edge by the arrow keys and by its handle. */
import { FAR, type Position } from './card-position.ts';

/** Pixels that the pointer may move within a click. */
const CLICK_TOLERANCE = 3;
const DIRECTIONS: Record<string, Position> = {
  ArrowLeft: [-FAR, 0],
  ArrowUp: [0, -FAR],
  ArrowRight: [FAR, 0],
  ArrowDown: [0, FAR],
};
const ARROW_KEYS = Object.keys(DIRECTIONS);

export interface CardMover {
  /** True when the event belongs to a drag, or is no pointer's at all: anything but a click on one of the buttons. */
  drag(event: Event): boolean;
  /** To the edge that an arrow key points to. True when it is one. */
  moveByKey(key: string): boolean;
  /** To the next edge, for those who can't drag. */
  moveToNextEdge(): void;
}

/** `isDragged`: the card is under the pointer, wherever that is. */
export function createCardMover(
  card: HTMLElement,
  moveTo: (position: Position, isDragged?: boolean) => void,
): CardMover {
  /** From the card's corner to the pointer that holds it. */
  let grip: Position | null = null;
  let wasDragged = false;
  let nextEdge = 0;
  const position = (): Position => {
    const { x, y } = card.getBoundingClientRect();
    return [x, y];
  };
  const moveByKey = (key: string) => {
    const [dx, dy] = DIRECTIONS[key] ?? [0, 0];
    const [x, y] = position();
    if (dx || dy) moveTo([x + dx, y + dy]);
    return Boolean(dx || dy);
  };
  return {
    drag(event) {
      if (!(event instanceof PointerEvent)) return true;
      const { type, clientX, clientY } = event;
      if (type === 'click') return wasDragged;
      const [x, y] = position();
      if (type === 'pointerdown') {
        grip = [clientX - x, clientY - y];
        wasDragged = false;
        card.setPointerCapture(event.pointerId);
      } else if (grip) {
        const to: Position = [clientX - grip[0], clientY - grip[1]];
        wasDragged ||= Math.hypot(to[0] - x, to[1] - y) > CLICK_TOLERANCE;
        if (type !== 'pointermove') grip = null;
        if (wasDragged) moveTo(to, grip !== null);
      }
      return true;
    },
    moveByKey,
    moveToNextEdge() {
      const before = `${position()}`;
      // Some edges are where it is already, or have no room.
      for (let tries = 0; tries < ARROW_KEYS.length && `${position()}` === before; tries += 1) {
        nextEdge += 1;
        moveByKey(ARROW_KEYS[nextEdge % ARROW_KEYS.length] ?? '');
      }
    },
  };
}
