/** Finds the controls that set a token's access, whatever their kind: box, switch, radio, list or group of scopes. */
import { SCOPES, type Scope } from '../../providers/shortcut/page-locators.ts';
import { nameOf, nearbyText, normalizeName } from './accessible-name.ts';
import { flatMapCapped, ONE_OF_SEVERAL, queryUsable, TOGGLES } from './controls.ts';
import { ancestorsOf, isVisible } from './visibility.ts';

export interface ScopeControl {
  scope: Scope;
  /** What a click or a choice acts on. */
  control: Element;
  /** What a person sees of it: for a hidden input, the box that is drawn instead. */
  box: Element;
  /** To choose it takes the choice from its siblings. */
  exclusive: boolean;
}

const scopeNamed = (name: string): Scope | undefined => SCOPES.find(([, wording]) => wording.test(name))?.[0];

export function findScopeControls(): ScopeControl[] {
  const found = flatMapCapped(queryUsable(TOGGLES), (control): ScopeControl[] => {
    if (control instanceof HTMLSelectElement) return optionsOf(control);
    const scope = scopeNamed(nameOf(control) || (isVisible(control) ? nearbyText(control) : ''));
    const box = scope && boxOf(control);
    return box ? [{ scope, control, box, exclusive: control.matches(ONE_OF_SEVERAL) }] : [];
  });
  // A styled box may hold its own hidden input: one control, not two.
  const controls = new Set(found.map(({ control }) => control));
  return found.filter(({ control }) => !ancestorsOf(control).some((ancestor) => controls.has(ancestor)));
}

const optionsOf = (select: HTMLSelectElement): ScopeControl[] =>
  [...select.options].flatMap((option) => {
    const scope = scopeNamed(normalizeName(option.label));
    return scope && isVisible(select) ? [{ scope, control: option, box: select, exclusive: true }] : [];
  });

/** The control itself; for an invisible input, the empty box drawn for it, or the label or element that it is in. */
function boxOf(control: Element): Element | null {
  if (isVisible(control)) return control;
  if (!(control instanceof HTMLInputElement)) return null;
  const [label] = control.labels ?? [];
  const near = [control.nextElementSibling, control.previousElementSibling, ...(label?.querySelectorAll('*') ?? [])];
  const around = label ?? control.parentElement;
  return near.find((element) => element && isDrawnBox(element)) ?? (around && isVisible(around) ? around : null);
}

const isDrawnBox = (element: Element) =>
  isVisible(element) && !element.textContent?.trim() && !element.matches('input');
