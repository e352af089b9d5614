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

/** The secret with the label of the seed guide, or else the one that is required; of several, all others are missed. */
function tokenField({ fields }: Form): Field | undefined {
  const secrets = fields.filter((field) => isOpen(field) && (field.secret || field.type === 'password'));
  return secrets.find(({ label }) => label && /api.?token/i.test(label)) ?? secrets.find(isNeeded);
}

/** A condition refers to other answers, which there are none of. */
const isOpen = ({ value, condition }: Field) => !isSet(value) && !condition;

/** What the person would have to fill in. */
const isNeeded = (field: Field) => !!field.required && isOpen(field);

/** Values the connector fills in itself are sent along, as the Hub's own form does. */
const presetsOf = (fields: Field[]): Presets =>
  Object.fromEntries(fields.flatMap(({ key, value }) => (isSet(value) ? [[key, value]] : [])));

const isSet = <V>(value: V | null | undefined): value is V => value !== undefined && value !== null && value !== '';
