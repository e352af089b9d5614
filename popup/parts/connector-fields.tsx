import { answerTo, type Fault, faultOf, fieldsOf } from '../../src/journey/answers.ts';
import type { ConnectorField } from '../../src/journey/connector.ts';
import type { Journey, Phase } from '../../src/journey/state.ts';
import { t } from '../../src/ui/i18n/text.ts';
import { act, tell } from '../background-client.ts';
import { useDraft } from './use-draft.ts';

interface Props {
  journey: Journey;
  phase: Phase & { is: 'asking' };
}

/** What StackOne's connector needs beside the token, in the connector's own words. */
export function Fields({ journey, phase }: Props) {
  const go = (event: Event) => {
    event.preventDefault();
    act('fields-given');
  };
  return (
    <form onSubmit={go} noValidate>
      <p>{t('fields_text')}</p>
      {fieldsOf(journey).map((field) => (
        <Field key={field.key} field={field} phase={phase} />
      ))}
      <button type="submit" class="main">
        {t('fields_link')}
      </button>
    </form>
  );
}

function Field({ field, phase }: { field: ConnectorField; phase: Phase & { is: 'asking' } }) {
  const { key, label, description } = field;
  const [text, type] = useDraft(answerTo(field, phase.drafts), (typed) =>
    tell({ type: 'journey/field-typed', key, text: typed }),
  );
  const fault = phase.tried ? faultOf(field, text) : null;
  return (
    <div class="field">
      <label for={`field-${key}`}>{label}</label>
      <Box field={field} text={text} type={type} isWrong={fault !== null} />
      <p id={`field-${key}-hint`} class={fault ? 'hint fault' : 'hint'} role={fault ? 'alert' : undefined}>
        {fault ? complaintOf(field, fault) : description}
      </p>
    </div>
  );
}

interface BoxProps {
  field: ConnectorField;
  text: string;
  type: (text: string) => void;
  isWrong: boolean;
}

function Box({ field: { key, is, options, placeholder }, text, type, isWrong }: BoxProps) {
  const shared = {
    id: `field-${key}`,
    value: text,
    'aria-describedby': `field-${key}-hint`,
    'aria-invalid': isWrong,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => type(currentTarget.value),
  };
  const bounds = { maxLength: 5_000, placeholder, autocomplete: 'off' as const, spellcheck: false };
  switch (is) {
    case 'select':
      return (
        <select {...shared}>
          <option value="">{t('field_choose')}</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      );
    case 'long-text':
      return <textarea {...shared} {...bounds} rows={3} />;
    case 'text':
      return <input {...shared} {...bounds} type="text" />;
    case 'number':
      return <input {...shared} {...bounds} type="text" inputMode="numeric" />;
    case 'secret':
      return <input {...shared} {...bounds} type="password" />;
  }
}

const COMPLAINTS = {
  empty: 'field_empty',
  'not-a-number': 'field_not_a_number',
  'not-fitting': 'field_not_fitting',
} as const;

const complaintOf = ({ complaint }: ConnectorField, fault: Fault): string =>
  fault === 'not-fitting' && complaint ? complaint : t(COMPLAINTS[fault]);
