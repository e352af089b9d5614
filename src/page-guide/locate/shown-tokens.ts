/** Every token that can be read on the page, recognised by its shape. */
import { findToken, isToken, mayBeginToken } from '../../providers/shortcut/token-shape.ts';
import { rootsWithin } from './shadow-roots.ts';
import { isSeen } from './visibility.ts';

export interface ShownToken {
  text: string;
  /** What shows it. */
  element: Element;
}

/** Elements that set a piece of text apart; a token does not go on beyond them. */
const APART = 'code,pre,kbd,samp,output,mark,p,li,td,dd';
/** Not text to read but things to press. */
const ACTIVE = 'button,a,input,[role=button]';

export function shownTokens(): ShownToken[] {
  return rootsWithin(document).flatMap((root) => [...inFields(root), ...inText(root)]);
}

function inFields(root: ParentNode): ShownToken[] {
  return [...root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input,textarea')].flatMap((element) => {
    const text = element.value.trim();
    return isToken(text) && isSeen(element) ? [{ text, element }] : [];
  });
}

function inText(root: ParentNode): ShownToken[] {
  const found: ShownToken[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const shown = tokenFrom(node.nodeValue ?? '', node.parentElement);
    if (shown && isSeen(shown.element)) found.push(shown);
  }
  return found;
}

/** A token that starts in this text: within it, or spread over the inline elements around it. */
function tokenFrom(own: string, parent: Element | null): ShownToken | null {
  if (!parent || !mayBeginToken(own)) return null;
  const text = findToken(own);
  return widen(parent, text) ?? (text ? { text, element: parent } : null);
}

/** The element around whose whole text is one token, the longest there is; `own` when a piece of it already looks like one. */
function widen(start: Element, own: string | undefined): ShownToken | null {
  let whole = '';
  let shown = start;
  for (let element: Element | null = start; element; element = element.parentElement) {
    const text = element.textContent?.trim() ?? '';
    if (text.length > 400 || element.querySelector(ACTIVE) || !isEven(element, own)) break;
    // The narrowest of those around the same text.
    if (text !== whole && isToken(text)) {
      whole = text;
      shown = element;
    }
    if (element.matches(APART) || !getComputedStyle(element).display.startsWith('inline')) break;
  }
  return whole ? { text: whole, element: shown } : null;
}

/** Pieces of one thing look alike; a token with a word beside it, and nothing between, does not. */
const isEven = ({ children: [first, ...others], childNodes }: Element, own: string | undefined): boolean =>
  others.every(({ tagName, className }) => tagName === first?.tagName && className === first.className) &&
  !(own && first && [...childNodes].some((child) => child instanceof Text && child.data.trim()));
