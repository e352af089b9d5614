/** The controls of the page that could be the ones we look for, each with how well its name fits. */
import type { Wording } from '../guide/shortcut.ts';
import { isInert, isSeen, openModal } from './dom.ts';
import { nameOf, nearbyText } from './name.ts';
import { rootsWithin } from './roots.ts';

export interface Candidate {
  element: Element;
  /** 2: a known wording. 1: a relative of one, or a guess from the text around. */
  fit: number;
}

const FIELDS = 'input,textarea,[role=textbox],[contenteditable=""],[contenteditable=true]';
const NOT_TEXT = /^(checkbox|radio|hidden|submit|button|file|image|reset|range|color|password)$/;
export const BUTTONS = 'button,[role=button],input[type=submit],input[type=button]';
export const LINKS = `a,${BUTTONS},[role=link],[role=menuitem],[role=tab]`;
export const TOGGLES =
  'input[type=checkbox],input[type=radio],select,[role=checkbox],[role=switch],[role=radio],[role=option],[aria-pressed]';
/** Anything whose arrival is worth a look. */
export const CONTROLS = `${FIELDS},${LINKS},${TOGGLES},dialog`;

/** All elements that match and that a person could use now; inside a modal dialog when one is open. */
export const usable = (selector: string): Element[] =>
  rootsWithin(openModal() ?? document).flatMap((root) =>
    [...root.querySelectorAll(selector)].filter((e) => !isInert(e)),
  );

const isText = (element: Element) => !(element instanceof HTMLInputElement && NOT_TEXT.test(element.type));

const fitOf = (name: string, { exact, loose }: Wording): number => (exact.test(name) ? 2 : loose.test(name) ? 1 : 0);

export const fields = (wording: Wording): Candidate[] =>
  ranked(usable(FIELDS).filter(isText), (field) => {
    const name = nameOf(field);
    return name ? fitOf(name, wording) : Math.min(1, fitOf(nearbyText(field), wording));
  });

export const named = (selector: string, wording: Wording): Candidate[] =>
  ranked(usable(selector), (element) => fitOf(nameOf(element), wording));

function ranked(elements: Element[], rank: (element: Element) => number): Candidate[] {
  const candidates = elements.map((element) => ({ element, fit: rank(element) }));
  return candidates.filter((candidate) => candidate.fit > 0 && isSeen(candidate.element));
}
