/** The controls of the page that could be the ones we look for, each with how well its name fits. */
import { NO_FORM, type Wording } from '../../providers/shortcut/page-locators.ts';
import { nameOf, nearbyText, wholeOf } from './accessible-name.ts';
import { openModal, queryAll } from './shadow-roots.ts';
import { ancestorsOf, isInSight, isVisible } from './visibility.ts';

export interface Candidate {
  element: Element;
  /** 2: a known wording. 1: a relative of one, or a guess from the text around. */
  fit: number;
}

const FIELDS = 'input,textarea,[role=textbox],[contenteditable=""],[contenteditable=true]';
export const BUTTONS = 'button,[role=button],input[type=submit],input[type=button]';
export const LINKS = `a,${BUTTONS},[role=link],[role=menuitem],[role=tab]`;
export const ONE_OF_SEVERAL = 'input[type=radio],[role=radio],[role=option],[role=tab],button[aria-current]';
/** Says what it is at, and opens. */
export const LISTS =
  '[role=combobox],[aria-haspopup=listbox],[aria-haspopup=menu],[aria-haspopup=dialog],[aria-haspopup=true]';
/** Of a list that is open. */
export const OPTIONS = '[role=option],[role=menuitemradio],[role=menuitem]';
export const TOGGLES = `${ONE_OF_SEVERAL},${LISTS},input[type=checkbox],select,[role=checkbox],[role=switch],[aria-pressed]`;
/** What the page says to the person. */
export const MESSAGES = '[role=alert],[role=status],[aria-live]';
/** The page is read again when one of these arrives. */
const CONTROLS = `${FIELDS},${LINKS},${TOGGLES},dialog,${MESSAGES}`;

export const holdsControls = (element: Element): boolean =>
  element.matches(CONTROLS) || element.querySelector(CONTROLS) !== null;

/** All elements that match and that nothing makes inert: while a modal dialog is open, those inside. */
export function queryUsable(selector: string): Element[] {
  const modal = openModal();
  // A dialog of the page's own making hides what is behind it from assistive technology.
  const [own] = queryAll('[aria-modal=true]').filter(isVisible);
  const isBehind = (element: Element) => {
    // What is shown in a dialog may be slotted into it.
    const areas = ancestorsOf(element);
    return own && !areas.includes(own)
      ? areas.some((area) => area.ariaHidden === 'true')
      : modal && !areas.includes(modal);
  };
  return queryAll(selector).filter((element) => (!modal && !own) || !isBehind(element));
}

const isTextField = (element: Element) => !(element instanceof HTMLInputElement) || /text|search/.test(element.type);

/** Takes a line of text, whatever it is for. */
export const TEXT_BOXES = `input:not([type]),${['text', 'search', 'email', 'url', 'tel', 'password'].map((type) => `[type=${type}]`)},${FIELDS.slice('input,'.length)}`;

const fitOf = (name: string, { exact, loose }: Wording): number =>
  exact.test(name) ? 2 : loose.test(name) && !NO_FORM.test(name) ? 1 : 0;

export const findFields = (wording: Wording): Candidate[] =>
  ranked(queryUsable(FIELDS).filter(isTextField), isReachable, (field) => {
    const name = nameOf(field);
    if (name) return fitOf(name, wording);
    return Math.min(1, fitOf(nearbyText(field), wording));
  });

/** A box whose label floats in it is transparent until it has the focus. */
export const isReachable = (element: Element): boolean =>
  isVisible(element) ||
  ((getComputedStyle(element).opacity === '0' || element.getRootNode() !== document) && isInSight(element));

export const findNamed = (selector: string, wording: Wording): Candidate[] =>
  ranked(queryUsable(selector), isVisible, (element) => fitOf(nameOf(element), wording)).map(({ element, fit }) => ({
    element: wholeOf(element),
    fit,
  }));

const ranked = (
  elements: Element[],
  isShown: (element: Element) => boolean,
  rank: (element: Element) => number,
): Candidate[] =>
  flatMapCapped(elements, (element) => {
    const fit = rank(element);
    return fit > 0 ? [{ element, fit }] : [];
  }).filter(({ element }) => isShown(element));

/** What kind of page it is, for maintainers: how many boxes, buttons and switches can be seen, 9 standing for more. */
export const countControls = (): string =>
  [TEXT_BOXES, BUTTONS, TOGGLES]
    .map((selector) => Math.min(queryUsable(selector).filter(isReachable).length, 9))
    .join('+');

/** A page with more look-alikes is made to confuse us, or to keep us busy: nobody can tell which one is meant. */
const MAX_MATCHES = 100;

/** `flatMap` that returns nothing at all once there are more than `MAX_MATCHES`. */
export function flatMapCapped<T>(elements: Element[], find: (element: Element) => T[]): T[] {
  const found: T[] = [];
  for (const element of elements) {
    found.push(...find(element));
    if (found.length > MAX_MATCHES) return [];
  }
  return found;
}
