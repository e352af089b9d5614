/** The account that a session edits, as the Hub fills its own form from it: `GET /hub/accounts/{id}`. */
import * as z from 'zod/mini';
import { plainText } from '../http/display-text.ts';
import { type Reply, successBody } from '../http/reply.ts';
import type { EditedAccount } from '../journey/connector.ts';
import { aside, type Integration } from './hub-answers.ts';

const Body = z.object({
  provider: aside(z.string()),
  integrationId: aside(z.string()),
  authConfigKey: aside(z.string()),
  environment: aside(z.string()),
  setupInformation: aside(z.record(z.string(), z.unknown())),
  secrets: aside(z.record(z.string(), z.unknown())),
});

export interface Account {
  /** Empty when the Hub does not say. */
  provider: string;
  /** Values that are no secret, by the field's key. */
  open: Record<string, string | number | boolean>;
  /** Keys of the secrets it has. */
  secrets: string[];
  /** How it was linked, where that is told. */
  integration: Partial<Integration>;
  /** What to show before it is updated. `credentialKey`: where its token is. */
  shown(id: string, credentialKey: string): EditedAccount;
}

/** How the Hub marks a secret: at most its last characters follow. Source: docs/facts.md ("The Hub's protocol"). */
const REDACTED = /^__secretvalue:\*\*redacted\*\*(.*)$/;
/** More than that would be half a secret. */
const MAX_ENDING = 8;

/** Undefined when the answer can't be read. */
export function accountOf(reply: Reply): Account | undefined {
  const body = Body.safeParse(successBody(reply)).data;
  if (!body) return undefined;
  const open = Object.fromEntries(Object.entries(body.setupInformation ?? {}).filter(isPlain));
  const secrets = body.secrets ?? {};
  return {
    provider: body.provider ?? '',
    open,
    secrets: Object.keys(secrets),
    integration: integrationOf(body),
    shown: (id, credentialKey) => ({
      id,
      ending: endingOf(Object.hasOwn(secrets, credentialKey) ? secrets[credentialKey] : ''),
      workspace: workspaceIn(open),
    }),
  };
}

function integrationOf({ integrationId, authConfigKey, environment }: z.infer<typeof Body>): Partial<Integration> {
  return {
    ...(integrationId && { integration_id: integrationId }),
    ...(authConfigKey && { authentication_config_key: authConfigKey }),
    ...(authConfigKey && environment && { environment }),
  };
}

const isPlain = (entry: [string, unknown]): entry is [string, string | number | boolean] =>
  ['string', 'number', 'boolean'].includes(typeof entry[1]);

const endingOf = (secret: unknown): string =>
  typeof secret === 'string' ? plainText(REDACTED.exec(secret)?.[1]?.slice(-MAX_ENDING) ?? '') : '';

/** Under which key it would be is not known; one that speaks of a workspace is taken at its word. */
function workspaceIn(open: Account['open']): string {
  const [, value = ''] = Object.entries(open).find(([key]) => /workspace/i.test(key)) ?? [];
  return plainText(String(value));
}
