/** What the Hub on this page shows. It is only taken for Shortcut's form when field, button and picture belong together. */
import {
  BUSY,
  CONNECT,
  EDIT,
  HUB_TOKEN,
  LINKED,
  SEARCH,
  SHORTCUT_ENTRY,
  SHORTCUT_PICTURE,
} from '../../stackone/hub-page-locators.ts';
import { nameOf } from './accessible-name.ts';
import { BUTTONS, within } from './controls.ts';
import { rootsWithin } from './shadow-roots.ts';
import { commonAncestor, contains, isSeen } from './visibility.ts';

export interface Form {
  field: HTMLInputElement;
  connect: Element;
  /** While an account's stored token is shown masked: what makes room for another. */
  edit: Element | null;
}

export type Shown = { is: 'form'; form: Form } | { is: 'list'; entry: Element } | { is: 'busy' | 'linked' | 'nothing' };

/** How far above field and button the picture may stand, and the search box above an entry. */
const MAX_CLIMB = 10;

export function look(): Shown {
  const form = findForm();
  if (form) return { is: 'form', form };
  const entry = findEntry();
  if (entry) return { is: 'list', entry };
  const says = (text: string) =>
    [document.body, ...rootsWithin(document)].some((root) => root.textContent?.includes(text));
  return { is: says(LINKED) ? 'linked' : says(BUSY) ? 'busy' : 'nothing' };
}

/** Two are none: nobody could say which is meant. */
function findForm(): Form | null {
  const fields = within('input').filter(isTokenField);
  const connects = buttons(CONNECT);
  const forms = fields.flatMap((field) => connects.flatMap((connect) => formOf(field, connect)));
  const [form, ...others] = forms;
  return form && others.length === 0 ? form : null;
}

const isTokenField = (field: Element): field is HTMLInputElement =>
  field instanceof HTMLInputElement &&
  /text|password/.test(field.type) &&
  HUB_TOKEN.test(nameOf(field)) &&
  isSeen(field);

const buttons = (wording: RegExp): Element[] =>
  within(BUTTONS).filter((button) => wording.test(nameOf(button)) && isSeen(button));

function formOf(field: HTMLInputElement, connect: Element): Form[] {
  const whole = field.getRootNode() === connect.getRootNode() && climbTo(commonAncestor(field, connect), isTitle);
  if (!whole) return [];
  const edit = field.disabled ? buttons(EDIT).find((button) => contains(whole, button)) : undefined;
  return [{ field, connect, edit: edit ?? null }];
}

/** An entry of the list has the picture, too. */
const isTitle = (picture: Element) => picture.matches(SHORTCUT_PICTURE) && !picture.closest(BUTTONS);

const isSearch = (box: Element) => box.matches(SEARCH);

/** The nearest thing around, in the same root, that holds one like this as well. */
function climbTo(start: Node, isIt: (element: Element) => boolean): Node | null {
  let whole: Node | null = start;
  for (let level = 0; whole && level <= MAX_CLIMB; level += 1, whole = whole.parentNode) {
    const inside =
      whole instanceof Element || whole instanceof ShadowRoot ? [...whole.querySelectorAll('img,input')] : [];
    if (inside.some((one) => isIt(one) && isSeen(one))) return whole;
  }
  return null;
}

function findEntry(): Element | null {
  const entries = buttons(SHORTCUT_ENTRY).filter((entry) => climbTo(entry, isSearch));
  const [entry, ...others] = entries;
  return entry && others.length === 0 ? entry : null;
}
