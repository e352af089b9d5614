/** Reads and changes the controls that set a token's access. */
import type { AccessLevel } from '../journey/types.ts';
import type { Scope } from '../providers/shortcut/page-locators.ts';
import { openOptions, type ScopeControl } from './locate/access-controls.ts';
import { setValue } from './text-field.ts';

/** Checked, switched on, pressed or selected. */
const isOn = ({ control }: ScopeControl): boolean => {
  if (control instanceof HTMLOptionElement) return control.selected;
  if (control instanceof HTMLInputElement) return control.checked;
  return ['aria-checked', 'aria-selected', 'aria-pressed', 'aria-current'].some(
    (state) => control.getAttribute(state) === 'true',
  );
};

/** Which option to select where only one can be, the better first. */
const CHOICES: Record<AccessLevel, Scope[]> = { read: ['read-only', 'read'], write: ['read-write', 'write'] };

/** With controls that don't exclude each other, reading is needed for writing as well. */
const shouldBeOn = (scope: Scope | null, access: AccessLevel) =>
  scope === 'read' || CHOICES[access].some((choice) => choice === scope);

/** A box that adds rights which StackOne doesn't need: it stays off, and says nothing of the others. */
export const isAdminBox = ({ scope, kind }: ScopeControl) => scope === 'admin' && kind === 'toggle';

/** The controls to change so that the access is right: empty when it is, null when the controls are ambiguous. */
export function wrongScopes(scopes: ScopeControl[], access: AccessLevel): ScopeControl[] | null {
  const wrong = wrongOf(
    scopes.filter((control) => !isAdminBox(control)),
    access,
  );
  return wrong && [...wrong, ...scopes.filter((control) => isAdminBox(control) && isOn(control))];
}

function wrongOf(scopes: ScopeControl[], access: AccessLevel): ScopeControl[] | null {
  const [list, ...others] = scopes.filter(({ kind }) => kind === 'list');
  if (others.length > 0) return null;
  return list ? wrongInList(list, access) : wrongInSight(scopes, access);
}

/** The list itself while it is closed, then what to choose in it. */
function wrongInList(list: ScopeControl, access: AccessLevel): ScopeControl[] {
  if (CHOICES[access].some((choice) => choice === list.scope)) return [];
  const [choice] = choicesOf(openOptions(list), access);
  return [choice ?? list];
}

/** Among controls that all can be seen. */
function wrongInSight(scopes: ScopeControl[], access: AccessLevel): ScopeControl[] | null {
  const withScope = (scope: Scope | null) => scopes.filter((control) => control.scope === scope);
  // Read-only beside a wider access excludes it, whatever the controls are made of.
  const narrow = withScope('read-only').length;
  const options = narrow > 0 && narrow < scopes.length ? scopes : scopes.filter(({ kind }) => kind === 'option');
  if (options.length > 0) return wrongOptions(options, access);
  const isAmbiguous = scopes.some(({ scope }) => withScope(scope).length > 1);
  if (isAmbiguous) return null;
  return scopes.filter((control) => isOn(control) !== shouldBeOn(control.scope, access));
}

/** The options that fit best. */
const choicesOf = (options: ScopeControl[], access: AccessLevel): ScopeControl[] =>
  CHOICES[access].map((scope) => options.filter((option) => option.scope === scope)).find(({ length }) => length > 0) ??
  [];

function wrongOptions(options: ScopeControl[], access: AccessLevel): ScopeControl[] | null {
  const [choice, ...others] = choicesOf(options, access);
  if (!choice || others.length > 0) return null;
  if (!isOn(choice)) return [choice];
  return options.filter((option) => option !== choice && isOn(option));
}

/** Changes one control the way a person would. */
export function setScope({ control, box, kind }: ScopeControl, inList: boolean): void {
  if (control instanceof HTMLOptionElement && box instanceof HTMLSelectElement) setValue(box, control.value);
  else if (kind === 'list' || inList) press(box);
  else if (control instanceof HTMLElement) control.click();
}

/** Lists of component libraries open, and their options are taken, at different ones of these (docs/facts.md, "Browsers"). */
const PRESS = ['pointermove', 'mousemove', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];

function press(element: Element): void {
  const { x, y, width, height } = element.getBoundingClientRect();
  const at = { clientX: x + width / 2, clientY: y + height / 2, detail: 1, pointerType: 'mouse', isPrimary: true };
  for (const type of PRESS) {
    element.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, composed: true, ...at }));
  }
}
