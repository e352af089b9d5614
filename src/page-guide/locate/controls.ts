/** The controls of the page that could be the ones we look for, each with how well its name fits. */
import type { Wording } from '../../providers/shortcut/page-locators.ts';
import { nameOf, nearbyText } from './accessible-name.ts';
import { all, openModal } from './shadow-roots.ts';
import { isSeen } from './visibility.ts';

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
export const NOTES = '[role=alert],[role=status],[aria-live]';
/** Anything whose arrival is worth a look. */
const CONTROLS = `${FIELDS},${LINKS},${TOGGLES},dialog,${NOTES}`;

export const holdsControls = (element: Element): boolean =>
  element.matches(CONTROLS) || element.querySelector(CONTROLS) !== null;

/** All elements that match and might be used now: inside a modal dialog only, when one is open. */
export const within = (selector: string): Element[] => all(selector, openModal());

const isText = (element: Element) => !(element instanceof HTMLInputElement) || /text|search/.test(element.type);

const fitOf = (name: string, { exact, loose }: Wording): number => (exact.test(name) ? 2 : loose.test(name) ? 1 : 0);

export const fields = (wording: Wording): Candidate[] =>
  ranked(within(FIELDS).filter(isText), (field) => {
    const name = nameOf(field);
    if (name) return fitOf(name, wording);
    return Math.min(1, fitOf(nearbyText(field), wording));
  });

export const named = (selector: string, wording: Wording): Candidate[] =>
  ranked(within(selector), (element) => fitOf(nameOf(element), wording));

const ranked = (elements: Element[], rank: (element: Element) => number): Candidate[] =>
  fewOf(elements, (element) => {
    const fit = rank(element);
    return fit > 0 ? [{ element, fit }] : [];
  }).filter(({ element }) => isSeen(element));

/** So many alike are a page made to confuse us, or to keep us busy: none of them can be told. */
const CROWD = 100;

/** What is found for each element, as `flatMap` does; nothing at all as soon as it is a crowd. */
export function fewOf<T>(elements: Element[], find: (element: Element) => T[]): T[] {
  const found: T[] = [];
  for (const element of elements) {
    found.push(...find(element));
    if (found.length > CROWD) return [];
  }
  return found;
}
