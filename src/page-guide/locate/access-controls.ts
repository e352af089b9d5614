/** Finds the controls that set a token's access, whatever their kind: box, switch, radio, tab, list or group of scopes. */
import { ACCESS, SCOPES, type Scope } from '../../providers/shortcut/page-locators.ts';
import { labelsOf, nameOf, nearbyText, normalizeName } from './accessible-name.ts';
import { flatMapCapped, LISTS, ONE_OF_SEVERAL, OPTIONS, queryUsable, TOGGLES } from './controls.ts';
import { queryAll } from './shadow-roots.ts';
import { ancestorsOf, isInSight, isVisible } from './visibility.ts';

export interface ScopeControl {
  /** Of a list: what it is at; null when that is nothing we know. */
  scope: Scope | null;
  /** What a click or a choice acts on. */
  control: Element;
  /** What a person sees of it: for a hidden input, the box that is drawn instead. */
  box: Element;
  kind: 'toggle' | 'option' | 'list';
}

const scopeNamed = (name: string): Scope | null => SCOPES.find(([, wording]) => wording.test(name))?.[0] ?? null;

export function findScopeControls(): ScopeControl[] {
  const found = flatMapCapped(queryUsable(TOGGLES), (control): ScopeControl[] => {
    if (control instanceof HTMLSelectElement) return optionsOf(control);
    if (control.matches(LISTS)) return listOf(control);
    const scope = scopeNamed(nameOf(control) || nearbyText(control));
    const box = scope && boxOf(control);
    return box ? [{ scope, control, box, kind: control.matches(ONE_OF_SEVERAL) ? 'option' : 'toggle' }] : [];
  });
  return found.filter((one) => !found.some((other) => isPartOf(one, other)));
}

/** A styled box may hold its own hidden input, or stand beside it: one control, not two. */
function isPartOf({ scope, control, box }: ScopeControl, other: ScopeControl): boolean {
  if (control === other.control) return false;
  if (ancestorsOf(control).includes(other.control)) return true;
  const isBeside = other.box === box || other.control.parentElement === control.parentElement;
  return control !== box && scope === other.scope && other.control === other.box && isBeside;
}

const optionsOf = (select: HTMLSelectElement): ScopeControl[] =>
  [...select.options].flatMap((option): ScopeControl[] => {
    const scope = scopeNamed(normalizeName(option.label));
    return scope && isVisible(select) ? [{ scope, control: option, box: select, kind: 'option' }] : [];
  });

/** A list of the page's own making: a button or a box that says what it is at, and opens. */
function listOf(control: Element): ScopeControl[] {
  const name = nameOf(control);
  const value = normalizeName((control instanceof HTMLInputElement ? control.value : control.textContent) ?? '');
  const scope = scopeNamed(value || nearbyText(control).replace(name, ''));
  if (!scope && !ACCESS.test(name)) return [];
  const box = isVisible(control)
    ? control
    : ancestorsOf(control).find((area) => isVisible(area) && area.textContent?.trim());
  return box ? [{ scope, control, box, kind: 'list' }] : [];
}

/**
 * What the list offers while it is open; nothing while it says that it is not. It may be anywhere in the page, and drawn
 * beside what assistive technology gets.
 */
export function openOptions({ control: list }: ScopeControl): ScopeControl[] {
  if (list.getAttribute('aria-expanded') === 'false') return [];
  const options = optionsAmong(queryAll(OPTIONS));
  if (options.length > 0) return options;
  const drawn = queryAll('[role=listbox]').flatMap(({ parentElement }) => [
    ...(parentElement?.querySelectorAll('*') ?? []),
  ]);
  return optionsAmong(drawn.filter(({ firstElementChild }) => !firstElementChild));
}

const optionsAmong = (elements: Element[]): ScopeControl[] =>
  flatMapCapped(elements, (control): ScopeControl[] => {
    const scope = scopeNamed(nameOf(control));
    return scope && isVisible(control) ? [{ scope, control, box: control, kind: 'option' }] : [];
  });

/** The control itself; for an invisible one, the textless box drawn for it, or the label or element that it is in. */
export function boxOf(control: Element): Element | null {
  if (isVisible(control)) return control;
  const [label] = labelsOf(control);
  const near = [control.nextElementSibling, control.previousElementSibling, ...(label?.querySelectorAll('*') ?? [])];
  const around = label ?? control.parentElement;
  const drawn = switchAround(control) ?? near.find((element) => element && isDrawnBox(element));
  if (drawn ?? (!label && isInSight(control))) return drawn ?? control;
  return around && isVisible(around) ? around : null;
}

const isDrawnBox = (element: Element) =>
  isVisible(element) && !element.textContent?.trim() && !element.matches('input');

/** A switch has a track and a thumb: the largest element around both that has no text, nor another control. */
function switchAround(control: Element): Element | undefined {
  let drawn: Element | undefined;
  for (const area of control.matches('[role=switch]') ? ancestorsOf(control) : []) {
    if (area.textContent?.trim() || area.querySelectorAll(TOGGLES).length > 1) break;
    if (isVisible(area)) drawn = area;
  }
  return drawn;
}
