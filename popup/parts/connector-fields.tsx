import type { ConnectorField } from '../../src/journey/connector.ts';
import { type AnswerFault, answerFault, answerTo, fieldsOf } from '../../src/journey/connector-answers.ts';
import type { Journey } from '../../src/journey/journey.ts';
import type { FieldsState } from '../../src/journey/states/fields.ts';
import { Claim } from '../../src/ui/components/claim.tsx';
import type { MessageKey } from '../../src/ui/i18n/message-key.ts';
import { t } from '../../src/ui/i18n/text.ts';
import { act, tell } from '../background-client.ts';
import { useDraft } from './use-draft.ts';

/** What StackOne's connector needs beside the token, in the connector's own words. */
export function ConnectorFields({ session, state }: Journey<'fields'>) {
  const go = (event: Event) => {
    event.preventDefault();
    act('fields-given');
  };
  return (
    <form onSubmit={go} noValidate>
      <p>{t('fields_text')}</p>
      <Claim by="fields">
        {fieldsOf(session).map((field) => (
          <Field key={field.key} field={field} state={state} />
        ))}
      </Claim>
      <p class="hint">{t('fields_caution')}</p>
      <button type="submit" class="main">
        {t('fields_link')}
      </button>
    </form>
  );
}

function Field({ field, state }: { field: ConnectorField; state: FieldsState }) {
  const { key, label, description } = field;
  const [text, type] = useDraft(answerTo(field, state.drafts), (typed) =>
    tell({ type: 'journey/field-typed', key, text: typed }),
  );
  const fault = state.tried ? answerFault(field, text) : null;
  return (
    <div class="field">
      <label for={`field-${key}`}>{label}</label>
      <Box field={field} text={text} type={type} isWrong={fault !== null} />
      <p id={`field-${key}-hint`} class={fault ? 'hint fault' : 'hint'} role={fault ? 'alert' : undefined}>
        {fault ? t(COMPLAINTS[fault]) : description}
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

function Box({ field: { key, type: kind, options, placeholder }, text, type, isWrong }: BoxProps) {
  const shared = {
    id: `field-${key}`,
    value: text,
    'aria-describedby': `field-${key}-hint`,
    'aria-invalid': isWrong,
    autocomplete: 'off' as const,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => type(currentTarget.value),
  };
  const bounds = { placeholder, spellcheck: false };
  switch (kind) {
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
  'too-long': 'too_long',
  'not-a-number': 'field_not_a_number',
} as const satisfies Record<AnswerFault, MessageKey>;
