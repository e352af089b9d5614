/**
 * What a control is called, the way assistive technology would find it. A small part of the accessible-name
 * computation, held against a full one by a test: the full one is half of the coach's byte budget.
 */
const MAX = 200;

/** Lower case, letters and digits only: spans, line breaks, dashes and icons make no difference. */
export const squeeze = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const text = (node: Node | null | undefined): string => squeeze((node?.textContent ?? '').slice(0, MAX));

const referenced = (element: Element): string => {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const root = element.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot
    ? ids.map((id) => text(root.getElementById(id))).join('')
    : '';
};

const labels = (element: Element): string =>
  'labels' in element && element.labels instanceof NodeList ? [...element.labels].map(text).join('') : '';

const attribute = (element: Element, name: string): string => squeeze(element.getAttribute(name) ?? '');

const isField = (element: Element) => element.matches('input,textarea,select,[role=textbox],[contenteditable]');

/** The squeezed name; empty when the control has none. */
export function nameOf(element: Element): string {
  return (
    referenced(element) ||
    attribute(element, 'aria-label') ||
    labels(element) ||
    (isField(element) ? '' : text(element)) ||
    (element.matches('[type=submit],[type=button]') ? attribute(element, 'value') : '') ||
    attribute(element, 'placeholder') ||
    attribute(element, 'title')
  );
}

/** For a field that nothing names: the nearest text around it. A guess, so it never counts as an exact wording. */
export function nearbyText(element: Element): string {
  let around = element.parentElement;
  for (let level = 0; around && level < 3; level += 1, around = around.parentElement) {
    const found = text(around);
    if (found) return found.length < 60 ? found : '';
  }
  return '';
}
