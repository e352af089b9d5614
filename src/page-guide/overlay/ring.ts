/** The ring around the one control that matters now. */
import { build } from './create-element.ts';
import type { Host } from './host.ts';

/** Pixels between the control's box and the ring's outer edge; what tests rely on allows 8. */
const GAP = 5;

/** Null takes it away. */
export type Draw = (key: string, box: DOMRect | null) => void;

export function createRing(host: Host): Draw {
  const ring = build('div', { class: 'ring', hidden: '' });
  host.root.append(ring);
  return (key, box) => {
    if (ring.dataset.ring !== key) ring.dataset.ring = key;
    ring.hidden = !box;
    if (box) host.put(ring, box.x - GAP, box.y - GAP, box.width + 2 * GAP, box.height + 2 * GAP);
  };
}
