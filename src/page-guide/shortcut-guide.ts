/** The guide on Shortcut's page: reads the page, shows the next step, and tells the background what it saw. */
import type { GuideInstruction } from '../contract/shortcut-page.ts';
import type { GuideStep } from '../journey/types.ts';
import type { MessageKey } from '../ui/i18n/message-key.ts';
import { ask, loadMessages, onInstruction } from './background-client.ts';
import { cardContentFor, type Guiding } from './card-content.ts';
import { fillIn } from './fill-form.ts';
import type { Guide, Lifetime } from './lifecycle.ts';
import { addWordings } from './locate/added-wordings.ts';
import { countControls } from './locate/controls.ts';
import { createPageReader, hasLostPart, isAboutPress } from './locate/page-reader.ts';
import { isGuess, type PageSnapshot, stepInForm } from './locate/read-page.ts';
import { createTokenEvidence } from './locate/token-evidence.ts';
import { partsOf } from './locate/token-form.ts';
import { createFrameScheduler } from './observe/frame-scheduler.ts';
import { watchPage } from './observe/page-changes.ts';
import type { Button } from './overlay/card.ts';
import { createOverlay } from './overlay/overlay.ts';
import { OverlayRemovedError } from './overlay/overlay-removed-error.ts';

/** Milliseconds between two polls, for what raises no event: a control that comes late, a background that was stopped. */
const POLL_MS = 1000;
/** Milliseconds between two checks of the card while a token may be handed over. */
const OVERLAY_POLL_MS = 150;

/** While one of these holds, the guide asks for the next: something is under way, or no instruction came yet. */
const AWAITING_NEXT: GuideInstruction['type'][] = ['nothing', 'checking', 'connecting'];

const textOf = (snapshot: PageSnapshot | null) => snapshot?.tokens.map(({ text }) => text).join();

