/** Remembers that the person pressed Generate Token, and which tokens were on the page before that. */
import { BUTTONS } from './controls.ts';
import { type ShownToken, shownTokens } from './shown-tokens.ts';
import type { Form } from './token-form.ts';
import { contains } from './visibility.ts';

/** Milliseconds for Shortcut to show the token, before the card says what to do if it doesn't. */
const PATIENCE = 3000;

export interface Press {
  /** When, in milliseconds of `performance.now()`. */
  at: number;
  before: Set<string>;
  /** Where; what comes of it is not to be seen elsewhere. */
  path: string;
}

/** While the button can't be told, any button of the form may be it: evidence decides what came of it. */
export function pressOf(event: Event, form: Form | null | undefined): Press | null {
  const [inner] = event.composedPath();
  const area = form?.generate ?? form?.name?.closest('form');
  if (!event.isTrusted || !area || !(inner instanceof Element) || !contains(area, inner)) return null;
  if (!form?.generate && !inner.closest(BUTTONS)) return null;
  return { at: performance.now(), path: location.pathname, before: new Set(shownTokens().map(({ text }) => text)) };
}

/** The one token that appeared since; several are none, for nobody could say which is meant. */
export function freshToken(press: Press): ShownToken | null {
  const [fresh, ...others] = shownTokens().filter(({ text }) => !press.before.has(text));
  return fresh && others.every(({ text }) => text === fresh.text) ? fresh : null;
}

export const isOverdue = (press: Press): boolean => performance.now() - press.at > PATIENCE;
