/** Remembers that the person pressed Generate Token, and which tokens were on the page before that. */
import { textIn } from '../text-field.ts';
import { BUTTONS } from './controls.ts';
import { findShownTokens, type ShownToken } from './shown-tokens.ts';
import type { TokenForm } from './token-form.ts';
import { countMentions } from './token-rows.ts';
import { contains } from './visibility.ts';

/** Milliseconds for Shortcut to show the token, before the card says what to do if it doesn't. */
const OVERDUE_MS = 3000;

export interface Press {
  /** When, in milliseconds of `performance.now()`. */
  at: number;
  /** Tokens that were on the page already. */
  before: Set<string>;
  /** What the token was named; empty when something on the page had that name before. */
  name: string;
  /** Of the page; no other page shows the token. */
  path: string;
}

/** Null for a click on anything else. While the button is not known, any button of the form may be it. */
export function pressOf(event: Event, form: TokenForm | null | undefined): Press | null {
  const [inner] = event.composedPath();
  const area = form?.generate ?? form?.name?.closest('form');
  if (!event.isTrusted || !area || !(inner instanceof Element) || !contains(area, inner)) return null;
  if (!form?.generate && !inner.closest(BUTTONS)) return null;
  return {
    at: performance.now(),
    path: location.pathname,
    before: new Set(findShownTokens().map(({ text }) => text)),
    name: form?.name ? newNameIn(form.name) : '',
  };
}

function newNameIn(box: Element): string {
  const name = textIn(box).trim();
  return name && countMentions(name) === 0 ? name : '';
}

/** The one token that appeared since; null for several, as nobody can tell which one is meant. */
export function freshToken(press: Press): ShownToken | null {
  const [fresh, ...others] = findShownTokens().filter(({ text }) => !press.before.has(text));
  return fresh && others.every(({ text }) => text === fresh.text) ? fresh : null;
}

export const isOverdue = (press: Press): boolean => performance.now() - press.at > OVERDUE_MS;
