/** Reads what a person pasted as an API token. Nothing here leaves the browser. */
import type { TokenReading } from '../../journey/events.ts';
import type { Detail } from '../../journey/problem.ts';

const NEW_TOKEN = /^sct_(?:ro|rw)_[\w-]+$/;
const OLD_TOKEN = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** Spaces of all kinds, line breaks, zero-width marks and byte-order marks; a token has none of them anywhere. */
const BLANKS = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/g;
const QUOTES = /^["'`“”„‘’«»<]+|["'`“”„‘’«»>,;.]+$/g;

/** Cleans the text and looks at its shape (docs/facts.md, "The token"); never at its length, which is not documented. */
export function readToken(text: string): TokenReading {
  const token = text.replace(BLANKS, '').replace(QUOTES, '');
  if (NEW_TOKEN.test(token) || OLD_TOKEN.test(token)) return { ok: true, token, cleaned: token !== text };
  return { ok: false, problem: { code: 'token-malformed', detail: mistake(token) } };
}

function mistake(text: string): Detail {
  if (!text) return 'empty';
  return /^https?:/i.test(text) ? 'auth-link' : 'not-a-token';
}

/** What the prefix says: a hint only, used where Shortcut itself does not tell. */
export function accessHint(token: string): 'read' | 'write' | 'unknown' {
  if (token.startsWith('sct_ro_')) return 'read';
  return token.startsWith('sct_rw_') ? 'write' : 'unknown';
}
