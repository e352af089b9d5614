/** What is shown: the ring on the target, the card beside it, both above the page. */
import { type Button, type Card, createCard, type Says } from './card.ts';
import type { Sight } from './find.ts';
import { createFollower } from './follow.ts';
import { createHost, type Host } from './host.ts';
import { createRing, union } from './ring.ts';
import { message } from './runtime.ts';
import { createStand } from './stand.ts';

/** Pixels that a header which sticks may take. */
const HEADER = 96;

export interface Show extends Pick<Host, 'isThere' | 'isOnTop'>, Pick<Card, 'hide' | 'wake'> {
  /** Null: nothing on the page is pointed at. */
  put(seen: Sight | null, says: Says): void;
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
    put(seen, says) {
      const act = seen?.act ?? '';
      const target = seen?.target ?? null;
      const moved = shown !== act;
      shown = act;
      free = around(seen);
      host.raise(target);
      card.say(says);
      follow(target);
      if (moved && target) reveal(target);
    },
    rests: createStand(host, card.element, signal),
  };
}

/** What the card must leave free: the whole form, while it is being filled in. */
function around(seen: Sight | null): Element[] {
  if (!seen?.form || seen.token) return [];
  const { name, scopes, generate } = seen.form;
  return [name, ...scopes.map(({ box }) => box), generate].filter((part) => part !== null);
}

/** Into view, and clear of what the page keeps at its upper edge. */
function reveal(target: Element): void {
  const block = target.getBoundingClientRect().top < HEADER ? 'center' : 'nearest';
  target.scrollIntoView({ block, behavior: 'instant' });
}
