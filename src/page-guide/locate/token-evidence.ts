/**
 * Tells which token on screen is the one just made: it was not there when the person began to do something on the page.
 * However it was made, by a button, a key, or a form that nobody recognized, a press of Generate Token is one more sign.
 */
import { isApiTokensPath } from '../../providers/shortcut/page-locators.ts';
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
  /** Of the page; no other page shows the token. */
  path: string;
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
  /** Something was sent off, and no token was seen since. */
  let isDue = false;
  let place = placeNow();
  let name = '';
  let enteredAt = Number.NEGATIVE_INFINITY;

  const learn = () => {
    for (const { text } of findShownTokens()) known.add(digest(text));
  };
  const noteAct = (event: Event, form: TokenForm | null | undefined) => {
    const isEnter = event instanceof KeyboardEvent && event.key === 'Enter' && isIn(form?.name, event);
    const isPress = event.type === 'click' && isGenerate(event, form);
    const isSameAct = performance.now() - enteredAt < SAME_ACT_MS;
    if (!isAwaitingHere() || ((isEnter || isPress) && !isSameAct)) learn();
    hasActed = true;
    isDue ||= isEnter || isPress;
    if (isEnter) enteredAt = performance.now();
    if ((isEnter || isPress) && form?.name && !isSameAct) name = newNameIn(form.name);
    if (isPress) evidence.press = { at: performance.now(), path: location.pathname };
  };
  const evidence: TokenEvidence = {
    press: null,
    get name() {
      return name;
    },
    expectToken() {
      hasActed = true;
      isDue = true;
    },
    note(event, form) {
      if (!event.isTrusted) return;
      // The page's scripts may send a form off, so that is nothing the person did.
      if (event.type === 'submit') isDue ||= hasActed;
      else noteAct(event, form);
    },
    isAwaiting: () => evidence.press !== null || (isAwaitingHere() && isApiTokensPath(location.pathname)),
    isDue: () => isDue && (isApiTokensPath(location.pathname) || evidence.press !== null),
    newTokens() {
      if (!evidence.isAwaiting()) return [];
      const isPressed = evidence.press?.path === location.pathname;
      if (!isPressed && !isApiTokensPath(location.pathname)) return [];
      // What else has the shape of an older token may be the id of anything.
      const isNew = ({ text }: ShownToken) => !known.has(digest(text)) && (isPressed || text.startsWith('sct_'));
      const tokens = likeliest(findShownTokens().filter(isNew));
      isDue &&= tokens.length === 0;
      return tokens;
    },
    forget(token) {
      known.add(digest(token));
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

const placeNow = () => (isApiTokensPath(location.pathname) ? '' : location.pathname);

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
