/** The account that a session edits, as the Hub fills its own form from it: `GET /hub/accounts/{id}`. */
import * as z from 'zod/mini';
import { plainText } from '../http/display-text.ts';
import { optionalPart } from '../http/lenient.ts';
import { type Reply, successBody } from '../http/reply.ts';
import type { EditedAccount } from '../journey/connector.ts';
import type { Integration } from './hub-schema.ts';

const Body = z.object({
  provider: optionalPart(z.string()),
  integrationId: optionalPart(z.string()),
  authConfigKey: optionalPart(z.string()),
  environment: optionalPart(z.string()),
  setupInformation: optionalPart(z.record(z.string(), z.unknown())),
  secrets: optionalPart(z.record(z.string(), z.unknown())),
});

export interface Account {
  /** Empty when the Hub does not say. */
  provider: string;
  /** Values that are no secret, by the field's key. */
  values: Map<string, string | number | boolean>;
  /** By the field's key: the secrets as the Hub shows them, redacted. */
  secrets: Map<string, unknown>;
  /** How it was linked, as far as the Hub tells. */
  integration: Partial<Integration>;
}

/** How the Hub marks a secret: at most its last characters follow. Source: docs/facts.md ("The Hub's protocol"). */
const REDACTED = /^__secretvalue:\*\*redacted\*\*(.*)$/;
/** More than that would be half a secret. */
const MAX_ENDING = 8;

/** Undefined when the answer can't be read. */
export function parseAccount(reply: Reply): Account | undefined {
  const body = Body.safeParse(successBody(reply)).data;
  return (
    body && {
      provider: body.provider ?? '',
      values: new Map(Object.entries(body.setupInformation ?? {}).filter(isPlain)),
      secrets: new Map(Object.entries(body.secrets ?? {})),
      integration: integrationOf(body),
    }
  );
}

/** What to show before the account is updated. `credentialKey`: the key of its token's field. */
export const describeAccount = (id: string, account: Account | undefined, credentialKey: string): EditedAccount => ({
  id,
  ending: endingOf(account?.secrets.get(credentialKey)),
  workspace: account ? workspaceOf(account) : '',
});

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

/** Which key holds the workspace is unknown; a key that speaks of one is taken at its word. */
function workspaceOf({ values }: Account): string {
  const [, value = ''] = [...values].find(([key]) => /workspace/i.test(key)) ?? [];
  return plainText(String(value));
}
