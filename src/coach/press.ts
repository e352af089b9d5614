/** Remembers that the person pressed Generate Token, and which tokens were on the page before that. */
import { contains } from './dom.ts';
import { type ShownToken, shownTokens } from './token.ts';

/** Milliseconds for Shortcut to show the token, before the card says what to do if it doesn't. */
const PATIENCE = 3000;

export interface Press {
  /** When, in milliseconds of `performance.now()`. */
  at: number;
  before: Set<string>;
}

export const pressOf = (event: Event, generate: Element | null | undefined): Press | null => {
  const [inner] = event.composedPath();
  const pressed = event.isTrusted && generate && inner instanceof Node && contains(generate, inner);
  return pressed ? { at: performance.now(), before: new Set(shownTokens().map(({ text }) => text)) } : null;
};

/** The one token that appeared since; several are none, for nobody could say which is meant. */
export function freshToken(press: Press): ShownToken | null {
  const fresh = shownTokens().filter(({ text }) => !press.before.has(text));
  const texts = new Set(fresh.map(({ text }) => text));
  return texts.size === 1 ? (fresh[0] ?? null) : null;
}

export const isOverdue = (press: Press): boolean => performance.now() - press.at > PATIENCE;
