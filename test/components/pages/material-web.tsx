import { createComponent } from '@lit/react';
import { MdFilledButton } from '@material/web/button/filled-button.js';
import { MdCheckbox } from '@material/web/checkbox/checkbox.js';
import { MdDialog } from '@material/web/dialog/dialog.js';
import { MdOutlinedSelect } from '@material/web/select/outlined-select.js';
import { MdSelectOption } from '@material/web/select/select-option.js';
import { MdSwitch } from '@material/web/switch/switch.js';
import { MdOutlinedTextField } from '@material/web/textfield/outlined-text-field.js';
import react from 'react';
import { isChecked, textOf } from '../event-target.ts';
import { show } from '../page.tsx';

const INPUT = { onInput: 'input' } as const;
const CHANGE = { onChange: 'change' } as const;

const Field = createComponent({
  react,
  tagName: 'md-outlined-text-field',
  elementClass: MdOutlinedTextField,
  events: INPUT,
});
const Checkbox = createComponent({ react, tagName: 'md-checkbox', elementClass: MdCheckbox, events: CHANGE });
const Switch = createComponent({ react, tagName: 'md-switch', elementClass: MdSwitch, events: CHANGE });
const Select = createComponent({
  react,
  tagName: 'md-outlined-select',
  elementClass: MdOutlinedSelect,
  events: CHANGE,
});
const Option = createComponent({ react, tagName: 'md-select-option', elementClass: MdSelectOption });
const Dialog = createComponent({
  react,
  tagName: 'md-dialog',
  elementClass: MdDialog,
  events: { onClosed: 'closed' },
});
const Button = createComponent({ react, tagName: 'md-filled-button', elementClass: MdFilledButton });

show({
  Field: ({ label, value, onChange }) => (
    <p>
      <Field label={label} value={value} onInput={(event) => onChange(textOf(event))} />
    </p>
  ),
  Checkbox: ({ label, isOn, onChange }) => (
    <p>
      <Checkbox id="access" checked={isOn} onChange={(event) => onChange(isChecked(event))} />
      <label htmlFor="access">{label}</label>
    </p>
  ),
  Switch: ({ label, isOn, onChange }) => (
    <p>
      <Switch id="access" selected={isOn} onChange={(event) => onChange(isSelected(event))} />{' '}
      <label htmlFor="access">{label}</label>
    </p>
  ),
  List: ({ label, value, options, onChange }) => (
    <p>
      <Select label={label} value={value} onChange={(event) => onChange(textOf(event))}>
        {options.map((option) => (
          <Option key={option.value} value={option.value}>
            <div slot="headline">{option.label}</div>
          </Option>
        ))}
      </Select>
    </p>
  ),
  Dialog: ({ title, isOpen, onClose, children }) => (
    <Dialog open={isOpen} onClosed={onClose}>
      <div slot="headline">{title}</div>
      <div slot="content">{children}</div>
    </Dialog>
  ),
  Button: ({ type, onPress, children }) => (
    <Button type={type} onClick={onPress}>
      {children}
    </Button>
  ),
});

function isSelected({ target }: Event): boolean {
  return target instanceof MdSwitch && target.selected;
}
