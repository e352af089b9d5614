/** Client of Shortcut's API: token in, identity and access out. It only ever reads. */
import * as z from 'zod/mini';
import { plainText } from '../../http/display-text.ts';
import { get } from '../../http/get.ts';
import { type Answer, type NoAnswerReason, type Reply, successBody } from '../../http/reply.ts';
import type { Identity, TokenAccess } from '../../journey/types.ts';
import type { Code, Problem } from '../../problems/problem.ts';
import { SHORTCUT_API_ORIGIN } from './hosts.ts';
import { accessHint } from './token-shape.ts';

const TIMEOUT_MS = 10_000;
/** `whoami` only adds to what `member` says, so it gets less time. */
const WHOAMI_TIMEOUT_MS = 5_000;
/** How many each token may make. Source: docs/facts.md ("The token"), as for `Retry-After`, which is not known to come. */
export const REQUESTS_PER_MINUTE = 200;
const RATE_WINDOW_MS = 60_000;

/** The few fields we show; Shortcut adds others now and then. */
const Member = z.object({
  name: z.string(),
  role: z.nullish(z.string()),
  workspace2: z.object({ name: z.string(), url_slug: z.nullish(z.string()) }),
});

/** v4 is alpha: every field may be missing, and `scopes` is null for older tokens. */
const Whoami = z.object({
  entity: z.object({ authorization: z.optional(z.object({ scopes: z.nullish(z.array(z.string())) })) }),
});

const ErrorBody = z.object({ tag: z.optional(z.string()) });

export type TokenCheck = { ok: true; identity: Identity } | { ok: false; problem: Problem };

/**
 * Asks v3 `member` and v4 `whoami`, side by side, whose token it is and what it may do. Only `member` can refuse the token.
 * Source: docs/facts.md ("The token").
 */
export async function checkToken(token: string): Promise<TokenCheck> {
  const [member, whoami] = await Promise.all([getMember(token), getWhoami(token)]);
  if (member.type === 'no-answer') return { ok: false, problem: unreachable(member.reason) };
  const person = Member.safeParse(successBody(member));
  if (!person.success) return { ok: false, problem: refusal(member) };
  const { name, role, workspace2 } = person.data;
  const access = accessOf(whoami) ?? accessHint(token);
  const { name: workspace, url_slug: slug } = workspace2;
  const names = { person: plainText(name), workspace: plainText(workspace), slug: slug ?? '' };
  return { ok: true, identity: { ...names, role: role ?? '', access } };
}

async function getMember(token: string): Promise<Reply> {
  const member = () =>
    get({ url: `${SHORTCUT_API_ORIGIN}/api/v3/member`, headers: { 'Shortcut-Token': token }, timeoutMs: TIMEOUT_MS });
  const first = await member();
  // People report this answer for good tokens; it is gone on the second try.
  const isSpurious = first.type === 'answer' && ErrorBody.safeParse(first.body).data?.tag === 'organization2_missing';
  return isSpurious ? member() : first;
}

const getWhoami = (token: string) =>
  get({
    url: `${SHORTCUT_API_ORIGIN}/api/v4/whoami`,
    headers: { Authorization: `Bearer ${token}` },
    timeoutMs: WHOAMI_TIMEOUT_MS,
  });

/** A refusal of v4 beside a success of v3 means "not told", not "bad token". */
function accessOf(whoami: Reply): TokenAccess | undefined {
  const scopes = Whoami.safeParse(successBody(whoami)).data?.entity.authorization?.scopes;
  if (!scopes) return undefined;
  if (scopes.includes('write') || scopes.includes('admin')) return 'write';
  if (scopes.some((scope) => scope.endsWith('-write'))) return 'part';
  return scopes.includes('read') ? 'read' : undefined;
}

const unreachable = (reason: NoAnswerReason): Problem =>
  reason === 'network' ? { code: 'shortcut-unreachable' } : { code: 'shortcut-unreachable', detail: reason };

function refusal({ status, retryAt }: Answer): Problem {
  const codes: Record<number, Code> = { 401: 'token-refused', 403: 'token-forbidden', 429: 'shortcut-rate-limited' };
  const code = codes[status] ?? 'shortcut-unexpected';
  if (code === 'shortcut-rate-limited') return { code, status, retryAt: retryAt ?? Date.now() + RATE_WINDOW_MS };
  return { code, status };
}
