/** The ring around the one control that matters now, and the area beside which the card stands. */
import { build } from './build.ts';
import type { Host } from './host.ts';

/** Pixels between the control's box and the ring's outer edge; what tests rely on allows 8. */
const GAP = 5;

/** `area`: what the card must leave free; the ring's own box when there is nothing more. Null takes both away. */
export type Draw = (key: string, box: DOMRect | null, area: DOMRect | null) => void;

export function createRing(host: Host): Draw {
  const ring = build('div', { class: 'ring', hidden: '' });
  const area = build('div', { class: 'area', hidden: '' });
  host.root.append(area, ring);

  const put = (element: HTMLElement, box: DOMRect | null, gap: number) => {
    element.hidden = !box;
    if (!box) return;
    const { x, y, by } = host.scale();
    const pixels = (value: number) => `${value / by}px`;
    Object.assign(element.style, {
      left: pixels(box.x - x - gap),
      top: pixels(box.y - y - gap),
      width: pixels(box.width + 2 * gap),
      height: pixels(box.height + 2 * gap),
    });
  };

  return (key, box, around) => {
    if (ring.dataset.ring !== key) ring.dataset.ring = key;
    put(ring, box, GAP);
    put(area, around ?? box, 0);
  };
}

/** The smallest box around all of them. */
export function union(elements: Element[]): DOMRect | null {
  const boxes = elements.map((element) => element.getBoundingClientRect()).filter(({ width }) => width > 0);
  if (boxes.length === 0) return null;
  const { min, max } = Math;
  const edges = (side: 'left' | 'top' | 'right' | 'bottom') => boxes.map((box) => box[side]);
  const left = min(...edges('left'));
  const top = min(...edges('top'));
  return new DOMRect(left, top, max(...edges('right')) - left, max(...edges('bottom')) - top);
}
