/** Reads and fills text fields. */

const isInput = (field: Element) => field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;

export const textIn = (field: Element): string => (isInput(field) ? field.value : (field.textContent ?? '')).trim();

/**
 * Types into the field as the browser's own editing would, since frameworks ignore a value that is merely set. Where
 * editing is refused, the value is set and announced. `beforeinput` comes first, for editors that insert the text themselves.
 */
export function typeInto(field: Element, text: string): void {
  if (!(field instanceof HTMLElement)) return;
  field.focus({ preventScroll: true });
  if (isInput(field)) field.select();
  const edit = { bubbles: true, cancelable: true, data: text, inputType: 'insertText' };
  const isLeftToUs = field.dispatchEvent(new InputEvent('beforeinput', edit)) || textIn(field) !== text;
  if (!isLeftToUs || (document.execCommand('insertText', false, text) && textIn(field) === text)) return;
  if (isInput(field)) setValue(field, text);
}

/** Sets the value and announces it. */
export function setValue(field: { value: string } & EventTarget, value: string): void {
  field.value = value;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
}
