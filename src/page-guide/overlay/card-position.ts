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
 * failing that, not the first of `keep`, which is the control of the moment; where that fills the window, a corner of it.
 */
export function spotFor({ width, height }: DOMRect, keep: DOMRect[], others: DOMRect[], wishes: Spot[]): Spot {
  const { min, max } = Math;
  const clamp = (at: number, most: number) => max(GAP, min(at, most - GAP));
  const first = keep.slice(0, 1);
  const beside = (boxes: DOMRect[]): Spot[] => {
    const left = min(...boxes.map((box) => box.left));
    const top = min(...boxes.map((box) => box.top));
    return [
      [max(...boxes.map((box) => box.right)) + GAP, top],
      [left, max(...boxes.map((box) => box.bottom)) + GAP],
      [left - width - GAP, top],
      [left, top - height - GAP],
    ];
  };
  const corners: Spot[] = [
    [FAR, FAR],
    [0, FAR],
    [0, 0],
    [FAR, 0],
  ];
  // As near as can be to what it speaks of, but not on the page's own way there, which is mostly on the left.
  const near = first[0] ? [...beside(first).slice(0, 2), ...beside(keep)] : [];
  const inWindow = ([x, y]: Spot): Spot => [clamp(x, innerWidth - width), clamp(y, innerHeight - height)];
  const spots = [...wishes, ...near, ...corners].map(inWindow);
  const free = (boxes: DOMRect[]) =>
    spots.find(([x, y]) =>
      boxes.every(
        (box) =>
          x > box.right + EDGE || x + width + EDGE < box.left || y > box.bottom + EDGE || y + height + EDGE < box.top,
      ),
    );
  return free([...keep, ...others]) ?? free(first) ?? inWindow([FAR, FAR]);
}
