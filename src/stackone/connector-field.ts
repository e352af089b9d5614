/** A field that the person has to fill in, as the popup shows it: in the connector's own words, bounded. */
import { plainText } from '../http/display-text.ts';
import type { ConnectorField } from '../journey/connector.ts';
import type { Field } from './hub-answers.ts';

const MAX_DESCRIPTION = 400;
const MAX_OPTIONS = 200;

const KINDS: Record<string, ConnectorField['is']> = {
  text: 'text',
  number: 'number',
  password: 'secret',
  text_area: 'long-text',
  select: 'select',
};

/** Null for one that nobody can fill in here: hidden, without a choice, or of a kind we don't know. */
export function fieldFor(field: Field): ConnectorField | null {
  const kind = KINDS[field.type ?? 'text'];
  if (!kind || field.display === false || (kind === 'select' && !field.options?.length)) return null;
  return {
    key: field.key,
    label: plainText(field.label || field.key),
    description: plainText(field.guide?.description ?? field.description ?? '', MAX_DESCRIPTION),
    placeholder: plainText(field.placeholder ?? ''),
    is: field.secret && kind === 'text' ? 'secret' : kind,
    options: kind === 'select' ? optionsOf(field) : [],
    ...validationOf(field),
  };
}

const optionsOf = ({ options }: Field) =>
  (options ?? []).slice(0, MAX_OPTIONS).map(({ value, label }) => ({ value, label: plainText(label) }));

/** As the Hub reads it: found anywhere in the text, and for a domain before `.com`. A pattern that is none asks nothing. */
function validationOf({ validation }: Field): Pick<ConnectorField, 'pattern' | 'complaint'> {
  const pattern = validation?.type === 'domain' ? `${validation.pattern}\\.com` : (validation?.pattern ?? '');
  const known = validation?.type === 'domain' || validation?.type === 'html-pattern';
  if (!known || !isPattern(pattern)) return { pattern: '', complaint: '' };
  return { pattern, complaint: plainText(validation.error ?? '', MAX_DESCRIPTION) };
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}
