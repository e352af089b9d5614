/** The fresh token: recognised by its shape and by having appeared after the person pressed Generate Token. */
import { TOKEN } from '../guide/shortcut.ts';
import { isSeen } from './dom.ts';
import { rootsWithin } from './roots.ts';

export interface ShownToken {
  text: string;
  /** What shows it. */
  element: Element;
}

const WHOLE = new RegExp(`^(?:${TOKEN.source})$`, 'i');
/** Elements that set a piece of text apart; a token does not go on beyond them. */
const APART = 'code,pre,kbd,samp,output,mark,p,li,td,dd';

/** Every token that can be read on the page now. */
export function shownTokens(): ShownToken[] {
  return rootsWithin(document).flatMap((root) => [...inFields(root), ...inText(root)]);
}

function inFields(root: ParentNode): ShownToken[] {
  return [...root.querySelectorAll('input,textarea')].flatMap((element) => {
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return [];
    const text = element.value.trim();
    return WHOLE.test(text) && isSeen(element) ? [{ text, element }] : [];
  });
}

function inText(root: ParentNode & Node): ShownToken[] {
  // One look at the whole text first: most of the time there is nothing to find.
  if (!/sct_|sct$|-/.test(root.textContent ?? document.body.textContent ?? '')) return [];
  const found: ShownToken[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const shown = tokenFrom(node);
    if (shown && !found.some(({ text }) => text === shown.text)) found.push(shown);
  }
  return found;
}

/** A token that starts in this text: within it, or spread over the inline elements around it. */
function tokenFrom(node: Node): ShownToken | null {
  const own = node.nodeValue ?? '';
  const parent = node.parentElement;
  if (!parent || !/sct_?|^\s*[\da-f-]+/i.test(own)) return null;
  const whole = widen(parent);
  if (whole) return isSeen(whole.element) ? whole : null;
  const [text] = TOKEN.exec(own) ?? [];
  return text && isSeen(parent) ? { text, element: parent } : null;
}

/** The widest element around whose whole text is one token. */
function widen(start: Element): ShownToken | null {
  let found: ShownToken | null = null;
  for (let element: Element | null = start; element; element = element.parentElement) {
    const text = element.textContent?.trim() ?? '';
    if (text.length > 400 || element.querySelector('button,a,input,[role=button]')) break;
    if (WHOLE.test(text)) found = { text, element };
    if (element.matches(APART) || !getComputedStyle(element).display.startsWith('inline')) break;
  }
  return found;
}
