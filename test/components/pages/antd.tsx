import { Button, Checkbox, Form, Input, Modal, Select, Switch } from 'antd';
import { show } from '../page.tsx';

show({
  Root: ({ children }) => (
    <Form component={false} layout="vertical">
      {children}
    </Form>
  ),
  Field: ({ label, value, onChange }) => (
    <Form.Item label={label} htmlFor="name">
      <Input id="name" value={value} onChange={(event) => onChange(event.target.value)} />
    </Form.Item>
  ),
  Checkbox: ({ label, isOn, onChange }) => (
    <Form.Item>
      <Checkbox checked={isOn} onChange={(event) => onChange(event.target.checked)}>
        {label}
      </Checkbox>
    </Form.Item>
  ),
  Switch: ({ label, isOn, onChange }) => (
    <Form.Item label={label} htmlFor="access">
      <Switch id="access" checked={isOn} onChange={onChange} />
    </Form.Item>
  ),
  List: ({ label, value, options, onChange }) => (
    <Form.Item label={label} htmlFor="access">
      <Select id="access" value={value} options={options} onChange={onChange} />
    </Form.Item>
  ),
  Dialog: ({ title, isOpen, onClose, children }) => (
    <Modal title={title} open={isOpen} onCancel={onClose} footer={null}>
      {children}
    </Modal>
  ),
  Button: ({ type, onPress, children }) => (
    <Button htmlType={type} type="primary" onClick={onPress}>
      {children}
    </Button>
  ),
});
