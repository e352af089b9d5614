/** Finds the control that deletes a token, by the token's name in the same row. */

import { DELETE } from '../../providers/shortcut/page-locators.ts';
import { nameOf } from './accessible-name.ts';
import { BUTTONS, flatMapCapped } from './controls.ts';
import { queryAll, rootsWithin } from './shadow-roots.ts';
import { isVisible, parentOf } from './visibility.ts';

export interface TokenRow {
  /** The one that deletes. */
  control: Element;
  element: Element;
  /** Of every element in the row that has no elements in it. */
  texts: string[];
}

/** A row has no more elements than this. */
const MAX_ELEMENTS = 80;

/** The rows with that name; none for an empty one. */
export const findRows = (name: string): TokenRow[] =>
  name ? allRows().filter(({ texts }) => texts.includes(name)) : [];

/** Everything that can be deleted, each with what is in its row. */
export function allRows(): TokenRow[] {
  const controls = flatMapCapped(queryAll(BUTTONS), (control) =>
    isDelete(control) && isVisible(control) ? [control] : [],
  );
  return controls.map((control) => {
    const element = rowOf(control, controls);
    return { control, element, texts: textsOf(element) };
  });
}

/** By its name; a picture without a name may be a bin. */
function isDelete(control: Element): boolean {
  const name = nameOf(control);
  return name ? DELETE.test(name) : control.querySelector('svg,img') !== null;
}

/** The largest element around the control that holds no other one like it, and no more than a row does. */
function rowOf(control: Element, controls: Element[]): Element {
  let row = control;
  for (let parent = parentOf(row); parent; parent = parentOf(parent)) {
    const around = parent;
    if (!(around instanceof Element)) continue;
    const isShared = controls.some((other) => other !== control && around.contains(other));
    if (isShared || around.querySelectorAll('*').length > MAX_ELEMENTS) return row;
    row = around;
  }
  return row;
}

const textsOf = (row: Element): string[] =>
  [...row.querySelectorAll('*')]
    .filter(({ firstElementChild }) => !firstElementChild)
    .map(({ textContent }) => textContent?.trim() ?? '');

/** How often the name is on the page, in whatever element; also in a row that is hidden or inert for the moment. */
export const countMentions = (name: string): number =>
  [document.body, ...rootsWithin(document)].reduce(
    (count, root) => count + (root?.textContent ?? '').split(name).length - 1,
    0,
  );
