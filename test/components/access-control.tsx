/** The control that sets the token's access, of the kind that the page is made for. */
import { READ_ONLY, READ_ONLY_BOX } from '../sandbox/shortcut/control-names.ts';
import type { Access, PageProps } from './components.ts';

const OPTIONS: { value: Access; label: string }[] = [
  { value: 'read', label: READ_ONLY },
  { value: 'write', label: 'Read and write' },
];

interface AccessControlProps extends PageProps {
  access: Access;
  onChange: (access: Access) => void;
}

export function AccessControl({ components: { Checkbox, List, Switch }, kind, access, onChange }: AccessControlProps) {
  if (kind === 'list') {
    const choose = (chosen: unknown) => {
      const option = OPTIONS.find(({ value }) => value === chosen);
      if (option) onChange(option.value);
    };
    return <List label="Access level" value={access} options={OPTIONS} onChange={choose} />;
  }
  const Toggle = kind === 'switch' ? Switch : Checkbox;
  return (
    <Toggle label={READ_ONLY_BOX} isOn={access === 'read'} onChange={(isOn) => onChange(isOn ? 'read' : 'write')} />
  );
}
