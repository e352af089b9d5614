import SlButton from '@shoelace-style/shoelace/dist/react/button/index.js';
import SlCheckbox from '@shoelace-style/shoelace/dist/react/checkbox/index.js';
import SlDialog from '@shoelace-style/shoelace/dist/react/dialog/index.js';
import SlInput from '@shoelace-style/shoelace/dist/react/input/index.js';
import SlOption from '@shoelace-style/shoelace/dist/react/option/index.js';
import SlSelect from '@shoelace-style/shoelace/dist/react/select/index.js';
import SlSwitch from '@shoelace-style/shoelace/dist/react/switch/index.js';
import '@shoelace-style/shoelace/dist/themes/light.css';
import { isChecked, textOf } from '../event-target.ts';
import { show } from '../page.tsx';

show({
  Field: ({ label, value, onChange }) => (
    <SlInput label={label} value={value} onSlInput={(event) => onChange(textOf(event))} />
  ),
  Checkbox: ({ label, isOn, onChange }) => (
    <p>
      <SlCheckbox checked={isOn} onSlChange={(event) => onChange(isChecked(event))}>
        {label}
      </SlCheckbox>
    </p>
  ),
  Switch: ({ label, isOn, onChange }) => (
    <p>
      <SlSwitch checked={isOn} onSlChange={(event) => onChange(isChecked(event))}>
        {label}
      </SlSwitch>
    </p>
  ),
  List: ({ label, value, options, onChange }) => (
    <SlSelect label={label} value={value} onSlChange={(event) => onChange(textOf(event))}>
      {options.map((option) => (
        <SlOption key={option.value} value={option.value}>
          {option.label}
        </SlOption>
      ))}
    </SlSelect>
  ),
  Dialog: ({ title, isOpen, onClose, children }) => (
    <SlDialog label={title} open={isOpen} onSlAfterHide={onClose}>
      {children}
    </SlDialog>
  ),
  Button: ({ type, onPress, children }) => (
    <SlButton type={type} variant="primary" onClick={onPress}>
      {children}
    </SlButton>
  ),
});
