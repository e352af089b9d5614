/** What is shown: the ring on the target, the card beside it, both above the page. */
import { type Button, type Card, createCard, type Says } from './card.ts';
import { createFollower } from './follow.ts';
import { createHost, type Host } from './host.ts';
import { createRing, union } from './ring.ts';
import { message } from './runtime.ts';
import { createStand } from './stand.ts';

/** Pixels that a header which sticks may take. */
const HEADER = 96;

export interface Show extends Pick<Host, 'isThere' | 'isOnTop'>, Pick<Card, 'hide' | 'wake'> {
  /** `target`: what is ringed, under this key; null for nothing. `free`: what the card must not cover. */
  put(key: string, target: Element | null, free: Element[], says: Says): void;
  /** Was the card whole and at rest of late, so that a press may act on `what`? */
  rests(what: string | undefined): boolean;
}

export function createShow(press: (button: Button) => void, signal: AbortSignal): Show {
  let shown = '';
  let free: Element[] = [];
  const host = createHost((event) => card.press(event), signal);
  const draw = createRing(host);
  const card = createCard(host.root, message, press);
  const follow = createFollower((box) => draw(shown, box, box && union(free)), signal);

  return {
    ...host,
    ...card,
    put(key, target, keep, says) {
      const moved = shown !== key;
      shown = key;
      free = keep;
      host.raise(target);
      card.say(says);
      follow(target);
      if (moved && target) reveal(target);
    },
    rests: createStand(host, card.element, signal),
  };
}

/** Into view, and clear of what the page keeps at its upper edge. */
function reveal(target: Element): void {
  const block = target.getBoundingClientRect().top < HEADER ? 'center' : 'nearest';
  target.scrollIntoView({ block, behavior: 'instant' });
}
