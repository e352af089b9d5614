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
import { alreadyLinked, finish, startOver } from './end.ts';
import type { Effect, JourneyEvent } from './events.ts';
import { forgetOverdue, withExpiry } from './expiry.ts';
import { changeFields, fieldsGiven, fieldTyped } from './fields.ts';
import {
  fillElsewhere,
  fillHere,
  hubConfirmed,
  hubGone,
  hubLinked,
  hubOf,
  hubSeen,
  hubShut,
  tabSeen,
  takeOffered,
  tokenTaken,
} from './hub.ts';
import { withLanguage } from './language.ts';
import { accessChosen, linksFound, linkTyped, sessionFailed, sessionOpened, start, startWithoutLink } from './link.ts';
import { go, type Next, stay } from './next.ts';
import { permissionsSeen } from './permissions.ts';
import { resumed, waitOver } from './resume.ts';
import { withSettings } from './setup.ts';
import { deleted, showSpare, spareGone } from './spares.ts';
import { isWorking, type Journey } from './state.ts';
import { pageClosed, pageOpened, pageSeen, showPage, tokenGiven, tokenTyped } from './token.ts';
import { anotherLink, anotherToken, otherWorkspace, tryAgain } from './ways.ts';

/** `at`: when it happened, in milliseconds since 1970. */
export function reduce(state: Journey, event: JourneyEvent, at: number): Next {
  const kept = forgetOverdue(state, event, at);
  const next = step(kept, event, at);
  const after = withExpiry(kept, next.state, at);
  const entry = after === kept ? null : entryFor(event, at);
  const noted = entry ? { ...after, diary: withEntry(after.diary, entry) } : after;
  return { state: noted, effects: [...leaveHub(state, noted, event), ...next.effects, ...clock(state, noted, event)] };
}

/** Nothing of ours stays in the page with the Hub, but for the word that it is linked. */
function leaveHub(before: Journey, after: Journey, { type }: JourneyEvent): Effect[] {
  const hub = hubOf(before);
  const stays = (after.step === 'done' && type === 'hub-seen') || hubOf(after)?.tab === hub?.tab;
  return hub && !stays ? [{ type: 'leave-hub', tab: hub.tab }] : [];
}

/** A stopped worker forgets the time as well, and what is under way when it is over is not cut short. */
function clock(before: Journey, after: Journey, { type }: JourneyEvent): Effect[] {
  const { expiresAt } = after;
  const isLookedAtAgain = type === 'resumed' || (isWorking(before) && !isWorking(after));
  const anew = expiresAt !== before.expiresAt || (expiresAt !== null && isLookedAtAgain);
  return anew ? [{ type: 'expire-token', at: expiresAt }] : [];
}

function step(state: Journey, event: JourneyEvent, at: number): Next {
  switch (event.type) {
    case 'link-typed':
      return linkTyped(state, event.draft, event.reading, event.fromTab);
    case 'links-found':
      return linksFound(state, event.found);
    case 'access-chosen':
      return accessChosen(state, event.wanted);
    case 'start':
      return start(state, event.reading);
    case 'start-without-link':
      return startWithoutLink(state);
    case 'session-opened':
      return sessionOpened(state, event.run, event.connector, at);
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

    case 'show-spare':
      return showSpare(state);
    case 'spare-gone':
      return spareGone(state, event.tab, event.name);

    case 'token-checked':
      return tokenChecked(state, event.run, event.identity, event.workspaces);
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
    case 'other-workspace':
      return otherWorkspace(state, event.workspace);
    case 'linked':
      return linked(state, event.run, event.accountId);
    case 'link-failed':
      return linkFailed(state, event.run, event.problem);

    case 'tab-seen':
      return tabSeen(state, event.front, event.link);
    case 'use-offered':
      return takeOffered(state);
    case 'fill-here':
      return fillHere(state);
    case 'fill-elsewhere':
      return fillElsewhere(state);
    case 'hub-confirmed':
      return hubConfirmed(state, event.origin);
    case 'token-taken':
      return tokenTaken(state, event.place, event.by);
    case 'hub-seen':
      return hubSeen(state, event.place, event.seen);
    case 'hub-linked':
      return hubLinked(state);
    case 'hub-shut':
      return hubShut(state, event.tab);
    case 'hub-gone':
      return hubGone(state, event.tab);

    case 'try-again':
      return tryAgain(state, event.run);
    case 'wait-over':
      return waitOver(state, event.run);
    case 'resumed':
      return resumed(state);
    case 'time-passed':
    case 'page-not-opened':
      return stay(state);
    case 'internal-fault':
      // A state of its own, so that the diary gets its line.
      return stay({ ...state });
    case 'permissions-seen':
      return permissionsSeen(state, event.withheld);
    case 'settings-seen':
      return stay(withSettings(state, event.settings));
    case 'language-seen':
      return stay(withLanguage(state, event.language));
    case 'language-chosen':
      return go(withLanguage(state, event.language), { type: 'keep-language', language: event.language });
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
