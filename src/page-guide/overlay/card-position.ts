/** Where the card is: beside what it speaks of, inside the window, and on nothing that a person needs to see. */

/** Upper left corner in the viewport, in pixels. */
export type Position = [x: number, y: number];

type Size = Pick<DOMRect, 'width' | 'height'>;
type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** Pixels between the card and the window's edges, and between the card and what it is beside. */
const GAP = 16;
/** Pixels kept free around each box; the ring is drawn there. */
const MARGIN = 6;
/** Pixels: beyond every edge of a window. */
export const FAR = 1e5;

/**
 * The first position, preferred or other, where a card of this size covers nothing to avoid, neither `parts` nor
 * `messages`; failing that, not the first of the parts, which is the control of the moment; failing that, a corner.
 */
export function findPosition({ width, height }: Size, parts: Box[], messages: Box[], preferred: Position[]): Position {
  const { min, max } = Math;
  const clamp = (value: number, limit: number) => max(GAP, min(value, limit - GAP));
  const target = parts.slice(0, 1);
  const beside = (boxes: Box[]): Position[] => {
    const left = min(...boxes.map((box) => box.left));
    const top = min(...boxes.map((box) => box.top));
    return [
      [max(...boxes.map((box) => box.right)) + GAP, top],
      [left, max(...boxes.map((box) => box.bottom)) + GAP],
      [left - width - GAP, top],
      [left, top - height - GAP],
    ];
  };
  const corners: Position[] = [
    [FAR, FAR],
    [0, FAR],
    [0, 0],
    [FAR, 0],
  ];
  // Right of the target or below it first: on the left is mostly the page's own navigation.
  const near = target[0] ? [...beside(target).slice(0, 2), ...beside(parts)] : [];
  const insideWindow = ([x, y]: Position): Position => [clamp(x, innerWidth - width), clamp(y, innerHeight - height)];
  const positions = [...preferred, ...near, ...corners].map(insideWindow);
  const findFree = (boxes: Box[]) =>
    positions.find(([x, y]) =>
      boxes.every(
        (box) =>
          x > box.right + MARGIN ||
          x + width + MARGIN < box.left ||
          y > box.bottom + MARGIN ||
          y + height + MARGIN < box.top,
      ),
    );
  return findFree([...parts, ...messages]) ?? findFree(target) ?? insideWindow([FAR, FAR]);
}
