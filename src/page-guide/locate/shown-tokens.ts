/** Every token that can be read on the page, recognized by its shape. */
import { findToken, isToken, mayBeginToken } from '../../providers/shortcut/token-shape.ts';
import { rootsWithin } from './shadow-roots.ts';
import { isVisible } from './visibility.ts';

export interface ShownToken {
  text: string;
  /** The one that shows it. */
  element: Element;
}

/** Elements that set a piece of text apart; no token extends beyond them. */
const BOUNDARY = 'code,pre,kbd,samp,output,mark,p,li,td,dd';
/** What is to be pressed, not read. */
const INTERACTIVE = 'button,a,input,[role=button]';

export function findShownTokens(): ShownToken[] {
  return rootsWithin(document).flatMap((root) => [...inFields(root), ...inText(root)]);
}

function inFields(root: ParentNode): ShownToken[] {
  return [...root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input,textarea')].flatMap((element) => {
    const text = element.value.trim();
    return isToken(text) && isVisible(element) ? [{ text, element }] : [];
  });
}

function inText(root: ParentNode): ShownToken[] {
  const found: ShownToken[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const shown = tokenStartingIn(node.nodeValue ?? '', node.parentElement);
    if (shown && isVisible(shown.element)) found.push(shown);
  }
  return found;
}

/** The token that starts in this text node: within it, or spread over the inline elements around it. */
function tokenStartingIn(own: string, parent: Element | null): ShownToken | null {
  if (!parent || !mayBeginToken(own)) return null;
  const text = findToken(own);
  return widestToken(parent, text) ?? (text ? { text, element: parent } : null);
}

/** The element around `start` whose whole text is one token, the longest there is. `own`: the piece that looks like one already. */
function widestToken(start: Element, own: string | undefined): ShownToken | null {
  let whole = '';
  let shown = start;
  for (let element: Element | null = start; element; element = element.parentElement) {
    const text = element.textContent?.trim() ?? '';
    if (text.length > 400 || element.querySelector(INTERACTIVE) || !isUniform(element, own)) break;
    // Of several elements around the same text, the innermost.
    if (text !== whole && isToken(text)) {
      whole = text;
      shown = element;
    }
    if (element.matches(BOUNDARY) || !getComputedStyle(element).display.startsWith('inline')) break;
  }
  return whole ? { text: whole, element: shown } : null;
}

/** The pieces of one token are elements alike; a token and a word right beside it are not. */
const isUniform = ({ children: [first, ...others], childNodes }: Element, own: string | undefined): boolean =>
  others.every(({ tagName, className }) => tagName === first?.tagName && className === first.className) &&
  !(own && first && [...childNodes].some((child) => child instanceof Text && child.data.trim()));
