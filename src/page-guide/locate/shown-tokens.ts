/** Every token that can be read on the page, recognized by its shape, and how likely it is the one just made. */
import { findToken, isToken, isWhole, mayBeginToken } from '../../providers/shortcut/token-shape.ts';
import { rootsWithin } from './shadow-roots.ts';
import { ancestorsOf, isVisible } from './visibility.ts';

export interface ShownToken {
  text: string;
  /** The one that shows it. */
  element: Element;
  /** Is it the whole text of its line or field? */
  isApart: boolean;
  /** What stands before it in its line. */
  lead: string;
}

/** Elements that set a piece of text apart; no token extends beyond them. */
const BOUNDARY = 'code,pre,kbd,samp,output,mark,p,li,td,dd';
/** Holds a token and nothing else, if it holds one. */
const CODE = 'code,kbd,samp,output';
/** Beside a token, such as "Copied" or "Read-only": no more of it. */
const WORD = /^[A-Z]?[a-z]+(-[a-z]+)*$/;
/** What is to be pressed, not read. */
const INTERACTIVE = 'button,a,input,[role=button]';
/** Marks where a line may break, and no more. */
const BREAK = 'wbr,br';
/** What a page says of news in. */
const NEWS = 'dialog,[role=dialog],[role=alertdialog],[role=alert],[role=status],[aria-live],output,mark';

/** Without the marks that are not seen. */
const readable = (text: string | null): string => (text ?? '').replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').trim();

export function findShownTokens(): ShownToken[] {
  return rootsWithin(document).flatMap((root) => [...inFields(root), ...inText(root)]);
}

/** Those that rank highest. Several texts: nobody can tell which one is meant. */
export function likeliest(tokens: ShownToken[]): ShownToken[] {
  const ranked = tokens.map((token) => ({ token, rank: rankOf(token) }));
  const top = Math.max(...ranked.map(({ rank }) => rank));
  const best = ranked.filter(({ rank }) => rank === top).map(({ token }) => token);
  return best.filter(({ text }, index) => best.findIndex((other) => other.text === text) === index);
}

/** Of the newer shape, of the workspace in the address, said as news, and apart: each counts more than all after it. */
function rankOf({ text, element, isApart }: ShownToken): number {
  const [, workspace] = location.pathname.split('/');
  const signs = [
    text.startsWith('sct_'),
    text.slice('sct_ro_'.length).startsWith(`${workspace}_`),
    ancestorsOf(element).some((ancestor) => ancestor.matches(NEWS)),
    isApart,
  ];
  return signs.reduce((rank, sign) => 2 * rank + Number(sign), 0);
}

function inFields(root: ParentNode): ShownToken[] {
  return [...root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input,textarea')].flatMap((element) => {
    const text = readable(element.value);
    return isToken(text) && isWhole(text, '') && isVisible(element) ? [{ text, element, isApart: true, lead: '' }] : [];
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
function tokenStartingIn(data: string, parent: Element | null): ShownToken | null {
  const own = readable(data);
  if (!parent || !mayBeginToken(own) || (own.length > 2 && WORD.test(own))) return null;
  const found = findToken(own);
  const piece = found && isWhole(found, '') ? found : undefined;
  const { text, element } = widestToken(parent, piece, !own.startsWith('sct')) ?? { text: piece, element: parent };
  if (!text) return null;
  const line = readable(lineAround(parent).textContent);
  const [lead = '', rest = ''] = line.split(text);
  return isWhole(text, rest) ? { text, element, isApart: line === text, lead } : null;
}

/**
 * The element around `start` whose whole text is one token, the longest there is. `own`: the piece that looks like one
 * already. `isMiddle`: the piece may be any word.
 */
function widestToken(
  start: Element,
  own: string | undefined,
  isMiddle: boolean,
): Pick<ShownToken, 'text' | 'element'> | null {
  let whole = '';
  let shown = start;
  for (let element: Element | null = start; element; element = element.parentElement) {
    const text = readable(element.textContent);
    if (text.length > 400 || element.querySelector(INTERACTIVE)) break;
    if (own && WORD.test(text.replace(own, ''))) break;
    if (!element.matches(CODE) && !isUniform(element, own, isMiddle)) break;
    // Of several elements around the same text, the innermost.
    if (text !== whole && isToken(text)) {
      whole = text;
      shown = element;
    }
    if (endsLine(element)) break;
  }
  return whole ? { text: whole, element: shown } : null;
}

/** The pieces of one token are elements alike; a token and a word right beside it are not. */
function isUniform({ children, childNodes }: Element, own: string | undefined, isMiddle: boolean): boolean {
  const [first, ...others] = [...children].filter((child) => !child.matches(BREAK));
  return (
    others.every(
      ({ tagName, className }) => (!own && !isMiddle) || (tagName === first?.tagName && className === first.className),
    ) && !(own && first && [...childNodes].some((child) => child instanceof Text && child.data.trim()))
  );
}

const lineAround = (element: Element): Element =>
  endsLine(element) || !element.parentElement ? element : lineAround(element.parentElement);

const endsLine = (element: Element) =>
  element.matches(BOUNDARY) || !getComputedStyle(element).display.startsWith('inline');
