/** Reads what a person pasted as an API token. Nothing here leaves the browser. */

import { trimMarks } from '../../http/trim-marks.ts';
import type { TokenReading } from '../../journey/readings.ts';
import { isTooLong } from '../../journey/text-limit.ts';
import type { ProblemDetail } from '../../problems/problem.ts';
import { isToken } from './token-shape.ts';

/** Spaces of all kinds, line breaks, zero-width marks and byte-order marks; a token has none of them anywhere. */
const BLANKS = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** What people and programs put before and behind a copied token. */
const BEFORE = /["'`“”„‘’«»<]/;
const BEHIND = /["'`“”„‘’«»>,;.]/;

/** The token without blanks and quotes around it, or `token-malformed` with what it was instead. */
export function readToken(text: string): TokenReading {
  if (isTooLong(text)) return malformed('too-long');
  const token = trimMarks(text.replace(BLANKS, ''), BEFORE, BEHIND);
  if (isToken(token)) return { ok: true, token: { text: token, cleaned: token !== text } };
  return malformed(mistakeIn(token));
}

const malformed = (detail: ProblemDetail): TokenReading => ({
  ok: false,
  problem: { code: 'token-malformed', detail },
});

function mistakeIn(text: string): ProblemDetail {
  if (!text) return 'empty';
  return /^https?:/i.test(text) ? 'auth-link' : 'not-a-token';
}
