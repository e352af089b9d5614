/** The controls that set a token's access, whatever their kind: box, switch, radio, list or group of scopes. */
import { SCOPES, type Scope } from '../guide/shortcut.ts';
import { TOGGLES, usable } from './controls.ts';
import { contains, isSeen } from './dom.ts';
import { nameOf, squeeze } from './name.ts';

export interface ScopeControl {
  scope: Scope;
  /** What a click or a choice acts on. */
  control: Element;
  /** What a person sees of it; not the same for a hidden input with a styled box. */
  box: Element;
  /** One of several of which only one can be chosen. */
  exclusive: boolean;
}

const scopeNamed = (name: string): Scope | undefined => SCOPES.find(([, wording]) => wording.test(name))?.[0];

export function scopeControls(): ScopeControl[] {
  const found = usable(TOGGLES).flatMap((control) => {
    const box = boxOf(control);
    if (!box) return [];
    if (control instanceof HTMLSelectElement) return optionsOf(control);
    const scope = scopeNamed(nameOf(control));
    return scope
      ? [{ scope, control, box, exclusive: control.matches('[type=radio],[role=radio],[role=option]') }]
      : [];
  });
  // A styled box may hold its own hidden input: one control, not two.
  return found.filter(
    (one) => !found.some((other) => other.control !== one.control && contains(other.control, one.control)),
  );
}

const optionsOf = (select: HTMLSelectElement): ScopeControl[] =>
  [...select.options].flatMap((option) => {
    const scope = scopeNamed(squeeze(option.label));
    return scope ? [{ scope, control: option, box: select, exclusive: true }] : [];
  });

/** The input itself, also when merely transparent; for one made invisible, the empty box in its label, or the label. */
function boxOf(control: Element): Element | null {
  const parent = control.parentElement;
  if (isSeen(control) || (parent && isSeen(parent) && hasSize(control))) return control;
  if (!(control instanceof HTMLInputElement)) return null;
  const label = control.labels?.[0];
  if (!label) return [control.nextElementSibling, parent].find((near) => near && isSeen(near)) ?? null;
  const near = [control.nextElementSibling, control.previousElementSibling, ...label.querySelectorAll('*')];
  return near.find((element) => element && isStyledBox(element)) ?? (isSeen(label) ? label : null);
}

const hasSize = (element: Element) => {
  const { width, height } = element.getBoundingClientRect();
  return width > 7 && height > 7 && element.checkVisibility({ visibilityProperty: true });
};

const isStyledBox = (element: Element) => isSeen(element) && !element.textContent?.trim() && !element.matches('input');

/** On, or chosen. */
const isOn = (control: Element): boolean => {
  if (control instanceof HTMLOptionElement) return control.selected;
  if (control instanceof HTMLInputElement) return control.checked;
  return ['aria-checked', 'aria-selected', 'aria-pressed'].some((state) => control.getAttribute(state) === 'true');
};

const CHOICES = { read: ['read-only', 'read'], write: ['read-write', 'write'] } as const;

/** Should it be on, for what StackOne will do? */
const shouldBeOn = (scope: Scope, wanted: 'read' | 'write'): boolean => {
  if (scope === 'read') return true;
  return scope === 'read-only' ? wanted === 'read' : scope !== 'admin' && wanted === 'write';
};

/** The controls to change so that the access is right: none when it is, null when these controls can't say. */
export function wrongScopes(scopes: ScopeControl[], wanted: 'read' | 'write'): ScopeControl[] | null {
  const single = scopes.filter(({ exclusive }) => exclusive);
  if (single.length > 0) {
    const choice = CHOICES[wanted].map((scope) => single.find((option) => option.scope === scope)).find(Boolean);
    if (!choice) return null;
    return isOn(choice.control) ? [] : [choice];
  }
  const twice = scopes.some((one) => scopes.some((other) => other !== one && other.scope === one.scope));
  if (twice || scopes.length === 0) return null;
  return scopes.filter(({ control, scope }) => isOn(control) !== shouldBeOn(scope, wanted));
}

/** Changes one control the way a person would. */
export function setScope({ control, box }: ScopeControl): void {
  if (control instanceof HTMLOptionElement && box instanceof HTMLSelectElement) {
    box.value = control.value;
    for (const type of ['input', 'change']) box.dispatchEvent(new Event(type, { bubbles: true }));
  } else if (control instanceof HTMLElement) {
    control.click();
  }
}
