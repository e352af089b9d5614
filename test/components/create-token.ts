/** Asks the sandbox's own private endpoint, as its own page does (test/sandbox/shortcut/app/api.ts). */
import type { FormState } from './components.ts';

const WORKSPACE = 'acme';

/** The token's text; empty when none was made. */
export async function createToken({ name, access }: FormState): Promise<string> {
  const response = await fetch('/private/tokens', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ workspace: WORKSPACE, name, access: access === 'read' ? 'ro' : 'rw' }),
  });
  const { token = '' }: { token?: string } = await response.json();
  return token;
}
