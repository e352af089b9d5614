/** The auth link: a connect session is looked up as soon as it is known, before anyone makes a token. */
import { autoRetry } from './auto-retry.ts';
import type { EventMap } from './events.ts';
import { type Journey, type StateName, withSession } from './journey.ts';
import { nameBeside } from './leftover-tokens.ts';
import { hasMadeToken, suggestedName } from './link-preset.ts';
import type { Link, Session } from './session.ts';
import { type Handlers, type SessionChange, type Transition, to, unchanged } from './transition.ts';

/** How many refused sessions are remembered. */
const MAX_REFUSED = 10;

/** Looks the session up. What was filled in for one link doesn't count for another. */
export function openLink(session: Session, sessionToken: string): SessionChange {
  const requestId = session.requestId + 1;
  const answers = hasSession(session.link, sessionToken) ? session.answers : {};
  const link: Link = { status: 'opening', requestId, sessionToken };
  return {
    session: { ...session, requestId, answers, link },
    effects: [{ type: 'open-session', requestId, sessionToken }],
  };
}

/** Looks up again a session that could not be. */
export const reopenLink = (session: Session): SessionChange =>
  session.link.status === 'failed' ? openLink(session, session.link.sessionToken) : { session, effects: [] };

export const hasSession = (link: Link, sessionToken: string | undefined): boolean =>
  link.status !== 'none' && link.sessionToken === sessionToken;

/** The journey with its link ready; the very same one when the answer is to an older request. */
export function withLinkOpened<N extends StateName>(
  journey: Journey<N>,
  { requestId, connector }: EventMap['session-opened'],
  at: number,
): Journey<N> {
  const { session } = journey;
  if (!isOpening(session, requestId)) return journey;
  const { sessionToken } = session.link;
  const tokenName = connector.edits && !hasMadeToken(journey) ? freshName(session, at) : session.tokenName;
  return withSession(journey, { autoRetries: 0, tokenName, link: { status: 'ready', sessionToken, connector } });
}

/** The journey with its link failed; the very same one when the answer is to an older request. */
export function withLinkFailed<N extends StateName>(
  journey: Journey<N>,
  { requestId, problem }: EventMap['session-failed'],
): Journey<N> {
  const { session } = journey;
  if (!isOpening(session, requestId)) return journey;
  const { sessionToken } = session.link;
  const isRefused = problem.code === 'session-refused';
  const refusedSessions = isRefused
    ? [...session.refusedSessions.slice(1 - MAX_REFUSED), sessionToken]
    : session.refusedSessions;
  return withSession(journey, { refusedSessions, link: { status: 'failed', requestId, sessionToken, problem } });
}

const isOpening = (session: Session, requestId: number): session is Session & { link: Link & { status: 'opening' } } =>
  session.link.status === 'opening' && session.link.requestId === requestId;

/** The account's old token likely has the suggested name, so the new one is told apart by its date. */
const freshName = (session: Session, at: number) =>
  nameBeside(`${suggestedName(session)} ${new Date(at).toISOString().slice(0, 10)}`, session.leftoverTokens);

/** A request's answer counts in every state; some states go on because of it. */
export const linkLookupHandlers: Handlers = {
  'session-opened': (journey, event, at) => to(withLinkOpened(journey, event, at)),
  'session-failed': (journey, event) => to(withLinkFailed(journey, event)),
  'wait-over': lookUpAfterWait,
};

/** The wait that a server asked for is over: the link is looked up again, unless it was another request that waited. */
export function lookUpAfterWait(journey: Journey, { requestId }: EventMap['wait-over']): Transition {
  const { session, state } = journey;
  if (session.link.status !== 'failed' || session.link.requestId !== requestId) return unchanged(journey);
  const opening = reopenLink({ ...session, autoRetries: session.autoRetries + 1 });
  return to({ session: opening.session, state }, ...opening.effects);
}

/** The background was stopped, and the request with it: it is made again, or waited for again. */
export function resumeLink(journey: Journey): Transition {
  const { session, state } = journey;
  const { link } = session;
  if (link.status === 'failed') return to(journey, ...autoRetry(session, link));
  if (link.status !== 'opening') return unchanged(journey);
  const opening = openLink(session, link.sessionToken);
  return to({ session: opening.session, state }, ...opening.effects);
}
