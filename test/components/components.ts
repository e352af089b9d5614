/** What each library gives to the page: the components that a token form is made of. */
import type { ComponentType, PropsWithChildren } from 'react';

export type Kind = 'checkbox' | 'switch' | 'list' | 'dialog';
export type Access = 'read' | 'write';

export interface Components {
  Field: ComponentType<{ label: string; value: string; onChange: (value: string) => void }>;
  Checkbox: ComponentType<Toggle>;
  Switch: ComponentType<Toggle>;
  List: ComponentType<List>;
  Dialog: ComponentType<PropsWithChildren<{ title: string; isOpen: boolean; onClose: () => void }>>;
  Button: ComponentType<PropsWithChildren<{ type: 'button' | 'submit'; onPress?: () => void }>>;
  /** Around the whole page, for a library that asks for it. */
  Root?: ComponentType<PropsWithChildren>;
}

interface Toggle {
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

interface List {
  label: string;
  value: Access;
  options: { value: Access; label: string }[];
  /** Libraries differ in what they know of the value. */
  onChange: (value: unknown) => void;
}

export interface PageProps {
  components: Components;
  kind: string;
}

export interface FormState {
  name: string;
  access: Access;
}

declare global {
  /** What the page holds to be in its form, whatever is drawn: for tests. */
  var formState: FormState;
}
