/** Where the true controls are in the page of each library: only the tests know. */
import type { Access } from './components.ts';

export interface Control {
  /** What is drawn of the control itself, or what takes the text in it. */
  drawn: string;
  /** The drawn control with its label, or with its frame: a ring reaches no further. */
  whole: string;
}

export interface LibraryControls {
  name: Control;
  checkbox: Control;
  switch: Control;
  list: Control;
  option: Record<Access, Control>;
}

const alone = (drawn: string): Control => ({ drawn, whole: drawn });
const withLabel = (drawn: string, whole: string): Control => ({ drawn, whole });

/** The first and the second. */
const nthOf = (option: string, drawn = '') => ({
  read: withLabel(`${option}:nth-child(1)${drawn}`, `${option}:nth-child(1)`),
  write: withLabel(`${option}:nth-child(2)${drawn}`, `${option}:nth-child(2)`),
});
const valued = (option: string) => ({ read: alone(`${option}[value=read]`), write: alone(`${option}[value=write]`) });

const ROLE_OPTION = nthOf('[role=listbox] [role=option]');

export const LIBRARY_NAMES = [
  'mui',
  'radix',
  'headlessui',
  'antd',
  'mantine',
  'react-aria',
  'shoelace',
  'material-web',
] as const;

export type LibraryName = (typeof LIBRARY_NAMES)[number];

export const LIBRARIES: Record<LibraryName, LibraryControls> = {
  mui: {
    name: alone('.MuiOutlinedInput-root'),
    checkbox: withLabel('.MuiCheckbox-root svg', '.MuiFormControlLabel-root'),
    switch: withLabel('.MuiSwitch-track', '.MuiFormControlLabel-root'),
    list: withLabel('.MuiSelect-select', '.MuiFormControl-fullWidth'),
    option: ROLE_OPTION,
  },
  radix: {
    name: alone('input.input'),
    checkbox: withLabel('.box', '.row'),
    switch: withLabel('.track', '.row'),
    list: withLabel('button.input', '.field:has(button)'),
    option: ROLE_OPTION,
  },
  headlessui: {
    name: alone('input.input'),
    checkbox: withLabel('.box', '.row'),
    switch: withLabel('.track', '.row'),
    list: withLabel('button.input', '.field:has(button)'),
    option: ROLE_OPTION,
  },
  antd: {
    name: alone('input.ant-input'),
    checkbox: withLabel('.ant-checkbox', '.ant-checkbox-wrapper'),
    switch: withLabel('.ant-switch', '.ant-form-item:has(.ant-switch)'),
    list: withLabel('[role=combobox]', '.ant-form-item:has(.ant-select)'),
    option: nthOf('.ant-select-item-option', ' .ant-select-item-option-content'),
  },
  mantine: {
    name: alone('input.mantine-TextInput-input'),
    checkbox: withLabel('.mantine-Checkbox-input', '.mantine-Checkbox-root'),
    switch: withLabel('.mantine-Switch-track', '.mantine-Switch-root'),
    list: withLabel('.mantine-Select-input', '.mantine-Select-root'),
    option: ROLE_OPTION,
  },
  'react-aria': {
    name: alone('input.input'),
    checkbox: withLabel('.box', '.row'),
    switch: withLabel('.track', '.row'),
    list: withLabel('button.input', '.field:has(button)'),
    option: ROLE_OPTION,
  },
  shoelace: {
    name: alone('.input'),
    checkbox: withLabel('.checkbox__control', 'sl-checkbox'),
    switch: withLabel('.switch__control', 'sl-switch'),
    list: withLabel('[role=combobox]', 'sl-select'),
    option: valued('sl-option'),
  },
  'material-web': {
    name: withLabel('input.input', 'md-outlined-text-field'),
    checkbox: withLabel('md-checkbox', 'p:has(md-checkbox)'),
    switch: withLabel('md-switch', '[role=switch]'),
    list: withLabel('[role=combobox]', 'md-outlined-select'),
    option: nthOf('md-select-option'),
  },
};
