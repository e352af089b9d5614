/** What a connector's form asks for. The key of the token's field is not published, so it is read from the form. */
import { plainText } from '../http/display-text.ts';
import type { Connector } from '../journey/connector.ts';
import type { Problem } from '../problems/problem.ts';
import { toConnectorField } from './connector-field.ts';
import type { Account } from './hub-account.ts';
import { type Form, type FormField, type Integration, parseForm } from './hub-schema.ts';

export type ConnectorForm = Pick<Connector, 'credentialKey' | 'presets' | 'fields' | 'notices'>;

export type FormReading = { ok: true; form: ConnectorForm } | { ok: false; problem: Problem };

/** More notices, or longer ones, than anybody reads before pressing Start. */
const MAX_NOTICES = 5;
const MAX_NOTICE_LENGTH = 400;

/**
 * `body`: the answer of `GET /hub/connectors/{id}`. `account`: the one that is edited, whose values besides the token are
 * kept and not asked for. A problem: `stackone-unexpected` when there is no form, `hub-unsupported` when the Hub has to
 * show it.
 */
export function readConnectorForm(body: unknown, integration: Integration, account: Account | null): FormReading {
  const form = parseForm(body, integration);
  if (!form) return { ok: false, problem: { code: 'stackone-unexpected' } };
  if (/oauth/i.test(form.type)) return { ok: false, problem: { code: 'hub-unsupported', detail: 'oauth' } };
  const token = tokenField(form);
  const others = form.fields.filter((field) => field !== token);
  const fields = token && fieldsToAsk(others, account);
  if (!token || !fields) return { ok: false, problem: { code: 'hub-unsupported', detail: 'extra-fields' } };
  const notices = form.notices.slice(0, MAX_NOTICES).map((notice) => plainText(notice, MAX_NOTICE_LENGTH));
  return { ok: true, form: { credentialKey: token.key, presets: presetsOf(others, account), fields, notices } };
}

/** Null when the person can't fill them in here. */
function fieldsToAsk(others: FormField[], account: Account | null): Connector['fields'] | null {
  const needed = others.filter((field) => isNeeded(field) && !isStored(field, account));
  const fields = needed.map(toConnectorField).filter((field) => field !== null);
  // Answers decide what a conditional field asks for, and we don't evaluate conditions.
  const isConditional = needed.length > 0 && others.some(({ required, condition }) => required && condition);
  return fields.length < needed.length || isConditional ? null : fields;
}

/** The secret that is labelled as in StackOne's guide, or else the only one that is required; of several nobody can tell. */
function tokenField({ fields }: Form): FormField | undefined {
  const secrets = fields.filter((field) => isOpen(field) && (field.secret || field.type === 'password'));
  const [required, ...others] = secrets.filter(isNeeded);
  const only = others.length === 0 ? required : undefined;
  return secrets.find(({ label }) => label && /api.?token/i.test(label)) ?? only;
}

/** A condition refers to other answers, which there are none of. */
const isOpen = ({ value, condition }: FormField) => !isSet(value) && !condition;

/** The person would have to fill it in. */
const isNeeded = (field: FormField) => !!field.required && isOpen(field);

const isStored = ({ key }: FormField, account: Account | null) =>
  !!account && (account.values.has(key) || account.secrets.has(key));

/** Values that the connector or the account sets are sent along, as the Hub's own form does; secrets stay there. */
const presetsOf = (fields: FormField[], account: Account | null): Connector['presets'] =>
  Object.fromEntries(
    fields.flatMap(({ key, value }) => {
      const preset = account?.values.get(key) ?? value;
      return isSet(preset) ? [[key, preset]] : [];
    }),
  );

const isSet = <V>(value: V | null | undefined): value is V => value !== undefined && value !== null && value !== '';
