import * as z from 'zod/mini';
import { navigate } from './router.ts';

// The page's policy forbids eval, which zod would otherwise probe for.
z.config({ jitless: true });

const Access = z.enum(['ro', 'rw']);
const Session = z.object({
  member: z.object({ name: z.string(), email: z.string() }),
  workspaces: z.array(z.object({ slug: z.string(), name: z.string() })),
});
const TokenRow = z.object({ id: z.string(), name: z.string(), access: Access, createdAt: z.string() });
const NewToken = z.extend(TokenRow, { token: z.string() });

export type Session = z.infer<typeof Session>;
export type Access = z.infer<typeof Access>;
export type TokenRow = z.infer<typeof TokenRow>;

/** The answer of one of the sandbox's own private endpoints; null for every failure. A session that ended leads to sign-in. */
async function call(method: string, path: string, body?: unknown): Promise<unknown> {
  const init: RequestInit = { method };
  if (body !== undefined) {
    init.headers = { 'content-type': 'application/json' };
    init.body = JSON.stringify(body);
  }
  const response = await fetch(`/private/${path}`, init);
  if (response.status === 401 && location.pathname !== '/login') navigate('/login');
  const text = await response.text();
  return response.ok && text ? JSON.parse(text) : null;
}

export const api = {
  session: async () => z.nullable(Session).parse(await call('GET', 'session')),
  signIn: async (email: string, password: string) =>
    z.nullable(Session).parse(await call('POST', 'login', { email, password })),
  signOut: () => call('POST', 'logout'),
  tokens: async (workspace: string) =>
    z.nullable(z.array(TokenRow)).parse(await call('GET', `tokens?workspace=${workspace}`)),
  createToken: async (workspace: string, name: string, access: Access) =>
    z.nullable(NewToken).parse(await call('POST', 'tokens', { workspace, name, access })),
  deleteToken: (id: string) => call('DELETE', `tokens/${id}`),
};
