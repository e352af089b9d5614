/** Reading and filling a text field. */

export const textIn = (field: Element): string =>
  (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
    ? field.value
    : (field.textContent ?? '')
  ).trim();

/**
 * Types into the field as the browser's own editing would, which also convinces fields that ignore a value that is
 * merely set; where editing is refused, the value is set and announced.
 */
export function typeInto(field: Element, text: string): void {
  if (!(field instanceof HTMLElement)) return;
  field.focus({ preventScroll: true });
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
  if (document.execCommand('insertText', false, text) && textIn(field) === text) return;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = text;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
}
