/** The controls of the page that could be the ones we look for, each with how well its name fits. */
import type { Wording } from '../../providers/shortcut/page-locators.ts';
import { nameOf, nearbyText } from './accessible-name.ts';
import { openModal, queryAll } from './shadow-roots.ts';
import { isVisible } from './visibility.ts';

export interface Candidate {
  element: Element;
  /** 2: a known wording. 1: a relative of one, or a guess from the text around. */
  fit: number;
}

const FIELDS = 'input,textarea,[role=textbox],[contenteditable=""],[contenteditable=true]';
export const BUTTONS = 'button,[role=button],input[type=submit],input[type=button]';
export const LINKS = `a,${BUTTONS},[role=link],[role=menuitem],[role=tab]`;
export const ONE_OF_SEVERAL = 'input[type=radio],[role=radio],[role=option]';
export const TOGGLES = `${ONE_OF_SEVERAL},input[type=checkbox],select,[role=checkbox],[role=switch],[aria-pressed]`;
/** What the page says to the person. */
export const MESSAGES = '[role=alert],[role=status],[aria-live]';
/** The page is read again when one of these arrives. */
const CONTROLS = `${FIELDS},${LINKS},${TOGGLES},dialog,${MESSAGES}`;

export const holdsControls = (element: Element): boolean =>
  element.matches(CONTROLS) || element.querySelector(CONTROLS) !== null;

/** All elements that match and that nothing makes inert: while a modal dialog is open, those inside. */
export const queryUsable = (selector: string): Element[] => queryAll(selector, openModal());

const isTextField = (element: Element) => !(element instanceof HTMLInputElement) || /text|search/.test(element.type);

const fitOf = (name: string, { exact, loose }: Wording): number => (exact.test(name) ? 2 : loose.test(name) ? 1 : 0);

export const findFields = (wording: Wording): Candidate[] =>
  ranked(queryUsable(FIELDS).filter(isTextField), (field) => {
    const name = nameOf(field);
    if (name) return fitOf(name, wording);
    return Math.min(1, fitOf(nearbyText(field), wording));
  });

export const findNamed = (selector: string, wording: Wording): Candidate[] =>
  ranked(queryUsable(selector), (element) => fitOf(nameOf(element), wording));

const ranked = (elements: Element[], rank: (element: Element) => number): Candidate[] =>
  flatMapCapped(elements, (element) => {
    const fit = rank(element);
    return fit > 0 ? [{ element, fit }] : [];
  }).filter(({ element }) => isVisible(element));

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
