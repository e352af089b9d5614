/**
 * The Hub's answers, parsed leniently: only what we use, whatever else may come along.
 * Source: docs/facts.md ("The Hub's protocol").
 */
import * as z from 'zod/mini';
import { optionalPart } from '../http/lenient.ts';
import { type Reply, successBody } from '../http/reply.ts';

const Settings = z.object({ existing_account_id: z.nullish(z.string()) });

const Integration = z.object({
  integration_id: z.string(),
  provider: z.string(),
  active: z.boolean(),
  authentication_config_key: z.nullish(z.string()),
  environment: z.nullish(z.string()),
});

export type Integration = z.infer<typeof Integration>;

const Connectors = z.object({ integrations: z.array(z.unknown()) });

const FormField = z.object({
  key: z.string(),
  label: z.nullish(z.string()),
  type: z.nullish(z.string()),
  required: z.nullish(z.boolean()),
  secret: z.nullish(z.boolean()),
  display: z.nullish(z.boolean()),
  value: z.nullish(z.union([z.string(), z.number(), z.boolean()])),
  condition: z.nullish(z.unknown()),
  placeholder: optionalPart(z.string()),
  description: optionalPart(z.string()),
  guide: optionalPart(z.object({ description: z.nullish(z.string()) })),
  options: optionalPart(z.array(z.object({ value: z.string(), label: z.string() }))),
  validation: optionalPart(z.object({ error: z.nullish(z.string()) })),
});

export type FormField = z.infer<typeof FormField>;

const Notices = z.array(z.object({ description: z.string() }));

/** The newer of the two shapes a connector comes in. */
const Falcon = z.object({
  config: z.object({
    type: z.nullish(z.string()),
    configFields: z.nullish(z.array(FormField)),
    configNotices: optionalPart(Notices),
  }),
});

const Legacy = z.object({
  config: z.object({ authentication: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

/** One way to authenticate of the legacy shape. The others are never parsed, so their oddities do no harm. */
const LegacyForm = z.object({ type: z.nullish(z.string()), fields: z.nullish(z.array(FormField)) });

export interface Form {
  /** How the connector authenticates, such as `custom` or `oauth2`; empty when it doesn't say. */
  type: string;
  fields: FormField[];
  notices: string[];
}

/** Of `GET /hub/settings`. Undefined when it can't be read, so that an edit session is never taken for a new one. */
export const parseSettings = (reply: Reply) => Settings.safeParse(successBody(reply)).data;

/** Of `GET /hub/connectors`. Entries that make no sense are left out: another provider's oddity must not stop ours. */
export function parseIntegrations(reply: Reply): Integration[] | undefined {
  const entries = Connectors.safeParse(successBody(reply)).data?.integrations;
  return entries?.map((entry) => Integration.safeParse(entry).data).filter((entry) => entry !== undefined);
}

/** Of `GET /hub/connectors/{id}`, either shape; the legacy one by the integration's config key and environment. */
export function parseForm(body: unknown, { authentication_config_key, environment }: Integration): Form | undefined {
  const legacy = Legacy.safeParse(body).data?.config.authentication;
  if (!legacy) return parseFalcon(body);
  const form = LegacyForm.safeParse(legacy[authentication_config_key ?? '']?.[environment ?? '']).data;
  return form && { type: form.type ?? '', fields: form.fields ?? [], notices: [] };
}

function parseFalcon(body: unknown): Form | undefined {
  const config = Falcon.safeParse(body).data?.config;
  if (!config) return undefined;
  const notices = (config.configNotices ?? []).map(({ description }) => description);
  return { type: config.type ?? '', fields: config.configFields ?? [], notices };
}
