import { Button, Checkbox, MantineProvider, Modal, Select, Switch, TextInput } from '@mantine/core';
import { show } from '../page.tsx';
import '@mantine/core/styles.css';

show({
  Root: ({ children }) => <MantineProvider>{children}</MantineProvider>,
  Field: ({ label, value, onChange }) => (
    <TextInput label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
  ),
  Checkbox: ({ label, isOn, onChange }) => (
    <Checkbox my="md" label={label} checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
  ),
  Switch: ({ label, isOn, onChange }) => (
    <Switch my="md" label={label} checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
  ),
  List: ({ label, value, options, onChange }) => (
    <Select my="md" label={label} value={value} data={options} allowDeselect={false} onChange={onChange} />
  ),
  Dialog: ({ title, isOpen, onClose, children }) => (
    <Modal title={title} opened={isOpen} onClose={onClose}>
      {children}
    </Modal>
  ),
  Button: ({ type, onPress, children }) => (
    <Button type={type} onClick={onPress}>
      {children}
    </Button>
  ),
});
