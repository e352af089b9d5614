/** The ring around the one control that matters now. */
import { createElement } from './create-element.ts';
import type { Host } from './host.ts';

/** Pixels between the control's box and the ring's outer edge; what tests rely on allows 8. */
const GAP = 5;

/** `isGuess`: nobody knows that it is the right control. `box`: the control's, in pixels of the viewport; null hides the ring. */
export type DrawRing = (key: string, box: DOMRect | null, isGuess: boolean) => void;

export function createRing(host: Host): DrawRing {
  const ring = createElement('div', { class: 'ring', hidden: '' });
  host.root.append(ring);
  return (key, box, isGuess) => {
    if (ring.dataset.ring !== key) ring.dataset.ring = key;
    ring.classList.toggle('guess', isGuess);
    ring.hidden = !box;
    if (box) host.place(ring, box.x - GAP, box.y - GAP, box.width + 2 * GAP, box.height + 2 * GAP);
  };
}