export function createShortcutGuide(lifetime: Lifetime): Guide {
  let instruction: GuideInstruction = { type: 'nothing' };
  let snapshot: PageSnapshot | null = null;
  let isPrepared = false;
  let isSafe = false;
  /** Where a press was not accepted, so the card says why. */
  let refusedAt: GuideStep | null = null;
  let shownWarning: MessageKey | undefined;
  let lastReported = '';
  /** Set while a token is awaited or shown: a page where nothing happens is left in peace. */
  let stopOverlayPoll: (() => void) | undefined;

  const refresh = () => {
    if (instruction.type === 'nothing') return;
    const shownToken = textOf(snapshot);
    isSafe = overlay.isSafeToPress(shownToken);
    snapshot = instruction.type === 'guide' ? readPage(instruction.access) : null;
    if (snapshot && !isAboutPress(snapshot)) evidence.press = null;
    show(isSafe && textOf(snapshot) === shownToken);
    if (snapshot) reportPage(snapshot);
    if (isTokenNear()) stopOverlayPoll ??= lifetime.every(OVERLAY_POLL_MS, pollOverlay);
  };
  const isTokenNear = () => evidence.press !== null || refusedAt !== null || !!snapshot?.tokens.length;
  const show = (canHandOver: boolean) => {
    const target = snapshot?.target ?? null;
    if (refusedAt !== snapshot?.step) refusedAt = null;
    shownWarning = warning();
    // The box may be no more than a picture of the control.
    const focusTarget = snapshot?.form?.scopes.find(({ box }) => box === target)?.control;
    overlay.show({
      key: snapshot?.step ?? '',
      target,
      focusTarget,
      avoid: partsToAvoid(snapshot),
      content: cardContentFor(snapshot, instruction, { isEarly: !canHandOver, warning: shownWarning }),
      isGuess: !!snapshot && isGuess(snapshot),
    });
  };
  const isPressable = () => (snapshot?.tokens.length ? overlay.isClear() : overlay.isOnTop());
  const warning = (): MessageKey | undefined => {
    if ((refusedAt || snapshot?.tokens.length) && !isPressable()) return 'card_note_covered';
    return refusedAt ? 'card_note_again' : undefined;
  };
  const refuse = () => {
    refusedAt = snapshot?.step ?? null;
    refresh();
  };
  /** Once for each change. */
  const reportPage = ({ step, missing }: PageSnapshot) => {
    const isAwaiting = evidence.isDue();
    const seen = [step, missing, isAwaiting].join();
    if (seen === lastReported) return;
    lastReported = seen;
    const found = missing ? countControls() : undefined;
    void ask({ type: 'guide/page-seen', step, missing, isNamed: isNamedAsSuggested(), isAwaiting, found });
  };
  const isNamedAsSuggested = () => instruction.type === 'guide' && evidence.name === instruction.tokenName;
  const prepare = ({ isAwaited, wordings }: Guiding) => {
    if (isAwaited) evidence.expectToken();
    if (!isPrepared) addWordings(wordings);
    isPrepared = true;
  };
  /** Undefined: no answer came, so the instruction stays. */
  const applyInstruction = lifetime.guard((given: GuideInstruction | undefined) => {
    instruction = given ?? instruction;
    if (given?.type === 'guide') prepare(given);
    if (instruction.type === 'nothing') lifetime.end();
    else refresh();
  });
  const handOver = (at: number, chosen?: string) => {
    // Before anything is looked at anew, which would hide that nothing was looked at for long.
    const shownToken = textOf(snapshot);
    const isMeant = overlay.isSafeToPress(shownToken, at);
    // What is on screen now is what the person means.
    refresh();
    const text = chosen ?? snapshot?.tokens[0]?.text;
    if (!isMeant || !text || textOf(snapshot) !== shownToken) return refuse();
    // If another token is needed later, this one must not be offered again.
    evidence.forget(text);
    void ask({ type: 'guide/use-token', text }).then(applyInstruction);
  };
  const onPress = (button: Button, at: number) => {
    discover();
    if (button === 'hide') instruction.type === 'done' ? lifetime.end() : overlay.hide();
    else if (button !== 'fill') handOver(at, button === 'use' ? undefined : button.token);
    else if (!overlay.isOnTop()) refuse();
    else {
      refusedAt = null;
      fillIn(instruction).catch(lifetime.fail);
    }
  };
  const poll = () => {
    if (AWAITING_NEXT.includes(instruction.type)) void ask({ type: 'guide/instruction' }).then(applyInstruction);
    if (!overlay.isInPlace()) refresh();
    if (instruction.type !== 'guide' || !snapshot) return;
    if (!snapshot.target) discover();
    const { form, target, step } = snapshot;
    // A box that the page's scripts check leaves no trace but itself.
    const now = form && !isTokenNear() && stepInForm(form, instruction.access);
    const hasChanged = now && (now.step !== step || now.target !== target);
    if (!target || hasChanged || evidence.isDue()) refresh();
  };
  const pollOverlay = () => {
    if (!isTokenNear()) {
      stopOverlayPoll?.();
      stopOverlayPoll = undefined;
      return;
    }
    discover();
    if (warning() !== shownWarning || overlay.isSafeToPress(textOf(snapshot)) !== isSafe) refresh();
  };

  const evidence = createTokenEvidence();
  const readPage = createPageReader(evidence);
  const overlay = createOverlay(onPress, lifetime);
  const discover = watchPage(
    createFrameScheduler(refresh, lifetime),
    () => hasLostPart(snapshot) || !overlay.isInPlace(),
    evidence.mayShowToken,
    lifetime,
  );
  lifetime.on(['click', 'keydown', 'submit'], (event) => evidence.note(event, snapshot?.form));
  // Typing a name again before a token has appeared starts over.
  lifetime.on(['input'], ({ target }) => {
    if (!snapshot?.tokens.length && target === snapshot?.form?.name) evidence.press = null;
  });
  lifetime.every(POLL_MS, poll);
  lifetime.onEnd(() => {
    const isRemoved = lifetime.signal.reason instanceof OverlayRemovedError;
    if (isRemoved) void ask({ type: 'guide/page-seen', step: 'overlay-removed', missing: null });
  });
  onInstruction(({ guide, reveal }) => {
    if (reveal) overlay.reveal();
    applyInstruction(guide);
  }, lifetime);

  return {
    resync() {
      lastReported = '';
      void loadMessages()
        .then(() => ask({ type: 'guide/instruction' }))
        .then(applyInstruction);
    },
  };
}

/** The whole form while it is filled in; then what stands around the token, such as a button to copy it. */
function partsToAvoid(snapshot: PageSnapshot | null): Element[] {
  if (!snapshot) return [];
  const around = snapshot.tokens.flatMap(({ element }) => element.parentElement ?? []);
  return around.length > 0 || !snapshot.form ? around : partsOf(snapshot.form);
}
