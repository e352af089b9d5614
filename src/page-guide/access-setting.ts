/** Reads and changes the controls that set a token's access. */
import type { AccessLevel } from '../journey/types.ts';
import type { Scope } from '../providers/shortcut/page-locators.ts';
import type { ScopeControl } from './locate/access-controls.ts';
import { setValue } from './text-field.ts';

/** Checked, switched on, pressed or selected. */
const isOn = (control: Element): boolean => {
  if (control instanceof HTMLOptionElement) return control.selected;
  if (control instanceof HTMLInputElement) return control.checked;
  return ['aria-checked', 'aria-selected', 'aria-pressed'].some((state) => control.getAttribute(state) === 'true');
};

/** Which option to select where only one can be, the better first. */
const CHOICES: Record<AccessLevel, Scope[]> = { read: ['read-only', 'read'], write: ['read-write', 'write'] };

/** With controls that don't exclude each other, reading is needed for writing as well. */
const shouldBeOn = (scope: Scope, access: AccessLevel) => scope === 'read' || CHOICES[access].includes(scope);

/** The controls to change so that the access is right: empty when it is, null when the controls are ambiguous. */
export function wrongScopes(scopes: ScopeControl[], access: AccessLevel): ScopeControl[] | null {
  const withScope = (scope: Scope) => scopes.filter((control) => control.scope === scope);
  // Read-only beside a wider access excludes it, whatever the controls are made of.
  const narrow = withScope('read-only').length;
  const options = narrow > 0 && narrow < scopes.length ? scopes : scopes.filter(({ exclusive }) => exclusive);
  if (options.length > 0) return wrongOptions(options, access);
  const isAmbiguous = scopes.some(({ scope }) => withScope(scope).length > 1);
  if (isAmbiguous || scopes.length === 0) return null;
  return scopes.filter(({ control, scope }) => isOn(control) !== shouldBeOn(scope, access));
}

function wrongOptions(options: ScopeControl[], access: AccessLevel): ScopeControl[] | null {
  const fitting = CHOICES[access].map((scope) => options.filter((option) => option.scope === scope));
  const [choice, ...others] = fitting.find(({ length }) => length > 0) ?? [];
  if (!choice || others.length > 0) return null;
  if (!isOn(choice.control)) return [choice];
  return options.filter((option) => option !== choice && isOn(option.control));
}

/** Changes one control the way a person would. */
export function setScope({ control, box }: ScopeControl): void {
  if (control instanceof HTMLOptionElement && box instanceof HTMLSelectElement) {
    setValue(box, control.value);
  } else if (control instanceof HTMLElement) {
    control.click();
  }
}
