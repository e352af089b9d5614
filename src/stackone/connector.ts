/** Which field of a connector's form takes the API token. Its key is not published, so it is read from the form. */
import type { Problem } from '../journey/problem.ts';
import { type Field, type Form, formOf, type Integration } from './answers.ts';

export type Credential = { ok: true; key: string; presets: Presets } | { ok: false; problem: Problem };
export type Presets = Record<string, string | number | boolean>;

export function credentialOf(body: unknown, integration: Integration): Credential {
  const form = formOf(body, integration);
  if (!form) return { ok: false, problem: { code: 'stackone-unexpected' } };
  if (/oauth/i.test(form.type)) return { ok: false, problem: { code: 'hub-unsupported', detail: 'oauth' } };
  const field = tokenField(form);
  const others = form.fields.filter((other) => other !== field);
  if (!field || others.some(isNeeded))
    return { ok: false, problem: { code: 'hub-unsupported', detail: 'extra-fields' } };
  return { ok: true, key: field.key, presets: presetsOf(others) };
}

/** The required secret; by its label when there are several. */
function tokenField({ fields }: Form): Field | undefined {
  const secrets = fields.filter((field) => isNeeded(field) && (field.secret || field.type === 'password'));
  return secrets.length > 1 ? secrets.find(({ label }) => /api.?token/i.test(label ?? '')) : secrets[0];
}

/** What the person would have to fill in. A condition refers to other answers, which there are none of. */
const isNeeded = ({ required, value, condition }: Field) => !!required && (value ?? '') === '' && !condition;

/** Values the connector fills in itself are sent along, as the Hub's own form does. */
const presetsOf = (fields: Field[]): Presets =>
  Object.fromEntries(fields.flatMap(({ key, value }) => ((value ?? '') === '' ? [] : [[key, value ?? '']])));
