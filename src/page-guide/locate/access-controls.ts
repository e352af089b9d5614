/** Finds the controls that set a token's access, whatever their kind: box, switch, radio, list or group of scopes. */
import { SCOPES, type Scope } from '../../providers/shortcut/page-locators.ts';
import { nameOf, nearbyText, squeeze } from './accessible-name.ts';
import { fewOf, ONE_OF_SEVERAL, TOGGLES, within } from './controls.ts';
import { ancestorsOf, isSeen } from './visibility.ts';

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
  const found = fewOf(within(TOGGLES), (control): ScopeControl[] => {
    if (control instanceof HTMLSelectElement) return optionsOf(control);
    const scope = scopeNamed(nameOf(control) || (isSeen(control) ? nearbyText(control) : ''));
    const box = scope && boxOf(control);
    return box ? [{ scope, control, box, exclusive: control.matches(ONE_OF_SEVERAL) }] : [];
  });
  // A styled box may hold its own hidden input: one control, not two.
  const controls = new Set(found.map(({ control }) => control));
  return found.filter(({ control }) => !ancestorsOf(control).some((up) => controls.has(up)));
}

const optionsOf = (select: HTMLSelectElement): ScopeControl[] =>
  [...select.options].flatMap((option) => {
    const scope = scopeNamed(squeeze(option.label));
    return scope && isSeen(select) ? [{ scope, control: option, box: select, exclusive: true }] : [];
  });

/** The control itself; for an input made invisible, the empty box drawn for it, or what it is in. */
function boxOf(control: Element): Element | null {
  if (isSeen(control)) return control;
  if (!(control instanceof HTMLInputElement)) return null;
  const [label] = control.labels ?? [];
  const near = [control.nextElementSibling, control.previousElementSibling, ...(label?.querySelectorAll('*') ?? [])];
  const around = label ?? control.parentElement;
  return near.find((one) => one && isDrawnBox(one)) ?? (around && isSeen(around) ? around : null);
}

const isDrawnBox = (element: Element) => isSeen(element) && !element.textContent?.trim() && !element.matches('input');
