/**
 * The story: what can happen, in which order, and what is done about it.
 *
 *   link ──start──▶ token ──token given──▶ check ──linked──▶ done ──finish──▶ link
 *     ▲               ▲                      │
 *     └─ another link ┴──── another token ───┘
 *
 * Pure: no clock, no browser, no network. An event that makes no sense where the journey stands changes nothing.
 */
import { checkFailed, linkAnyway, linked, linkFailed, tokenChecked } from './check.ts';
import { entryFor, withEntry } from './diary.ts';
import { alreadyLinked, deleted, finish, startOver } from './end.ts';
import type { Effect, JourneyEvent } from './events.ts';
import { forgetOverdue, withExpiry } from './expiry.ts';
import { changeFields, fieldsGiven, fieldTyped } from './fields.ts';
import { accessChosen, linkTyped, sessionFailed, sessionOpened, start, startWithoutLink } from './link.ts';
import { type Next, stay } from './next.ts';
import { permissionsSeen } from './permissions.ts';
import { resumed, waitOver } from './resume.ts';
import { isWorking, type Journey } from './state.ts';
import { pageClosed, pageOpened, pageSeen, showPage, tokenGiven, tokenTyped } from './token.ts';
import { anotherLink, anotherToken, tryAgain } from './ways.ts';

/** `at`: when it happened, in milliseconds since 1970. */
export function reduce(state: Journey, event: JourneyEvent, at: number): Next {
  const kept = forgetOverdue(state, event, at);
  const next = step(kept, event);
  const after = withExpiry(kept, next.state, at);
  const entry = after === kept ? null : entryFor(event, at);
  const noted = entry ? { ...after, diary: withEntry(after.diary, entry) } : after;
  return { state: noted, effects: [...next.effects, ...clock(state, noted, event)] };
}

/** A stopped worker forgets the time as well, and what is under way when it is over is not cut short. */
function clock(before: Journey, after: Journey, { type }: JourneyEvent): Effect[] {
  const { expiresAt } = after;
  const isLookedAtAgain = type === 'resumed' || (isWorking(before) && !isWorking(after));
  const anew = expiresAt !== before.expiresAt || (expiresAt !== null && isLookedAtAgain);
  return anew ? [{ type: 'expire-token', at: expiresAt }] : [];
}

function step(state: Journey, event: JourneyEvent): Next {
  switch (event.type) {
    case 'link-typed':
      return linkTyped(state, event.draft, event.reading, event.fromTab);
    case 'access-chosen':
      return accessChosen(state, event.wanted);
    case 'start':
      return start(state, event.reading);
    case 'start-without-link':
      return startWithoutLink(state);
    case 'session-opened':
      return sessionOpened(state, event.run, event.connector);
    case 'session-failed':
      return sessionFailed(state, event.run, event.problem);

    case 'show-page':
      return showPage(state);
    case 'page-opened':
      return pageOpened(state, event.tab);
    case 'page-seen':
      return pageSeen(state, event.tab, event.act, event.missing);
    case 'page-closed':
      return pageClosed(state, event.tab);
    case 'token-typed':
      return tokenTyped(state, event.draft);
    case 'token-given':
      return tokenGiven(state, event.draft, event.reading);

    case 'token-checked':
      return tokenChecked(state, event.run, event.identity);
    case 'check-failed':
      return checkFailed(state, event.run, event.problem);
    case 'field-typed':
      return fieldTyped(state, event.key, event.text);
    case 'fields-given':
      return fieldsGiven(state);
    case 'change-fields':
      return changeFields(state);
    case 'link-anyway':
      return linkAnyway(state, event.concern);
    case 'another-token':
      return anotherToken(state);
    case 'another-link':
      return anotherLink(state);
    case 'linked':
      return linked(state, event.run, event.accountId);
    case 'link-failed':
      return linkFailed(state, event.run, event.problem);

    case 'try-again':
      return tryAgain(state, event.run);
    case 'wait-over':
      return waitOver(state, event.run);
    case 'resumed':
      return resumed(state);
    case 'time-passed':
      return stay(state);
    case 'permissions-seen':
      return permissionsSeen(state, event.withheld);
    case 'already-linked':
      return alreadyLinked(state);
    case 'deleted':
      return deleted(state);
    case 'finish':
      return finish(state);
    case 'start-over':
      return startOver(state);
  }
}
