import {
  Button,
  Checkbox,
  Dialog,
  DialogBackdrop,
  DialogPanel,
  DialogTitle,
  Field,
  Input,
  Label,
  Listbox,
  ListboxButton,
  ListboxOption,
  ListboxOptions,
  Switch,
} from '@headlessui/react';
import { show } from '../page.tsx';
import './unstyled.css';

show({
  Field: ({ label, value, onChange }) => (
    <Field className="field">
      <Label>{label}</Label>
      <Input className="input" value={value} onChange={(event) => onChange(event.target.value)} />
    </Field>
  ),
  Checkbox: ({ label, isOn, onChange }) => (
    <Field className="row">
      <Checkbox className="box" checked={isOn} onChange={onChange}>
        {isOn && '✓'}
      </Checkbox>
      <Label>{label}</Label>
    </Field>
  ),
  Switch: ({ label, isOn, onChange }) => (
    <Field className="row">
      <Switch className="track" checked={isOn} onChange={onChange}>
        <span className="thumb" />
      </Switch>
      <Label>{label}</Label>
    </Field>
  ),
  List: ({ label, value, options, onChange }) => (
    <Field className="field">
      <Label>{label}</Label>
      <Listbox value={value} onChange={onChange}>
        <ListboxButton className="input">{options.find((option) => option.value === value)?.label}</ListboxButton>
        <ListboxOptions className="popover" anchor="bottom start">
          {options.map((option) => (
            <ListboxOption key={option.value} value={option.value} className="option">
              {option.label}
            </ListboxOption>
          ))}
        </ListboxOptions>
      </Listbox>
    </Field>
  ),
  Dialog: ({ title, isOpen, onClose, children }) => (
    <Dialog open={isOpen} onClose={onClose}>
      <DialogBackdrop className="backdrop" />
      <DialogPanel className="dialog">
        <DialogTitle>{title}</DialogTitle>
        {children}
      </DialogPanel>
    </Dialog>
  ),
  Button: ({ type, onPress, children }) => (
    <Button type={type} className="button" onClick={onPress}>
      {children}
    </Button>
  ),
});
