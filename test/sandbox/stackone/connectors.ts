/** What a project's connector for Shortcut looks like; every part can vary between StackOne projects. */
export type ConnectorSettings = {
  /** The two shapes the Hub tells apart by structure. */
  shape: 'falcon' | 'legacy';
  /** `oauth2` is a falcon connector without a field for a token. */
  auth: 'custom' | 'oauth2';
  fields: FieldSet;
  /** Key of the field for the API token; what it is in reality isn't published. */
  key: { falcon: string; legacy: string };
  /** What the connector says to whoever links it; only the newer shape can. */
  notices: Notice[];
  /** Whether the project has Shortcut at all. */
  offered: boolean;
  active: boolean;
  /** Whether the project has other connectors too (seen only by a session that isn't bound to a provider). */
  others: boolean;
};

export type FieldSet = 'one' | 'extra-optional' | 'extra-required' | 'several' | 'hidden-required';

export const startingConnector: ConnectorSettings = {
  shape: 'falcon',
  auth: 'custom',
  fields: 'one',
  key: { falcon: 'apiKey', legacy: 'api_token' },
  notices: [],
  offered: true,
  active: true,
  others: true,
};

export type Field = {
  type: 'text' | 'password' | 'select';
  label: string;
  key: string;
  required: boolean;
  readOnly: boolean;
  secret: boolean;
  placeholder: string;
  options?: { value: string; label: string }[];
  description?: string;
  display?: boolean;
  validation?: { type: 'html-pattern'; pattern: string; error?: string };
};

export type Notice = { key: string; type: 'info' | 'warning' | 'error'; description: string };

export type Integration = {
  active: boolean;
  name: string;
  provider: string;
  type: string;
  version: string;
  authentication_config_key: string;
  environment: string;
  integration_id: string;
  logo_url: string;
};

// Neutral shapes: the connectors' real logos are their owners'.
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="6" fill="#5a43c6"/></svg>',
)}`;

export const SHORTCUT = 'shortcut_pm';

// The format of an integration id is unknown in reality: read it, never make it.
function integration(provider: string, name: string, type: string, active = true): Integration {
  return {
    active,
    name,
    provider,
    type,
    version: '1.0.0',
    authentication_config_key: 'api_key',
    environment: 'production',
    integration_id: Buffer.from(`v1.${provider}`).toString('base64url'),
    logo_url: icon,
  };
}

export function integrationsOf(settings: ConnectorSettings): Integration[] {
  const shortcut = settings.offered ? [integration(SHORTCUT, 'Shortcut', 'ticketing', settings.active)] : [];
  const others = [integration('asana', 'Asana', 'ticketing'), integration('bamboohr', 'BambooHR', 'hris')];
  return settings.others ? [...shortcut, ...others] : shortcut;
}

export function secretKey({ shape, key }: ConnectorSettings): string {
  return key[shape];
}

export function fieldsOf(settings: ConnectorSettings, { provider }: Integration): Field[] {
  if (provider === SHORTCUT && settings.auth === 'oauth2') return [];
  const token = field('API Token', provider === SHORTCUT ? secretKey(settings) : 'key', {
    secret: true,
    type: 'password',
  });
  return provider === SHORTCUT ? [...extras[settings.fields], token] : [token];
}

function field(label: string, key: string, more: Partial<Field> = {}): Field {
  return { type: 'text', label, key, required: true, readOnly: false, secret: false, placeholder: '', ...more };
}

const slug = field('Workspace Slug', 'workspace_slug', {
  placeholder: 'acme',
  description: 'The part of your Shortcut address after app.shortcut.com/',
  validation: { type: 'html-pattern', pattern: '^[a-z0-9-]+$', error: 'Small letters, digits and dashes only' },
});

const extras: Record<FieldSet, Field[]> = {
  one: [],
  'extra-optional': [field('Nickname', 'nickname', { required: false, placeholder: 'Our Shortcut' })],
  'extra-required': [slug],
  'hidden-required': [field('Tenant', 'tenant', { display: false })],
  several: [
    slug,
    field('Region', 'region', {
      type: 'select',
      options: [
        { value: 'us', label: 'US' },
        { value: 'eu', label: 'EU' },
      ],
    }),
    field('Webhook Secret', 'webhook_secret', { required: false, secret: true, type: 'password' }),
  ],
};

/** The config the Hub picks its form from, in the shape the settings ask for. */
export function configOf(settings: ConnectorSettings, chosen: Integration) {
  const { provider, name, authentication_config_key, environment } = chosen;
  const fields = fieldsOf(settings, chosen);
  const oauth = provider === SHORTCUT && settings.auth === 'oauth2';
  if (oauth) return falcon(provider, name, { type: 'oauth2', grantType: 'authorization_code', configFields: [] });
  if (settings.shape === 'falcon')
    return falcon(provider, name, { type: 'custom', configFields: fields, configNotices: settings.notices });
  const guide = { supportLink: supportLink(provider), description: `Connect ${name} with an API key.` };
  const authentication = { [authentication_config_key]: { [environment]: { type: 'custom', fields, guide } } };
  return { key: provider, name, assets: { icon }, authentication };
}

function falcon(
  key: string,
  name: string,
  auth: { type: string; grantType?: string; configFields: Field[]; configNotices?: Notice[] },
) {
  return {
    key,
    name,
    configNotices: [],
    ...auth,
    assets: { icon },
    support: { link: supportLink(key), description: '' },
  };
}

function supportLink(provider: string): string {
  return `https://docs.stackone.com/connectors/${provider}`;
}
