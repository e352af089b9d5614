import {
  Button,
  Checkbox,
  Dialog,
  Heading,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  Popover,
  Select,
  SelectValue,
  Switch,
  TextField,
} from 'react-aria-components';
import { show } from '../page.tsx';
import './unstyled.css';

show({
  Field: ({ label, value, onChange }) => (
    <TextField className="field" value={value} onChange={onChange}>
      <Label>{label}</Label>
      <Input className="input" />
    </TextField>
  ),
  Checkbox: ({ label, isOn, onChange }) => (
    <Checkbox className="row" isSelected={isOn} onChange={onChange}>
      <div className="box">{isOn && '✓'}</div>
      {label}
    </Checkbox>
  ),
  Switch: ({ label, isOn, onChange }) => (
    <Switch className="row" isSelected={isOn} onChange={onChange}>
      <div className="track">
        <div className="thumb" />
      </div>
      {label}
    </Switch>
  ),
  List: ({ label, value, options, onChange }) => (
    <Select className="field" value={value} onChange={onChange}>
      <Label>{label}</Label>
      <Button className="input">
        <SelectValue />
      </Button>
      <Popover className="popover">
        <ListBox items={options}>
          {(option) => (
            <ListBoxItem id={option.value} className="option">
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  ),
  Dialog: ({ title, isOpen, onClose, children }) => (
    <ModalOverlay className="backdrop" isOpen={isOpen} onOpenChange={onClose} isDismissable>
      <Modal className="dialog">
        <Dialog>
          <Heading slot="title">{title}</Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  ),
  Button: ({ type, onPress, children }) => (
    <Button type={type} className="button" {...(onPress && { onPress })}>
      {children}
    </Button>
  ),
});
