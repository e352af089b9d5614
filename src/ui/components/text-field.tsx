interface Props {
  id: string;
  label: string;
  value: string;
  change: (text: string) => void;
  /** Characters. */
  max: number;
  hint: string;
  placeholder?: string;
  wrong?: boolean;
}

/** A box for one line of text, with a word on what belongs there. */
export function TextField({ id, label, value, change, max, hint, placeholder = '', wrong = false }: Props) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        maxLength={max}
        placeholder={placeholder}
        onInput={({ currentTarget }) => change(currentTarget.value)}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={wrong}
        aria-describedby={`${id}-hint`}
      />
      <p id={`${id}-hint`} class={wrong ? 'hint fault' : 'hint'} role="status">
        {hint}
      </p>
    </div>
  );
}
