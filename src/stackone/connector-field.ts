/** A field that the person has to fill in, as the popup shows it: in the connector's own words, bounded. */
import { plainText } from '../http/display-text.ts';
import type { ConnectorField } from '../journey/connector.ts';
import type { FormField } from './hub-schema.ts';

const MAX_DESCRIPTION_LENGTH = 400;
const MAX_OPTIONS = 200;

/** The Hub's types of fields. Source: docs/facts.md ("The Hub's protocol"). */
const KINDS: Record<string, ConnectorField['type']> = {
  text: 'text',
  number: 'number',
  password: 'secret',
  text_area: 'long-text',
  select: 'select',
};

/** Null for one that nobody can fill in here: hidden, without a choice, or of a type we don't know. */
export function toConnectorField(field: FormField): ConnectorField | null {
  const kind = KINDS[field.type ?? 'text'];
  if (!kind || field.display === false || (kind === 'select' && !field.options?.length)) return null;
  return {
    key: field.key,
    label: plainText(field.label || field.key),
    description: descriptionOf(field),
    placeholder: plainText(field.placeholder ?? ''),
    type: field.secret && kind === 'text' ? 'secret' : kind,
    options: kind === 'select' ? optionsOf(field) : [],
  };
}

const optionsOf = ({ options }: FormField) =>
  (options ?? []).slice(0, MAX_OPTIONS).map(({ value, label }) => ({ value, label: plainText(label) }));

/**
 * Also what the Hub says of a text that does not fit the field's pattern: the pattern itself is not run, for it is somebody
 * else's and may take hours (docs/decisions/0010-no-patterns-from-outside.md).
 */
function descriptionOf({ guide, description, validation }: FormField): string {
  const texts = [guide?.description ?? description, validation?.error];
  return texts.flatMap((text) => (text ? [plainText(text, MAX_DESCRIPTION_LENGTH)] : [])).join(' · ');
}
