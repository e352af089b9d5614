/**
 * The story: `(journey, event) → { journey, effects }`. Pure: no clock, no browser, no network.
 *
 * Each state answers its own events (`states/`, one file each); what counts in every state comes after that. An event that
 * nobody answers changes nothing. docs/state-chart.md shows which state answers what, and where that leads.
 */
import { withClockSetBack } from './clock-set-back.ts';
import { entryFor, withEntry } from './diary.ts';
import type { Effect } from './effects.ts';
import { endHandlers } from './end.ts';
import type { EventMap, EventType, JourneyEvent } from './events.ts';
import { forgetExpired, withExpiry } from './expiry.ts';
import { isWaiting, type Journey, type StateName, withSession } from './journey.ts';
import { leftoverHandlers } from './leftover-tokens.ts';
import { linkLookupHandlers, resumeLink } from './link.ts';
import { settingsHandlers } from './link-preset.ts';
import { pageHandlers } from './page.ts';
import { permissionHandlers } from './permissions.ts';
import { awaitingLinkHandlers } from './states/awaiting-link.ts';
import { checkingHandlers } from './states/checking.ts';
import { connectingHandlers } from './states/connecting.ts';
import { doneHandlers } from './states/done.ts';
import { failedHandlers } from './states/failed.ts';
import { fieldsHandlers } from './states/fields.ts';
import { handoffHandlers, hubOf } from './states/handoff.ts';
import { linkHandlers } from './states/link.ts';
import { questionHandlers } from './states/question.ts';
import { tokenHandlers } from './states/token.ts';
import { type Handler, type Handlers, type Transition, to, unchanged } from './transition.ts';

/** What each state answers. */
export const STATE_HANDLERS: { [N in StateName]: Handlers<N> } = {
  link: linkHandlers,
  token: tokenHandlers,
  checking: checkingHandlers,
  'awaiting-link': awaitingLinkHandlers,
  fields: fieldsHandlers,
  question: questionHandlers,
  connecting: connectingHandlers,
  handoff: handoffHandlers,
  failed: failedHandlers,
  done: doneHandlers,
};

/** What counts in every state that doesn't answer it by itself. */
export const COMMON_HANDLERS: Handlers = {
  ...linkLookupHandlers,
  ...pageHandlers,
  ...leftoverHandlers,
  ...permissionHandlers,
  ...settingsHandlers,
  ...endHandlers,
};

/** `at`: when it happened, in ms since 1970. `setBack`: ms by which the clock was set back since the event before. */
export function reduce(before: Journey, event: JourneyEvent, at: number, setBack = 0): Transition {
  const kept = forgetExpired(withClockSetBack(before, setBack), event.type, at);
  const next = answer(kept, event, at);
  const after = withNote(kept, withExpiry(kept, next.journey, at), event, at);
  return to(after, ...leaveHub(before, after, event), ...next.effects, ...scheduleExpiry(before, after, event, at));
}

function answer(journey: Journey, event: JourneyEvent, at: number): Transition {
  if (event.type !== 'resumed') return handle(journey, event, at);
  const link = resumeLink(journey);
  const state = handle(link.journey, event, at);
  return to(state.journey, ...link.effects, ...state.effects);
}

const handle = (journey: Journey, event: JourneyEvent, at: number): Transition =>
  byState(journey.state.name, journey, event.type, event, at) ??
  byAnyState(journey, event.type, event, at) ??
  unchanged(journey);

/** Null when the state doesn't answer the event. Name and type are passed apart so that the compiler relates them. */
function byState<N extends StateName, T extends EventType>(
  name: N,
  journey: Journey<N>,
  type: T,
  event: EventMap[T],
  at: number,
): Transition | null {
  const handlers: Handlers<N> = STATE_HANDLERS[name];
  const handler: Handler<N, T> | undefined = handlers[type];
  return handler?.(journey, event, at) ?? null;
}

function byAnyState<T extends EventType>(journey: Journey, type: T, event: EventMap[T], at: number): Transition | null {
  const handler: Handler<StateName, T> | undefined = COMMON_HANDLERS[type];
  return handler?.(journey, event, at) ?? null;
}

/** Notes what changed the journey, and every fault of our own. */
function withNote(before: Journey, after: Journey, event: JourneyEvent, at: number): Journey {
  const isNoted = after !== before || event.type === 'internal-fault';
  const entry = isNoted ? entryFor(event, at) : null;
  return entry ? withSession(after, { diary: withEntry(after.session.diary, entry) }) : after;
}

/** Takes the guide out of the page with the Hub, unless its card is to say that Shortcut is linked. */
function leaveHub(before: Journey, after: Journey, { type }: JourneyEvent): Effect[] {
  const hub = hubOf(before);
  const stays = (after.state.name === 'done' && type === 'hub-seen') || hubOf(after)?.tab === hub?.tab;
  return hub && !stays ? [{ type: 'leave-hub', tab: hub.tab }] : [];
}

/**
 * Schedules again after a restart, which loses the timer; after a request, during which no token is forgotten; and when the
 * timer rang before the time was over, as it does now and then to look at the clock.
 */
function scheduleExpiry(before: Journey, after: Journey, { type }: JourneyEvent, at: number): Effect[] {
  const { expiresAt } = after.session;
  const isDueAgain =
    expiresAt !== null &&
    (type === 'resumed' || (type === 'time-passed' && at < expiresAt) || (isWaiting(before) && !isWaiting(after)));
  return expiresAt !== before.session.expiresAt || isDueAgain ? [{ type: 'schedule-expiry', at: expiresAt }] : [];
}
