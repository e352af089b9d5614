/** What the controls that set a token's access say, what they should say, and how to make them. */
import type { Scope } from '../providers/shortcut/page-locators.ts';
import type { ScopeControl } from './locate/access-controls.ts';
import { setValue } from './text-field.ts';

/** On, or chosen. */
const isOn = (control: Element): boolean => {
  if (control instanceof HTMLOptionElement) return control.selected;
  if (control instanceof HTMLInputElement) return control.checked;
  return ['aria-checked', 'aria-selected', 'aria-pressed'].some((state) => control.getAttribute(state) === 'true');
};

/** What to choose where one of several can be chosen, the better first. */
const CHOICES: Record<'read' | 'write', Scope[]> = { read: ['read-only', 'read'], write: ['read-write', 'write'] };

/** Should it be on, for what StackOne will do? */
const shouldBeOn = (scope: Scope, wanted: 'read' | 'write') => scope === 'read' || CHOICES[wanted].includes(scope);

/** The controls to change so that the access is right: none when it is, null when these controls can't say. */
export function wrongScopes(scopes: ScopeControl[], wanted: 'read' | 'write'): ScopeControl[] | null {
  const of = (scope: Scope) => scopes.filter((one) => one.scope === scope);
  // Read-only beside something wider is a choice, whatever its controls are made of.
  const narrow = of('read-only').length;
  const single = narrow > 0 && narrow < scopes.length ? scopes : scopes.filter(({ exclusive }) => exclusive);
  if (single.length > 0) return wrongChoice(single, wanted);
  const twice = scopes.some(({ scope }) => of(scope).length > 1);
  if (twice || scopes.length === 0) return null;
  return scopes.filter(({ control, scope }) => isOn(control) !== shouldBeOn(scope, wanted));
}

function wrongChoice(options: ScopeControl[], wanted: 'read' | 'write'): ScopeControl[] | null {
  const fitting = CHOICES[wanted].map((scope) => options.filter((option) => option.scope === scope));
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
