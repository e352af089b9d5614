/** Reads what the Hub on this page shows. A form is Shortcut's only when field, button and picture belong together. */
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
import { BUTTONS, queryUsable } from './controls.ts';
import { rootsWithin } from './shadow-roots.ts';
import { commonAncestor, contains, isVisible } from './visibility.ts';

export interface HubForm {
  field: HTMLInputElement;
  connect: Element;
  /** While an account's stored token is shown masked: the button that makes the field editable. */
  edit: Element | null;
}

export type HubContent =
  | { type: 'form'; form: HubForm }
  | { type: 'list'; entry: Element }
  | { type: 'busy' | 'linked' | 'nothing' };

/** Elements between field and button, or an entry of the list, and the one that holds the picture, or the search box, as well. */
const MAX_LEVELS = 10;

export function readHub(): HubContent {
  const form = findHubForm();
  if (form) return { type: 'form', form };
  const entry = findEntry();
  if (entry) return { type: 'list', entry };
  const shows = (text: string) =>
    [document.body, ...rootsWithin(document)].some((root) => root?.textContent?.includes(text));
  return { type: shows(LINKED) ? 'linked' : shows(BUSY) ? 'busy' : 'nothing' };
}

/** Null for several, as nobody can tell which one is meant. */
function findHubForm(): HubForm | null {
  const fields = queryUsable('input').filter(isTokenField);
  const connects = findButtons(CONNECT);
  const forms = fields.flatMap((field) => connects.flatMap((connect) => formOf(field, connect)));
  const [form, ...others] = forms;
  return form && others.length === 0 ? form : null;
}

const isTokenField = (field: Element): field is HTMLInputElement =>
  field instanceof HTMLInputElement &&
  /text|password/.test(field.type) &&
  HUB_TOKEN.test(nameOf(field)) &&
  isVisible(field);

const findButtons = (wording: RegExp): Element[] =>
  queryUsable(BUTTONS).filter((button) => wording.test(nameOf(button)) && isVisible(button));

function formOf(field: HTMLInputElement, connect: Element): HubForm[] {
  const root = field.getRootNode() === connect.getRootNode() && closestWith(commonAncestor(field, connect), isTitle);
  if (!root) return [];
  const edit = field.disabled ? findButtons(EDIT).find((button) => contains(root, button)) : undefined;
  return [{ field, connect, edit: edit ?? null }];
}

/** The picture of the form, not that of an entry of the list. */
const isTitle = (picture: Element) => picture.matches(SHORTCUT_PICTURE) && !picture.closest(BUTTONS);

const isSearch = (box: Element) => box.matches(SEARCH);

/** The nearest ancestor, in the same root, that holds a visible picture or field like this. */
function closestWith(start: Node, matches: (element: Element) => boolean): Node | null {
  let root: Node | null = start;
  for (let level = 0; root && level <= MAX_LEVELS; level += 1, root = root.parentNode) {
    const inside = root instanceof Element || root instanceof ShadowRoot ? [...root.querySelectorAll('img,input')] : [];
    if (inside.some((element) => matches(element) && isVisible(element))) return root;
  }
  return null;
}

function findEntry(): Element | null {
  const entries = findButtons(SHORTCUT_ENTRY).filter((entry) => closestWith(entry, isSearch));
  const [entry, ...others] = entries;
  return entry && others.length === 0 ? entry : null;
}
