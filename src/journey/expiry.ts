/** A token that nobody uses is not kept: when its time is over it is forgotten, wherever the journey stands. */
import type { Answers } from './connector.ts';
import { withEntry } from './diary.ts';
import type { EventType } from './events.ts';
import { isWaiting, type Journey, type WithToken, withSession } from './journey.ts';
import { backToToken } from './start-again.ts';

/** Milliseconds for which a token is kept unused. */
export const TOKEN_LIFE = 15 * 60_000;

/** Starts the time anew whenever a secret changes or the token goes into a request. `at`: ms since 1970. */
export function withExpiry(before: Journey, after: Journey, at: number): Journey {
  const secrets = secretsIn(after);
  const { expiresAt, requestId } = after.session;
  const { name } = after.state;
  if (!secrets.some(Boolean)) return expiresAt === null ? after : withSession(after, { expiresAt: null });
  const isSent = requestId !== before.session.requestId && (name === 'checking' || name === 'connecting');
  const isUsed = isSent || secrets.join() !== secretsIn(before).join();
  return isUsed ? withSession(after, { expiresAt: at + TOKEN_LIFE, tokenForgotten: false }) : after;
}

/** What is in the boxes counts as well: it may be a token, a connector's second secret, or a password pasted by mistake. */
function secretsIn({ session, state }: Journey): string[] {
  const token = 'token' in state ? state.token.text : '';
  const drafts = state.name === 'fields' ? state.drafts : {};
  return [token, session.tokenDraft, textOf(session.answers), textOf(drafts)];
}

const textOf = (answers: Answers) => Object.values(answers).join(' ');

/** The journey without a token whose time is over. `at`: ms since 1970. */
export function forgetExpired(journey: Journey, type: EventType, at: number): Journey {
  const { expiresAt, diary } = journey.session;
  if (expiresAt === null || at < expiresAt || isInUse(journey, type)) return journey;
  return withSession(withoutSecrets(journey), {
    diary: withEntry(diary, { at, what: 'token-expired' }),
    expiresAt: null,
    tokenDraft: '',
    answers: {},
    tokenForgotten: true,
  });
}

/** A request ends soon. After a restart only a link request counts, whose outcome the person has to be asked about. */
const isInUse = (journey: Journey, type: EventType) =>
  isWaiting(journey) && (type !== 'resumed' || journey.state.name === 'connecting');

const hasToken = (journey: Journey): journey is Journey<WithToken> => 'token' in journey.state;

/** Back to step 2, or to step 1 where the link failed, which has to be fixed first. */
function withoutSecrets(journey: Journey): Journey {
  if (!hasToken(journey)) return journey;
  const back = backToToken(journey, 'used-again');
  if (back.session.link.status !== 'failed') return back;
  return { session: back.session, state: { name: 'link', foundLinks: [], problem: null } };
}
