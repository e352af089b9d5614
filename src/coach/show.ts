/** What is shown: the ring on the target, the card beside it, both above the page. */
import { type Button, createCard, type Says } from './card.ts';
import type { Sight } from './find.ts';
import { createFollower } from './follow.ts';
import { createHost } from './host.ts';
import { createRing, union } from './ring.ts';
import { message } from './runtime.ts';

/** Pixels that a header which sticks may take. */
const HEADER = 96;

export interface Show {
  /** Null: nothing on the page is pointed at. */
  put(seen: Sight | null, says: Says): void;
  hideCard(): void;
  /** A hidden card comes back. */
  wakeCard(): void;
}

export function createShow(press: (button: Button) => void, signal: AbortSignal): Show {
  let shown: Sight | null = null;
  const host = createHost((event) => card.press(event), signal);
  const draw = createRing(host);
  const card = createCard(host.root, message, press);
  const follow = createFollower((box) => draw(shown?.act ?? '', box, box && union(around(shown))), signal);

  return {
    put(seen, says) {
      const moved = shown?.act !== seen?.act;
      const target = seen?.target ?? null;
      shown = seen;
      host.raise(target);
      card.say(says, !target);
      follow(target);
      if (moved && target) reveal(target);
    },
    hideCard: card.hide,
    wakeCard: card.wake,
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
