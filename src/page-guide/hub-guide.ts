/** The guide on the page with the Hub: shows the way to its token box, fills it on the person's word, and sees the outcome. */
import type { HubInstruction } from '../contract/hub-page.ts';
import type { HubPageState } from '../journey/types.ts';
import { askHub, loadMessages, onHubInstruction } from './background-client.ts';
import { hubCardContent } from './hub-card-content.ts';
import type { Guide, Lifetime } from './lifecycle.ts';
import { type HubContent, readHub } from './locate/hub-form.ts';
import { isGuidedInFrame } from './locate/hub-frames.ts';
import { contains } from './locate/visibility.ts';
import { createFrameScheduler } from './observe/frame-scheduler.ts';
import { watchPage } from './observe/page-changes.ts';
import type { Button } from './overlay/card.ts';
import { createOverlay } from './overlay/overlay.ts';
import { typeInto } from './text-field.ts';

/** Milliseconds between two polls, for what raises no event. */
const POLL_MS = 1000;
/** Milliseconds between two checks of the card while the token may be filled in. */
const OVERLAY_POLL_MS = 150;
/** Milliseconds the form may be late before the card says how to get there. */
const LATE_MS = 4000;

export function createHubGuide(lifetime: Lifetime): Guide {
  let instruction: HubInstruction | null = null;
  let content: HubContent = { type: 'nothing' };
  let lastReported = '';
  /** The person sent the form off, so that its coming back means a refusal. */
  let isSubmitted = false;
  /** The box of the form whose own button the person pressed. */
  let sentField: Element | null = null;
  let lastFound = performance.now();
  let shownKey = '';
  let isSafe = false;

  const refresh = () => {
    if (!instruction) return;
    content = readHub();
    // A quick answer may bring the form back, made anew, before it was seen to be busy.
    const isMadeAnew = content.type === 'form' && sentField !== null && content.form.field !== sentField;
    if (content.type === 'busy' || isMadeAnew) isSubmitted = true;
    if (content.type !== 'nothing') lastFound = performance.now();
    // In a frame, or beside one that shows the Hub, there is nothing to say until it is seen here.
    if (content.type === 'nothing' && (window !== window.top || isGuidedInFrame())) return overlay.hide();
    const isLate = performance.now() - lastFound > LATE_MS;
    const state =
      instruction.type === 'done'
        ? 'linked'
        : stateOf(content, { isSubmitted, isConnectPressed: sentField !== null, isLate });
    show(state, instruction);
    if (instruction.type === 'guide') reportPage(state);
  };
  const show = (state: HubPageState, given: HubInstruction) => {
    const card = hubCardContent(content, state, given.type === 'guide' && given.filled);
    shownKey = card.key;
    isSafe = isSafeToPress();
    overlay.show({
      key: ringKeyFor(content, state),
      target: targetOf(content),
      avoid: content.type === 'form' ? [content.form.field, content.form.connect] : [],
      content: { ...card, isEarly: !isSafe },
    });
  };
  /** Once for each change. */
  const reportPage = (shows: HubPageState) => {
    const isSent = sentField !== null;
    const seen = `${shows} ${isSent}`;
    if (seen === lastReported) return;
    lastReported = seen;
    void askHub({ type: 'hub/page-seen', shows, isSent }).then(applyInstruction);
  };
  /** Undefined: no answer came, so the instruction stays. */
  const applyInstruction = lifetime.guard((given: HubInstruction | undefined) => {
    instruction = given ?? instruction;
    if (instruction?.type === 'nothing') lifetime.end();
    else refresh();
  });
  const fill = async () => {
    const token = await askHub({ type: 'hub/take-token', requester: crypto.randomUUID() });
    const now = readHub();
    if (token && now.type === 'form') typeInto(now.form.field, token);
    applyInstruction(await askHub({ type: 'hub/instruction' }));
  };
  const onPress = (button: Button, at: number) => {
    if (button === 'hide') instruction?.type === 'done' ? lifetime.end() : overlay.hide();
    else if (isSafeToPress(at)) fill().catch(lifetime.fail);
  };
  const poll = () => {
    discover();
    refresh();
  };
  /** A card that says something new has to be read first. */
  const isSafeToPress = (at?: number) => overlay.isSafeToPress(shownKey, at);
  const pollOverlay = () => {
    if (content.type === 'form' && isSafeToPress() !== isSafe) refresh();
  };

  const overlay = createOverlay(onPress, lifetime);
  const discover = watchPage(
    createFrameScheduler(refresh, lifetime),
    () => targetOf(content)?.isConnected === false || !overlay.isInPlace(),
    // What the Hub says comes as text alone.
    () => content.type !== 'form',
    lifetime,
  );
  lifetime.on(['input'], ({ target }) => {
    if (target instanceof Node) isSubmitted = false;
  });
  lifetime.on(['click'], (event) => {
    const [inner] = event.composedPath();
    if (!event.isTrusted || content.type !== 'form' || !(inner instanceof Node)) return;
    const { field, connect } = content.form;
    if (!field.value || !contains(connect, inner)) return;
    sentField = field;
    refresh();
  });
  lifetime.every(POLL_MS, poll);
  lifetime.every(OVERLAY_POLL_MS, pollOverlay);
  onHubInstruction(({ instruction: sent, reveal }) => {
    if (reveal) {
      lastReported = '';
      isSubmitted = false;
      sentField = null;
      overlay.reveal();
    }
    applyInstruction(sent);
  }, lifetime);

  return {
    resync() {
      discover();
      void loadMessages()
        .then(() => askHub({ type: 'hub/instruction' }))
        .then(applyInstruction);
    },
  };
}

interface Progress {
  /** The form was sent off. */
  isSubmitted: boolean;
  /** By the person, without which a page that calls itself connected is not quoted. */
  isConnectPressed: boolean;
  isLate: boolean;
}

function stateOf(content: HubContent, { isSubmitted, isConnectPressed, isLate }: Progress): HubPageState {
  if (content.type === 'linked') return isConnectPressed ? 'linked' : 'over';
  if (content.type === 'nothing') return isSubmitted ? 'over' : isLate ? 'missing' : 'looking';
  if (content.type !== 'form') return content.type;
  if (isSubmitted) return 'refused';
  return content.form.field.value && !content.form.edit ? 'ready' : 'form';
}

function targetOf(content: HubContent): Element | null {
  if (content.type === 'list') return content.entry;
  if (content.type !== 'form') return null;
  const { field, edit, connect } = content.form;
  return edit ?? (field.value ? connect : field);
}

function ringKeyFor(content: HubContent, state: HubPageState): string {
  if (content.type === 'list') return 'hub-shortcut';
  return state === 'ready' ? 'hub-connect' : 'hub-token';
}
