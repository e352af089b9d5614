import { type ConnectorSettings, fieldsOf, type Integration } from './connectors.ts';
import type { Account } from './store.ts';

/** `GET /hub/accounts/{id}`: what the Hub fills its edit form from; secrets as the placeholder it knows. */
export function accountView(account: Account, settings: ConnectorSettings, offered: Integration[]) {
  const integration = offered.find(({ provider }) => provider === account.provider);
  const fields = integration ? fieldsOf(settings, integration) : [];
  const stored = fields.filter(({ key }) => account.credentials[key] !== undefined);
  const textOf = (key: string) => account.credentials[key] ?? '';
  const open = stored.filter(({ secret }) => !secret).map(({ key }) => [key, textOf(key)]);
  const secrets = stored.filter(({ secret }) => secret).map(({ key }) => [key, redacted(textOf(key))]);
  return {
    secureId: account.id,
    provider: account.provider,
    setupInformation: Object.fromEntries(open),
    secrets: Object.fromEntries(secrets),
    version: integration?.version ?? '1.0.0',
    authConfigKey: integration?.authentication_config_key,
    environment: integration?.environment,
    integrationId: integration?.integration_id ?? '',
  };
}

/** The Hub's own pattern for a stored secret (`^__secretvalue:\*\*redacted\*\*(.*)$`); the rest are its last letters. */
function redacted(secret: string): string {
  return `__secretvalue:**redacted**${secret.slice(-4)}`;
}

/** `GET /accounts`: LinkedAccount of stackone-client-ts. */
export function linkedAccount(account: Account) {
  return {
    id: account.id,
    provider: account.provider,
    provider_name: account.provider === 'shortcut_pm' ? 'Shortcut' : account.provider,
    status: account.status,
    status_reasons: null,
    origin_owner_id: account.originOwnerId,
    origin_owner_name: account.originOwnerName,
    origin_username: account.originUsername,
    label: account.label,
    type: account.type,
    setup_information: {},
    created_at: account.createdAt,
    updated_at: account.updatedAt,
  };
}
