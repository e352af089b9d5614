/**
 * What a control is called, the way assistive technology would find it. A small part of the accessible-name
 * computation, held against a full one by a test: the full one is half of the coach's byte budget.
 */
const MAX = 200;
/** What holds more than this is no control's own surroundings. */
const MANY = 50;
const SILENT = 'style,script,select,textarea,[aria-hidden=true]';
const CONTROL = 'input,select,textarea,button';

/** Lower case, letters and digits only: spans, line breaks, dashes and icons make no difference. */
export const squeeze = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const text = (node: Node): string => squeeze(spoken(node).slice(0, MAX));

function spoken(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element)) return '';
  const inner = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : node.childNodes;
  return (
    node.getAttribute('aria-label') || node.getAttribute('alt') || [...inner].filter(isSpoken).map(spoken).join('')
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

// Asking for labels makes the browser walk the whole page; most controls can't have one.
const labels = (element: Element): Element[] =>
  (element.id || element.closest('label')) && 'labels' in element && element.labels instanceof NodeList
    ? [...element.labels].filter((label) => label instanceof Element)
    : [];

/** What names it in the page's own words. */
export const labelsOf = (element: Element): Element[] => [...referenced(element), ...labels(element)];

const all = (elements: Element[]) => elements.map(text).join('');

const attribute = (element: Element, name: string): string => squeeze(element.getAttribute(name) ?? '');

const isField = (element: Element) => element.matches('select,textarea,[role=textbox],[contenteditable]');

/** The squeezed name; empty when the control has none. */
export function nameOf(element: Element): string {
  return (
    all(referenced(element)) ||
    attribute(element, 'aria-label') ||
    all(labels(element)) ||
    (isField(element) ? '' : text(element)) ||
    (element.matches('[type=submit],[type=button]') ? attribute(element, 'value') : '') ||
    attribute(element, 'title') ||
    attribute(element, 'placeholder')
  );
}

/** For a control that nothing names: the text around it, up to where another control is in there too. A guess. */
export function nearbyText(control: Element): string {
  let around = control.parentElement;
  for (let level = 0; around && level < 3; level += 1, around = around.parentElement) {
    if (around.childElementCount > MANY || around.querySelectorAll(CONTROL).length > 1) break;
    const found = text(around);
    if (found) return found;
  }
  return '';
}
