/** What is shown: the ring on the target, the card beside it, both above the page. */

import { labelsOf } from '../locate/accessible-name.ts';
import { NOTES } from '../locate/controls.ts';
import { all, openModal } from '../locate/shadow-roots.ts';
import { isSeen } from '../locate/visibility.ts';
import { createFollower } from '../observe/follow-element.ts';
import { type Button, createCard, type Says } from './card.ts';
import { type Spot, spotFor } from './card-position.ts';
import { createStand } from './clickjacking-guard.ts';
import { createHost, type Host } from './host.ts';
import { createMove } from './move-card.ts';
import { createRing } from './ring.ts';

/** Pixels that a header which sticks may take. */
const HEADER = 96;

export interface Show extends Pick<Host, 'isThere' | 'isOnTop'> {
  /**
   * `target`: what is ringed, under this key; null for nothing. `free`: what the card must not cover, with the labels.
   * `aim`: what takes the focus if it is not the target.
   */
  put(key: string, target: Element | null, free: Element[], says: Says, aim?: Element): void;
  /** Shows a card that was hidden, where it would stand by itself. */
  wake(): void;
  hide(): void;
  /** Was the card whole and at rest of late, so that a press may act on `what`? */
  rests(what: string | undefined): boolean;
}

const boxesOf = (elements: Element[]) =>
  elements.map((one) => one.getBoundingClientRect()).filter(({ width }) => width > 0);

export function createShow(press: (button: Button) => void, signal: AbortSignal): Show {
  let shown = '';
  let free: Element[] = [];
  let notes: Element[] = [];
  let aims: (Element | null | undefined)[] = [];
  let isRinged = false;
  let wishes: Spot[] = [];
  let isHeld = false;

  const stand = () => {
    const size = card.element.getBoundingClientRect();
    const spot = isHeld ? wishes[0] : spotFor(size, isRinged ? boxesOf(free) : [], boxesOf(notes), wishes);
    if (!spot) return;
    // Where the person put it, it stays.
    if (wishes.length > 0) wishes = [spot];
    host.put(card.element, ...spot);
  };
  const back = () => {
    if (!host.root.activeElement) return;
    for (const one of aims) if (one instanceof HTMLElement) one.focus();
  };
  const hide = () => {
    back();
    card.hide();
  };
  const onKey = (event: KeyboardEvent) => {
    const { altKey, shiftKey, code, key, isTrusted } = event;
    const isInside = host.root.activeElement !== null;
    if (!isTrusted) return;
    if (altKey && shiftKey && code === 'KeyH') isInside ? back() : card.enter();
    else if (key === 'Escape' && (isInside || !openModal())) hide();
    else if (!isInside || !move.push(key)) return;
    // To the page, Escape may mean something as well.
    if (isInside || altKey) event.preventDefault();
  };
  // Before the host's, which keeps to itself what is done to the card.
  addEventListener('keydown', onKey, { capture: true, signal });

  const host = createHost((event) => {
    if (!move.drag(event) && event instanceof MouseEvent) card.press(event);
  }, signal);
  const ring = createRing(host);
  const card = createCard(host.root, (button) => (button === 'move' ? move.turn() : press(button)));
  const move = createMove(card.element, (spot, held = false) => {
    wishes = [spot];
    isHeld = held;
    stand();
  });
  const follow = createFollower((box) => {
    ring(shown, box);
    isRinged = box !== null;
    stand();
  }, signal);
  addEventListener('resize', stand, { signal });

  return {
    ...host,
    hide,
    wake() {
      wishes = [];
      card.wake();
    },
    put(key, target, keep, says, aim) {
      const moved = shown !== key;
      shown = key;
      aims = [target, aim];
      free = (target ? [target, ...keep] : []).flatMap((one) => [one, ...labelsOf(one)]);
      notes = all(NOTES).filter(isSeen);
      host.raise(target);
      card.say(says);
      follow(target);
      stand();
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
