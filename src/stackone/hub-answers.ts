/** The Hub's answers, parsed leniently: only what we use, whatever else may come along. */
import * as z from 'zod/mini';
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

/** What only helps to fill a field in; of an odd shape it is done without. */
export const aside = <T extends z.core.$ZodType>(shape: T) => z.catch(z.nullish(shape), undefined);

const Field = z.object({
  key: z.string(),
  label: z.nullish(z.string()),
  type: z.nullish(z.string()),
  required: z.nullish(z.boolean()),
  secret: z.nullish(z.boolean()),
  display: z.nullish(z.boolean()),
  value: z.nullish(z.union([z.string(), z.number(), z.boolean()])),
  condition: z.nullish(z.unknown()),
  placeholder: aside(z.string()),
  description: aside(z.string()),
  guide: aside(z.object({ description: z.nullish(z.string()) })),
  options: aside(z.array(z.object({ value: z.string(), label: z.string() }))),
  validation: aside(z.object({ type: z.string(), pattern: z.string(), error: z.nullish(z.string()) })),
});

export type Field = z.infer<typeof Field>;

const Notices = z.array(z.object({ description: z.string() }));

/** The newer of the two shapes a connector comes in. */
const Falcon = z.object({
  config: z.object({
    type: z.nullish(z.string()),
    configFields: z.nullish(z.array(Field)),
    configNotices: aside(Notices),
  }),
});

const Legacy = z.object({
  config: z.object({ authentication: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

/** One way to authenticate of the legacy shape. The others are never looked at, so their oddities are no matter. */
const Variant = z.object({ type: z.nullish(z.string()), fields: z.nullish(z.array(Field)) });

export interface Form {
  type: string;
  fields: Field[];
  notices: string[];
}

/** Undefined when the answer is not what the protocol says, so that an edit session is never taken for a new one. */
export const settingsOf = (reply: Reply) => Settings.safeParse(successBody(reply)).data;

/** Entries that make no sense are left out: another provider's oddity must not stop ours. */
export function integrationsOf(reply: Reply): Integration[] | undefined {
  const entries = Connectors.safeParse(successBody(reply)).data?.integrations;
  return entries?.map((entry) => Integration.safeParse(entry).data).filter((entry) => entry !== undefined);
}

/** The form of either shape; the legacy one is picked by the integration's config key and environment. */
export function formOf(body: unknown, { authentication_config_key, environment }: Integration): Form | undefined {
  const legacy = Legacy.safeParse(body).data?.config.authentication;
  const variant = legacy?.[authentication_config_key ?? '']?.[environment ?? ''];
  const found = legacy ? Variant.safeParse(variant).data : falconForm(body);
  return found && { type: found.type ?? '', fields: found.fields ?? [], notices: legacy ? [] : noticesIn(body) };
}

function falconForm(body: unknown) {
  const config = Falcon.safeParse(body).data?.config;
  return config && { type: config.type, fields: config.configFields };
}

/** Said by the connector to whoever links it. */
const noticesIn = (body: unknown): string[] =>
  (Falcon.safeParse(body).data?.config.configNotices ?? []).map(({ description }) => description);
