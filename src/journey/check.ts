/** Step 3: is it the right token? Only what matters is asked; all well goes straight on to linking. */

import { areGood } from './answers.ts';
import { concernsOf, mayLink } from './concerns.ts';
import { go, type Next, stay, waitFor } from './next.ts';
import type { Problem } from './problem.ts';
import { baseName } from './setup.ts';
import type { CheckStep, DoneStep, Identity, Journey, TokenStep } from './state.ts';
import type { Concern } from './vocabulary.ts';

export function checkToken(state: Omit<TokenStep, 'step' | 'problem'>, token: string, cleaned: boolean): Next {
  const run = state.run + 1;
  const checking: CheckStep = { ...state, step: 'check', run, token, cleaned, phase: { is: 'checking', run } };
  return go(checking, { type: 'check-token', run, token });
}

/** `workspaces`: the slugs of those that Shortcut's tabs show. */
export function tokenChecked(state: Journey, run: number, identity: Identity, workspaces: string[]): Next {
  const asked = state.step === 'check' && state.phase.is === 'checking' && state.phase.run === run;
  return asked ? judge({ ...state, workspaces, waits: 0 }, identity) : stay(state);
}

/** The token is good. Is the link? */
export function judge(state: CheckStep, identity: Identity): Next {
  const { link } = state;
  switch (link.is) {
    case 'opening':
      return stay({ ...state, phase: { is: 'awaiting-link', identity } });
    case 'none':
      return settle(state, identity);
    case 'failed':
      return fail(state, identity, link.problem);
    case 'ready':
      return areGood(link.connector.fields, state.answers) ? settle(state, identity) : askFields(state, identity);
  }
}

export const askFields = (state: CheckStep, identity: Identity): Next =>
  go({ ...state, phase: { is: 'asking', identity, drafts: state.answers, tried: false } }, { type: 'ask-person' });

/** Nothing is missing any more; is there something to decide? */
export const settle = (state: CheckStep, identity: Identity): Next =>
  decide(state, identity, concernsOf(state, identity));

function decide(state: CheckStep, identity: Identity, [first, ...others]: Concern[]): Next {
  if (!first) return state.link.is === 'none' ? handOver(state, identity) : linkAccount(state, identity);
  return go({ ...state, phase: { is: 'choosing', identity, concerns: [first, ...others] } }, { type: 'ask-person' });
}

/** There is no link: the token is kept for the page that has the Hub. */
const handOver = (state: CheckStep, identity: Identity): Next =>
  go(
    { ...state, phase: { is: 'handing', identity, here: null, asked: false, barred: null, hub: null } },
    { type: 'ask-person' },
  );

function linkAccount(state: CheckStep, identity: Identity): Next {
  if (state.link.is !== 'ready') return judge(state, identity);
  const run = state.run + 1;
  const { session, connector } = state.link;
  const linking: CheckStep = { ...state, run, phase: { is: 'linking', run, identity } };
  const { token, answers } = state;
  return go(linking, { type: 'link-account', run, session, connector, token, answers });
}

/** Answers one question only: a second click must not answer the next one unread. */
export function linkAnyway(state: Journey, concern: Concern): Next {
  if (state.step !== 'check' || state.phase.is !== 'choosing') return stay(state);
  if (state.phase.concerns[0] !== concern || !mayLink(concern, state.settings)) return stay(state);
  return decide(state, state.phase.identity, state.phase.concerns.slice(1));
}

export function checkFailed(state: Journey, run: number, problem: Problem): Next {
  const asked = state.step === 'check' && state.phase.is === 'checking' && state.phase.run === run;
  if (!asked) return stay(state);
  const failed = fail(state, null, problem, run);
  return go(failed.state, ...failed.effects, ...waitFor(state, run, problem));
}

export function linked(state: Journey, run: number, accountId: string): Next {
  if (state.step !== 'check' || state.phase.is !== 'linking' || state.phase.run !== run) return stay(state);
  const edited = state.link.is === 'ready' && state.link.connector.edits;
  return stay(done(edited ? withReplaced(state) : state, accountId, state.phase.identity));
}

/** Everything secret is forgotten. */
export function done(state: CheckStep, accountId: string, identity: Identity): DoneStep {
  const { token: _token, cleaned: _cleaned, tokenDraft: _draft, phase: _phase, ...kept } = state;
  const link = { is: 'none' as const };
  const forgotten = { link, answers: {}, linkDraft: '', refused: [], made: false, offered: null };
  return { ...kept, ...forgotten, step: 'done', accountId, identity };
}

/** What the old token is called nobody told us; it may be as the helper suggests, unless that is the new one's name. */
function withReplaced(state: CheckStep): CheckStep {
  const name = baseName(state);
  if (state.tokenName === name) return state;
  return { ...state, toDelete: [...state.toDelete, { name, workspace: '', why: 'replaced' }] };
}

/** Never followed by a request of our own: whether to ask again is the person's decision. */
export function linkFailed(state: Journey, run: number, problem: Problem): Next {
  if (state.step !== 'check' || state.phase.is !== 'linking' || state.phase.run !== run) return stay(state);
  return fail(state, state.phase.identity, problem, run);
}

export function fail(state: CheckStep, identity: Identity | null, problem: Problem, run = state.run): Next {
  const unsure = state.unsure || problem.code === 'outcome-unknown';
  return go({ ...state, unsure, phase: { is: 'failed', run, identity, problem } }, { type: 'ask-person' });
}

/** Repeats what failed: the check while the token is unproven, the link request after it (asked-for by the person). */
export function retry(state: CheckStep): Next {
  if (state.phase.is !== 'failed') return stay(state);
  if (state.phase.identity) return linkAccount(state, state.phase.identity);
  return checkToken(state, state.token, state.cleaned);
}
