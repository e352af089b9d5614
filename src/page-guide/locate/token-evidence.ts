/**
 * Tells which token on screen is the one just made: it was not there when the person began to do something on the page.
 * However it was made, by a button, a key, or a form that nobody recognized, a press of Generate Token is one more sign.
 */
import { isUnderApiTokens } from '../../providers/shortcut/page-locators.ts';
import { looksLikeToken } from '../../providers/shortcut/token-shape.ts';
import { textIn } from '../text-field.ts';
import { BUTTONS } from './controls.ts';
import { findShownTokens, likeliest, type ShownToken } from './shown-tokens.ts';
import type { TokenForm } from './token-form.ts';
import { countMentions } from './token-rows.ts';
import { contains } from './visibility.ts';

/** Milliseconds for Shortcut to show the token, before the card says what to do if it doesn't. */
const OVERDUE_MS = 3000;
/** Milliseconds in which a browser turns Enter in a form into a press of its button. */
const SAME_ACT_MS = 500;

/** Of Generate Token. */
export interface Press {
  /** When, in milliseconds of `performance.now()`. */
  at: number;
  /** No other page shows the token. */
  place: string;
}

export interface TokenEvidence {
  /** The last press, until it is known what came of it. */
  press: Press | null;
  /** What the token is named; empty when something on the page had that name before. */
  readonly name: string;
  /** A token that is on screen now counts as new: the person acted before this page was loaded. */
  expectToken(): void;
  /** What the person did, or what the browser made of it, before the page hears of it. */
  note(event: Event, form: TokenForm | null | undefined): void;
  /** May a token appear? */
  isAwaiting(): boolean;
  /** May these nodes, which came or changed, be about it? Once the form was sent off, anything may. */
  mayShowToken(nodes: Node[]): boolean;
  /** Will a token that the page shows from the start, once it is loaded anew, be new? */
  isDue(): boolean;
  /** The new tokens that are likeliest to be meant; several: nobody can tell which one. */
  newTokens(): ShownToken[];
  /** It was handed over, so it is not new anymore. */
  forget(token: string): void;
}

export function createTokenEvidence(): TokenEvidence {
  /** Tokens that were on the page already. */
  const known = new Set<number>();
  let hasActed = false;
  /** Something was sent off: what comes then is no id of a row, whatever its shape. */
  let isSent = false;
  /** No token was seen since. */
  let isDue = false;
  let place = placeNow();
  let name = '';
  let enteredAt = Number.NEGATIVE_INFINITY;

  const send = () => {
    isSent = true;
    isDue = true;
  };
  const learn = () => {
    for (const { text } of findShownTokens()) known.add(digest(text));
  };
  const noteAct = (event: Event, form: TokenForm | null | undefined) => {
    const isEnter = event instanceof KeyboardEvent && event.key === 'Enter' && isIn(form?.name, event);
    const isPress =
      event.type === 'click' && isGenerate(event, form) && (isKnown(form) || !evidence.newTokens().length);
    const isSameAct = performance.now() - enteredAt < SAME_ACT_MS;
    if (!isAwaitingHere() || ((isEnter || isPress) && !isSameAct)) learn();
    hasActed = true;
    if (isEnter || isPress) send();
    if (isEnter) enteredAt = performance.now();
    if ((isEnter || isPress) && form?.name && !isSameAct) name = newNameIn(form.name);
    if (isPress) evidence.press = { at: performance.now(), place: placeNow() };
  };
  const evidence: TokenEvidence = {
    press: null,
    get name() {
      return name;
    },
    expectToken() {
      hasActed = true;
      send();
    },
    note(event, form) {
      if (!event.isTrusted) return;
      // The page's scripts may send a form off, so that is nothing the person did.
      if (event.type !== 'submit') noteAct(event, form);
      else if (hasActed) send();
    },
    isAwaiting: () => evidence.press !== null || (isAwaitingHere() && isUnderApiTokens(location.pathname)),
    mayShowToken: (nodes) =>
      evidence.press !== null ||
      evidence.isDue() ||
      (evidence.isAwaiting() && nodes.some(({ textContent }) => looksLikeToken(textContent ?? ''))),
    isDue: () => isDue && (isUnderApiTokens(location.pathname) || evidence.press !== null),
    newTokens() {
      if (!evidence.isAwaiting()) return [];
      const isPressed = isHere(evidence.press);
      if (!isPressed && !isUnderApiTokens(location.pathname)) return [];
      const mayBeOld = isPressed || isSent;
      const isNew = (token: ShownToken) =>
        !known.has(digest(token.text)) && (token.text.startsWith('sct_') || (mayBeOld && isNoId(token)));
      const tokens = likeliest(findShownTokens().filter(isNew));
      isDue &&= tokens.length === 0;
      return tokens;
    },
    forget(token) {
      known.add(digest(token));
      isSent = false;
      isDue = false;
      hasActed = false;
      evidence.press = null;
    },
  };
  /** On another page everything is new, and nothing was made. */
  const isAwaitingHere = () => {
    if (place !== placeNow()) hasActed = false;
    place = placeNow();
    return hasActed;
  };
  return evidence;
}

export const isOverdue = (press: Press): boolean => performance.now() - press.at > OVERDUE_MS;

/** Tells tokens apart without keeping them. */
const digest = (token: string): number =>
  [...token].reduce((sum, character) => (Math.imul(sum, 31) + character.charCodeAt(0)) | 0, 0);

const placeNow = () => (isUnderApiTokens(location.pathname) ? '' : location.pathname);

/** Was the button pressed on this page? */
export const isHere = (press: Press | null): boolean => press?.place === placeNow();

/** What has the shape of an older token may be the id of anything: of a row, a request, an error. */
const isNoId = ({ text, element, isApart, lead }: ShownToken) => {
  const [before] = element.parentElement?.textContent?.split(text) ?? [];
  const sentence = before?.split('.').at(-1) ?? '';
  const isNamed = isApart || /token|key/i.test(lead);
  return isNamed && !/\b(id|request|error|reference|trace)\b/i.test(sentence) && !element.closest(CELL);
};

const CELL = 'a,td,th,[role=cell],[role=gridcell]';

/** A button that was only guessed may be one that copies the token. */
const isKnown = (form: TokenForm | null | undefined) => !!form?.generate && !form.guessed.includes(form.generate);

const isIn = (area: Element | null | undefined, event: Event): boolean => {
  const [inner] = event.composedPath();
  return !!area && inner instanceof Node && contains(area, inner);
};

/** While the button is not known, any button of the form may be it. */
function isGenerate(event: Event, form: TokenForm | null | undefined): boolean {
  if (form?.generate) return isIn(form.generate, event);
  const [inner] = event.composedPath();
  return isIn(form?.name?.closest('form'), event) && inner instanceof Element && inner.closest(BUTTONS) !== null;
}

function newNameIn(box: Element): string {
  const name = textIn(box).trim();
  return name && countMentions(name) === 0 ? name : '';
}
