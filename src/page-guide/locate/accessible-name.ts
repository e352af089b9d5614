/**
 * The accessible name of a control. A small part of the accessible-name computation (https://www.w3.org/TR/accname-1.2/);
 * test/browser/name.test.ts compares it with a full one, which would be half of the byte budget.
 */

import { isVisible } from './visibility.ts';

/** Characters of a text that are taken into account. */
const MAX_LENGTH = 200;
/** An element with more children surrounds more than one control. */
const MAX_CHILDREN = 50;
const SILENT = 'style,script,select,textarea,[aria-hidden=true]';
const CONTROL = 'input,select,textarea,button';

/** Lower case, letters and digits only: spans, line breaks, dashes and icons make no difference. */
export const normalizeName = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const textOf = (node: Node): string => normalizeName(spokenText(node).slice(0, MAX_LENGTH));

function spokenText(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element)) return '';
  const inner = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : node.childNodes;
  return (
    node.getAttribute('aria-label') || node.getAttribute('alt') || [...inner].filter(isSpoken).map(spokenText).join('')
  );
}

const isSpoken = (node: Node) =>
  !(node instanceof Element && (node.matches(SILENT) || getComputedStyle(node).display === 'none'));

const referenced = (element: Element): Element[] => {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return [];
  return ids.flatMap((id) => root.getElementById(id) ?? []);
};

// Reading `labels` makes the browser walk the whole page; most controls can't have one.
function labels(element: Element): Element[] {
  const isLabeled = (element.id || element.closest('label')) && 'labels' in element;
  const found = isLabeled && element.labels instanceof NodeList ? [...element.labels] : [];
  const host = hostOf(element);
  return found.length > 0 || !host ? found.filter((label) => label instanceof Element) : labels(host);
}

/** The component of the page's that the element is a part of. */
const hostOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};

/** The elements whose text names this one. */
export const labelsOf = (element: Element): Element[] => [...referenced(element), ...labels(element)];

const textOfAll = (elements: Element[]) => elements.map(textOf).join('');

const attribute = (element: Element, name: string): string => normalizeName(element.getAttribute(name) ?? '');

const isField = (element: Element) => element.matches('select,textarea,[role=textbox],[contenteditable]');

/** Normalized; empty when the control has none. */
export function nameOf(element: Element): string {
  return (
    textOfAll(referenced(element)) ||
    attribute(element, 'aria-label') ||
    textOfAll(labels(element)) ||
    (isField(element) ? '' : textOf(element)) ||
    (element.matches('[type=submit],[type=button]') ? attribute(element, 'value') : '') ||
    attribute(element, 'title') ||
    attribute(element, 'placeholder')
  );
}

/** What a person sees of a button: the whole component, where the button within is all that this one is. */
export function wholeOf(button: Element): Element {
  const host = hostOf(button);
  return host && nameOf(host) === nameOf(button) && isVisible(host) ? host : button;
}

/** A guess for a control that nothing names: the text around it, up to where another control is in there too. */
export function nearbyText(control: Element): string {
  let around = control.parentElement;
  for (let level = 0; around && level < 3; level += 1, around = around.parentElement) {
    if (around.childElementCount > MAX_CHILDREN || around.querySelectorAll(CONTROL).length > 1) break;
    const found = textOf(around);
    if (found) return found;
  }
  const host = hostOf(control);
  return host ? nearbyText(host) : '';
}
