/** Step 1: for whom? A connect session is looked up as soon as it is known, before anyone makes a token. */
import { fail, judge } from './check.ts';
import type { Connector } from './connector.ts';
import type { LinkReading } from './events.ts';
import type { FoundLink } from './found.ts';
import { go, type Next, stay, waitFor } from './next.ts';
import type { Problem } from './problem.ts';
import { baseName, hasToken, withStated } from './setup.ts';
import { nameBeside } from './spares.ts';
import type { AccessLevel, Identity, Journey, Link, LinkStep, Phase } from './state.ts';
import { enterToken } from './token.ts';

export function linkTyped(state: Journey, draft: string, reading: LinkReading, fromTab = false): Next {
  if (state.step !== 'link') return stay(state);
  const typed: LinkStep = { ...state, linkDraft: draft, linkFromTab: fromTab, found: [], problem: null };
  // Half a link is no mistake yet: it is only called one when the person presses Start.
  // A bare token is sent nowhere before that either, since any long word looks like one.
  if (!reading.ok || reading.bare) return stay({ ...withStated(typed, null), link: { is: 'none' } });
  const stated = withStated(typed, reading.stated);
  if (state.link.is !== 'none' && state.link.session === reading.session) return stay(stated);
  return openSession({ ...stated, waits: 0 }, reading.session);
}

/** Of several tabs that show an auth link none is taken unasked; a single one is offered beside what is in the box. */
export function linksFound(state: Journey, found: FoundLink[]): Next {
  if (state.step !== 'link') return stay(state);
  if (found.length > 1)
    return stay(withStated({ ...state, found, link: { is: 'none' }, linkDraft: '', linkFromTab: false }, null));
  const known = state.link.is === 'none' ? null : state.link.session;
  return stay({ ...state, found: found.filter(({ session }) => session !== known) });
}

export function accessChosen(state: Journey, wanted: AccessLevel): Next {
  const mayChoose = state.settings.wanted === null && (state.step === 'link' || state.step === 'token');
  return stay(mayChoose ? { ...state, wanted } : state);
}

export function start(state: Journey, reading: LinkReading): Next {
  if (state.step !== 'link') return stay(state);
  if (!reading.ok) return stay({ ...state, link: { is: 'none' }, problem: reading.problem });
  if (state.link.is === 'none' || state.link.session !== reading.session) {
    const opening = openSession({ ...withStated(state, reading.stated), waits: 0 }, reading.session);
    const entered = opening.state.step === 'link' ? enterToken(opening.state) : stay(opening.state);
    return go(entered.state, ...opening.effects, ...entered.effects);
  }
  if (state.link.is === 'failed') return reopenSession({ ...state, waits: 0 });
  return enterToken(state);
}

export function startWithoutLink(state: Journey): Next {
  return state.step === 'link'
    ? enterToken({ ...withStated(state, null), link: { is: 'none' }, linkDraft: '', problem: null })
    : stay(state);
}

export function openSession(state: Journey, session: string): Next {
  const run = state.run + 1;
  // What was filled in for one link is not for another.
  const answers = state.link.is !== 'none' && state.link.session === session ? state.answers : {};
  return go({ ...state, run, answers, link: { is: 'opening', run, session } }, { type: 'open-session', run, session });
}

export function reopenSession(state: Journey): Next {
  return state.link.is === 'failed' ? openSession(state, state.link.session) : stay(state);
}

export function sessionOpened(state: Journey, run: number, connector: Connector, at: number): Next {
  if (state.link.is !== 'opening' || state.link.run !== run) return stay(state);
  const link: Link = { is: 'ready', session: state.link.session, connector };
  const tokenName =
    connector.edits && !hasToken(state) ? nameBeside(datedName(state, at), state.toDelete) : state.tokenName;
  const opened = { ...state, waits: 0, link, tokenName };
  const identity = opened.step === 'check' && waitsForLink(opened.phase);
  return identity ? judge(opened, identity) : stay(opened);
}

/** The old token is called as the helper suggests, likely: the new one has to be told from it. */
const datedName = (state: Journey, at: number) => `${baseName(state)} ${new Date(at).toISOString().slice(0, 10)}`;

/** Whose token it is. A link is only opened again when it failed, so it was the link that held the token up. */
const waitsForLink = (phase: Phase): Identity | null =>
  phase.is === 'awaiting-link' || phase.is === 'failed' ? phase.identity : null;

/** A link that can't be used is said at once: whoever is already making a token is called back to step 1. */
export function sessionFailed(state: Journey, run: number, problem: Problem): Next {
  if (state.link.is !== 'opening' || state.link.run !== run) return stay(state);
  const { session } = state.link;
  const link: Link = { is: 'failed', run, session, problem };
  const refused = problem.code === 'session-refused' ? [...state.refused.slice(-9), session] : state.refused;
  if (state.step === 'check') {
    const failed = { ...state, link, refused };
    return failed.phase.is === 'awaiting-link' ? fail(failed, failed.phase.identity, problem) : stay(failed);
  }
  const wait = waitFor(state, run, problem);
  if (state.step !== 'token') return go({ ...state, link, refused }, ...wait);
  return go({ ...state, link, refused, step: 'link', found: [], problem: null }, ...wait, { type: 'ask-person' });
}
