import { Checkbox, Dialog, Label, Select, Switch } from 'radix-ui';
import { show } from '../page.tsx';
import './unstyled.css';

show({
  // The library has no text field: people take the browser's own.
  Field: ({ label, value, onChange }) => (
    <p className="field">
      <Label.Root htmlFor="name">{label}</Label.Root>
      <input id="name" className="input" value={value} onChange={(event) => onChange(event.target.value)} />
    </p>
  ),
  Checkbox: ({ label, isOn, onChange }) => (
    <p className="row">
      <Checkbox.Root id="access" className="box" checked={isOn} onCheckedChange={(now) => onChange(now === true)}>
        <Checkbox.Indicator>✓</Checkbox.Indicator>
      </Checkbox.Root>
      <Label.Root htmlFor="access">{label}</Label.Root>
    </p>
  ),
  Switch: ({ label, isOn, onChange }) => (
    <p className="row">
      <Switch.Root id="access" className="track" checked={isOn} onCheckedChange={onChange}>
        <Switch.Thumb className="thumb" />
      </Switch.Root>
      <Label.Root htmlFor="access">{label}</Label.Root>
    </p>
  ),
  List: ({ label, value, options, onChange }) => (
    <div className="field">
      <Label.Root htmlFor="access">{label}</Label.Root>
      <Select.Root value={value} onValueChange={onChange}>
        <Select.Trigger id="access" className="input">
          <Select.Value />
          <Select.Icon />
        </Select.Trigger>
        <Select.Portal>
          <Select.Content className="popover" position="popper">
            <Select.Viewport>
              {options.map((option) => (
                <Select.Item key={option.value} value={option.value} className="option">
                  <Select.ItemText>{option.label}</Select.ItemText>
                </Select.Item>
              ))}
            </Select.Viewport>
          </Select.Content>
        </Select.Portal>
      </Select.Root>
    </div>
  ),
  Dialog: ({ title, isOpen, onClose, children }) => (
    <Dialog.Root open={isOpen} onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Overlay className="backdrop" />
        <Dialog.Content className="dialog" aria-describedby={undefined}>
          <Dialog.Title>{title}</Dialog.Title>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  ),
  Button: ({ type, onPress, children }) => (
    <button type={type} className="button" onClick={onPress}>
      {children}
    </button>
  ),
});
