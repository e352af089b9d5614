/** Where the card stands: beside what it talks about, in the window, and on nothing that a person needs to see. */

/** Upper left corner in the viewport, in pixels. */
export type Spot = [x: number, y: number];

/** Pixels between the card and the window's edges, and what it stands beside. */
const GAP = 16;
/** Pixels around what is kept free; the ring is drawn there. */
const EDGE = 6;
/** Pixels: beyond every edge of a window. */
export const FAR = 1e5;

/**
 * The first spot, of those wished for and all others, where a card of this size covers none of `keep`, nor `others`;
 * failing that, not the first of `keep`, which is the control of the moment.
 */
export function spotFor({ width, height }: DOMRect, keep: DOMRect[], others: DOMRect[], wishes: Spot[]): Spot {
  const { min, max } = Math;
  const edge = (side: 'left' | 'top' | 'right' | 'bottom', pick: (...all: number[]) => number) =>
    keep[0] ? pick(...keep.map((box) => box[side])) : FAR;
  const left = edge('left', min);
  const top = edge('top', min);
  const clamp = (at: number, most: number) => max(GAP, min(at, most - GAP));
  const beside: Spot[] = [
    [edge('right', max) + GAP, top],
    [left, edge('bottom', max) + GAP],
    [left - width - GAP, top],
    [left, top - height - GAP],
    [FAR, FAR],
    [0, FAR],
    [0, 0],
    [FAR, 0],
  ];
  const spots = [...wishes, ...beside].map(
    ([x, y]): Spot => [clamp(x, innerWidth - width), clamp(y, innerHeight - height)],
  );
  const free = (boxes: DOMRect[]) =>
    spots.find(([x, y]) =>
      boxes.every(
        (box) =>
          x > box.right + EDGE || x + width + EDGE < box.left || y > box.bottom + EDGE || y + height + EDGE < box.top,
      ),
    );
  return free([...keep, ...others]) ?? free(keep.slice(0, 1)) ?? [FAR, FAR];
}
