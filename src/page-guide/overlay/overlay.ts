/** What is shown over the page: the ring on the target, the card beside it. */
import type { Lifetime } from '../lifecycle.ts';
import { labelsOf } from '../locate/accessible-name.ts';
import { MESSAGES } from '../locate/controls.ts';
import { openModal, queryAll } from '../locate/shadow-roots.ts';
import { isVisible } from '../locate/visibility.ts';
import { createFollower } from '../observe/follow-element.ts';
import { bringIntoView } from './bring-into-view.ts';
import { type Button, type CardContent, createCard } from './card.ts';
import { findPosition, type Position } from './card-position.ts';
import { createClickjackingGuard } from './clickjacking-guard.ts';
import { createHost, type Host } from './host.ts';
import { createCardMover } from './move-card.ts';
import { createRing } from './ring.ts';

/** Milliseconds after a key by which typing has come to rest. */
const TYPING_MS = 1000;

export interface OverlayContent {
  /** Of the ring. */
  key: string;
  /** What the ring is around; null for no ring. */
  target: Element | null;
  /** What takes the focus when the person leaves the card, if it is not the target. */
  focusTarget?: Element | undefined;
  /** What the card must not cover, nor their labels, besides the target. */
  avoid: Element[];
  content: CardContent;
  /** Nobody knows that the target is the right control. */
  isGuess?: boolean;
}

export interface Overlay extends Pick<Host, 'isInPlace'> {
  show(content: OverlayContent): void;
  /** Shows a card that was hidden, where it would be if nobody had moved it. */
  reveal(): void;
  hide(): void;
  /** False while something in the page's top layer may be drawn over the card. */
  isOnTop(): boolean;
  /** False while anything may be drawn over the card, as far as the browser tells. */
  isClear(): boolean;
  /** Was the card fully visible and still for long enough that a press may act on `subject`? `at`: when it was made. */
  isSafeToPress(subject: string | undefined, at?: number): boolean;
}

const boxesOf = (elements: Element[]) =>
  elements.map((element) => element.getBoundingClientRect()).filter(({ width }) => width > 0);

export function createOverlay(onPress: (button: Button, at: number) => void, lifetime: Lifetime): Overlay {
  let shownKey = '';
  let parts: Element[] = [];
  let avoided: Element[] = [];
  let messages: Element[] = [];
  let focusTargets: (Element | null | undefined)[] = [];
  let isRinged = false;
  let isGuessed = false;
  /** Where the person put the card. */
  let preferred: Position[] = [];
  let isDragged = false;
  let typedAt = Number.NEGATIVE_INFINITY;

  const positionCard = () => {
    const size = card.element.getBoundingClientRect();
    const position = isDragged
      ? preferred[0]
      : findPosition(size, isRinged ? boxesOf(avoided) : [], boxesOf(messages), preferred);
    if (!position) return;
    // If the card had to leave the person's position, it does not return there by itself.
    if (preferred.length > 0) preferred = [position];
    host.place(card.element, ...position);
  };
  const focusPage = () => {
    if (!host.root.activeElement) return;
    for (const target of focusTargets) if (target instanceof HTMLElement) target.focus();
  };
  const hide = () => {
    focusPage();
    card.hide();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { altKey, shiftKey, code, key, isTrusted } = event;
    const isInside = host.root.activeElement !== null;
    if (!isTrusted) return;
    if (!isInside) typedAt = performance.now();
    if (altKey && shiftKey && code === 'KeyH') isInside ? focusPage() : card.focus();
    else if (key === 'Escape' && (isInside || !openModal())) hide();
    else if (!isInside || !mover.moveByKey(key)) return;
    // Pressed outside the card, Escape may mean something to the page as well.
    if (isInside || altKey) event.preventDefault();
  };
  // Before the host listens, which keeps events on the card to itself.
  lifetime.on(['keydown'], onKeyDown);

  const host = createHost((event) => {
    if (!mover.drag(event) && event instanceof MouseEvent) card.click(event);
  }, lifetime);
  const drawRing = createRing(host);
  const card = createCard(host.root, (button, at) =>
    button === 'move' ? mover.moveToNextEdge() : onPress(button, at),
  );
  const mover = createCardMover(card.element, (position, dragged = false) => {
    preferred = [position];
    isDragged = dragged;
    positionCard();
  });
  const follow = createFollower((box) => {
    drawRing(shownKey, box, isGuessed);
    isRinged = box !== null;
    positionCard();
  }, lifetime);
  const bringTarget = () => {
    const [target] = focusTargets;
    // The browser keeps a box that is typed into in view: both would take turns.
    if (performance.now() - typedAt < TYPING_MS) setTimeout(lifetime.guard(bringTarget), TYPING_MS);
    else if (target) bringIntoView(target, parts);
    positionCard();
  };
  lifetime.on(['resize'], bringTarget);

  return {
    ...host,
    isOnTop: () => host.isOnTop(card.element),
    hide,
    reveal() {
      preferred = [];
      card.reveal();
    },
    show({ key, target, focusTarget, avoid, content, isGuess = false }) {
      const isNew = shownKey !== key;
      shownKey = key;
      isGuessed = isGuess;
      parts = avoid;
      focusTargets = [target, focusTarget];
      avoided = (target ? [target, ...avoid] : []).flatMap((element) => [element, ...labelsOf(element)]);
      messages = queryAll(MESSAGES).filter(isVisible);
      host.mount(target);
      card.update(content);
      follow(target);
      positionCard();
      if (isNew) bringTarget();
    },
    ...createClickjackingGuard(host, card.element, lifetime),
  };
}
