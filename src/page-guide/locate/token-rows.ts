/** Finds the control that deletes a token, by the token's name in the same row. */

import type { CleanupInstruction } from '../../contract/shortcut-page.ts';
import { DELETE } from '../../providers/shortcut/page-locators.ts';
import { nameOf } from './accessible-name.ts';
import { BUTTONS, fewOf } from './controls.ts';
import { all, rootsWithin } from './shadow-roots.ts';
import { isSeen, parentOf } from './visibility.ts';

export interface Row {
  control: Element;
  whole: Element;
  /** Every text that stands in the row by itself. */
  texts: string[];
}

/** More than that is no row. */
const MANY = 80;

/** The rows with that name; where there are none, those of which the name is the beginning. */
export function rowsFor({ name, except }: CleanupInstruction): Row[] {
  const controls = fewOf(all(BUTTONS), (control) => (isDelete(control) && isSeen(control) ? [control] : []));
  const rows = controls.map((control) => {
    const whole = rowOf(control, controls);
    return { control, whole, texts: textsOf(whole) };
  });
  const called = (is: (text: string) => boolean) => rows.filter(({ texts }) => texts.some(is));
  const exact = called((text) => text === name);
  if (exact.length > 0 || !except) return exact;
  return called((text) => text.startsWith(name) && text !== except);
}

/** By its name, or as a picture without one. */
function isDelete(control: Element): boolean {
  const name = nameOf(control);
  return name ? DELETE.test(name) : control.querySelector('svg,img') !== null;
}

/** The largest thing around it that has no other such control, and is no more than a row may be. */
function rowOf(control: Element, controls: Element[]): Element {
  let row = control;
  for (let up = parentOf(row); up; up = parentOf(up)) {
    const around = up;
    if (!(around instanceof Element)) continue;
    const isShared = controls.some((other) => other !== control && around.contains(other));
    if (isShared || around.querySelectorAll('*').length > MANY) return row;
    row = around;
  }
  return row;
}

const textsOf = (row: Element): string[] =>
  [...row.querySelectorAll('*')].filter((one) => !one.firstElementChild).map((one) => one.textContent?.trim() ?? '');

/** How often the page says this name, in whatever; also in a row that is hidden or inert for the moment. */
export const timesSaid = (name: string): number =>
  [document.body, ...rootsWithin(document)].reduce(
    (times, root) => times + (root.textContent ?? '').split(name).length - 1,
    0,
  );
