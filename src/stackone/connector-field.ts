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
    description: plainText(field.guide?.description ?? field.description ?? '', MAX_DESCRIPTION_LENGTH),
    placeholder: plainText(field.placeholder ?? ''),
    type: field.secret && kind === 'text' ? 'secret' : kind,
    options: kind === 'select' ? optionsOf(field) : [],
    ...validationOf(field),
  };
}

const optionsOf = ({ options }: FormField) =>
  (options ?? []).slice(0, MAX_OPTIONS).map(({ value, label }) => ({ value, label: plainText(label) }));

/** As the Hub reads it: found anywhere in the text, and for a domain before `.com`. An invalid pattern checks nothing. */
function validationOf({ validation }: FormField): Pick<ConnectorField, 'pattern' | 'complaint'> {
  const pattern = validation?.type === 'domain' ? `${validation.pattern}\\.com` : (validation?.pattern ?? '');
  const isKnown = validation?.type === 'domain' || validation?.type === 'html-pattern';
  if (!isKnown || !isPattern(pattern)) return { pattern: '', complaint: '' };
  return { pattern, complaint: plainText(validation.error ?? '', MAX_DESCRIPTION_LENGTH) };
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}
