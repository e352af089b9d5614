/** What a connector's form asks for. The key of the token's field is not published, so it is read from the form. */
import { plainText } from '../http/display-text.ts';
import type { Connector } from '../journey/connector.ts';
import type { Problem } from '../journey/problem.ts';
import { fieldFor } from './connector-field.ts';
import type { Account } from './hub-account.ts';
import { type Field, type Form, formOf, type Integration } from './hub-answers.ts';

type Read = Pick<Connector, 'credentialKey' | 'presets' | 'fields' | 'notices'>;

export type Reading = { ok: true; connector: Read } | { ok: false; problem: Problem };

/** More notices, or longer ones, than anybody reads before pressing Start. */
const MAX_NOTICES = 5;
const MAX_NOTICE = 400;

/** `stored`: the account that is edited. What it holds besides the token is kept as it is, and not asked for. */
export function readConnector(body: unknown, integration: Integration, stored: Account | null): Reading {
  const form = formOf(body, integration);
  if (!form) return { ok: false, problem: { code: 'stackone-unexpected' } };
  if (/oauth/i.test(form.type)) return { ok: false, problem: { code: 'hub-unsupported', detail: 'oauth' } };
  const token = tokenField(form);
  const others = form.fields.filter((other) => other !== token);
  const needed = others.filter((field) => isNeeded(field) && !isStored(field, stored));
  const fields = needed.map(fieldFor).filter((field) => field !== null);
  // With answers there are conditions to go by, which is more than we do.
  const isConditional = needed.length > 0 && others.some(({ required, condition }) => required && condition);
  if (!token || fields.length < needed.length || isConditional)
    return { ok: false, problem: { code: 'hub-unsupported', detail: 'extra-fields' } };
  const notices = form.notices.slice(0, MAX_NOTICES).map((notice) => plainText(notice, MAX_NOTICE));
  return { ok: true, connector: { credentialKey: token.key, presets: presetsOf(others, stored), fields, notices } };
}

/** The secret with the label of the seed guide, or else the one that is required; of several nobody can tell. */
function tokenField({ fields }: Form): Field | undefined {
  const secrets = fields.filter((field) => isOpen(field) && (field.secret || field.type === 'password'));
  const [required, ...others] = secrets.filter(isNeeded);
  const only = others.length === 0 ? required : undefined;
  return secrets.find(({ label }) => label && /api.?token/i.test(label)) ?? only;
}

/** A condition refers to other answers, which there are none of. */
const isOpen = ({ value, condition }: Field) => !isSet(value) && !condition;

/** What the person would have to fill in. */
const isNeeded = (field: Field) => !!field.required && isOpen(field);

const isStored = ({ key }: Field, stored: Account | null) =>
  !!stored && (Object.hasOwn(stored.open, key) || stored.secrets.includes(key));

/** Values that the connector or the account fills in are sent along, as the Hub's own form does; secrets stay there. */
const presetsOf = (fields: Field[], stored: Account | null): Connector['presets'] =>
  Object.fromEntries(
    fields.flatMap(({ key, value }) => {
      const kept = stored && Object.hasOwn(stored.open, key) ? stored.open[key] : value;
      return isSet(kept) ? [[key, kept]] : [];
    }),
  );

const isSet = <V>(value: V | null | undefined): value is V => value !== undefined && value !== null && value !== '';
