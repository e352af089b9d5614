/** What StackOne's answers mean for the person: above all, whether anything was saved. */
import * as z from 'zod/mini';
import type { Answer, NoAnswerReason, Reply } from '../http/reply.ts';
import type { Code, Problem } from '../problems/problem.ts';

/** An id's form is unknown. It will be shown, so it has to be of a kind that can be. */
const AccountId = z.string().check(z.regex(/^[\x21-\x7e]{1,200}$/));
/** What a success may say: an edit may be answered with nothing at all, but not with an error under a good status. */
const Saved = z.nullish(z.object({ id: z.nullish(AccountId), statusCode: z.optional(z.number().check(z.lt(400))) }));
const ErrorBody = z.object({ message: z.string() });
const ProviderRefusal = z.object({ provider_response: z.unknown() });

export type LinkResult = { ok: true; accountId: string } | { ok: false; problem: Problem };

/** StackOne is not known to say how long to wait when it does not send `Retry-After`. */
const DEFAULT_WAIT_MS = 30_000;

/** Why a session's settings, connectors or form could not be read. Nothing can have been saved. */
export function sessionProblem(reply: Reply): Problem {
  if (reply.type === 'no-answer') return unreachable(reply.reason);
  const { status, retryAt } = reply;
  if (status === 401 || status === 403) return { code: 'session-refused', status };
  return status === 429 ? rateLimited(retryAt) : { code: 'stackone-unexpected', status };
}

/** What came of a link request. `editedId`: of the account that the session edits, whose answer may be empty. */
export function linkResultOf(reply: Reply, editedId: string | null): LinkResult {
  if (reply.type === 'no-answer') {
    // Offline means it was never sent. After that, no answer says nothing about what the server did.
    return { ok: false, problem: reply.reason === 'offline' ? unreachable('offline') : { code: 'outcome-unknown' } };
  }
  if (reply.status >= 200 && reply.status < 300) return savedAccount(reply, editedId);
  return { ok: false, problem: linkRefusal(reply) };
}

function savedAccount({ body, readable, status }: Answer, editedId: string | null): LinkResult {
  const saved = Saved.safeParse(body);
  const accountId = saved.data?.id ?? editedId;
  const isOther = editedId !== null && accountId !== editedId;
  if (readable && saved.success && accountId && !isOther) return { ok: true, accountId };
  return { ok: false, problem: { code: 'outcome-unknown', detail: 'answer-unreadable', status } };
}

function linkRefusal({ status, body, retryAt }: Answer): Problem {
  if (status === 429) return rateLimited(retryAt);
  if (isProviderRefusal(body)) return { code: 'stackone-refused', status };
  const codes: Record<number, Code> = {
    400: 'stackone-refused',
    401: 'session-refused',
    403: 'session-refused',
    408: 'outcome-unknown',
    409: 'account-exists-refused',
    412: 'stackone-refused',
    422: 'stackone-refused',
    501: 'stackone-unexpected',
  };
  // A server that failed, or redirects us, may have saved before.
  const isRefusal = status >= 400 && status < 500;
  return { code: codes[status] ?? (isRefusal ? 'stackone-unexpected' : 'outcome-unknown'), status };
}

/** Shortcut's refusal comes as a JSON string inside `message`; it is never shown as it is. */
function isProviderRefusal(body: unknown): boolean {
  try {
    return ProviderRefusal.safeParse(JSON.parse(ErrorBody.parse(body).message)).success;
  } catch {
    return false;
  }
}

const unreachable = (reason: NoAnswerReason): Problem =>
  reason === 'network' ? { code: 'stackone-unreachable' } : { code: 'stackone-unreachable', detail: reason };

const rateLimited = (retryAt = Date.now() + DEFAULT_WAIT_MS): Problem => ({
  code: 'stackone-rate-limited',
  status: 429,
  retryAt,
});
