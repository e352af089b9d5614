/** Reads an auth link, or a bare connect session token. Nothing here leaves the browser. */

import { trimMarks } from '../http/trim-marks.ts';
import type { LinkReading } from '../journey/readings.ts';
import { isTooLong } from '../journey/text-limit.ts';
import type { OfferedLink } from '../journey/types.ts';
import type { ProblemDetail } from '../problems/problem.ts';
import { hasTokenPrefix, isToken } from '../providers/shortcut/token-shape.ts';
import { STACKONE_APP_HOST, STACKONE_APP_ORIGIN } from './hosts.ts';
import { readSetup } from './setup-link.ts';

/** Milliseconds a link of StackOne's API works, unless it was made for longer. Source: docs/facts.md ("Auth link"). */
export const AUTH_LINK_LIFE = 30 * 60_000;

/** Opaque to us: whatever characters a URL's query can carry, but longer than a word. */
const SESSION_TOKEN = /^[\w.~+/=:-]{16,}$/;
/** What a header may hold: the session is sent in one. */
const SENDABLE = /^[\x21-\x7e]+$/;
/** A scheme, or a host with a path. */
const ADDRESS_START = /^[\w+.-]+:\/|^[\w-]+\.[\w.-]+\//;
/** What people and programs put around a copied link. */
const WRAPPING = /[\s"'`“”<>\u200b-\u200f\u2060\ufeff]/;

/** A link among the words of the mail it came in. */
const IN_A_SENTENCE = /[\s(<]https:\/\/[^\s<>()"'“”]+/gi;

/**
 * Reads a pasted text: an auth link (`https://app.stackone.com/**` with a `token` query parameter), a text that contains
 * one, or a session token alone (`bare`). Else the problem `session-missing` or `session-malformed`.
 * Source: docs/facts.md ("Auth link and connect session").
 */
export function readAuthLink(text: string): LinkReading {
  if (isTooLong(text)) return malformed('too-long');
  const cleaned = trimMarks(text, WRAPPING);
  if (!cleaned) return { ok: false, problem: { code: 'session-missing', detail: 'empty' } };
  // A session may contain a UUID, so one counts only by itself.
  if (hasTokenPrefix(cleaned) || isToken(cleaned)) return malformed('shortcut-token');
  if (SESSION_TOKEN.test(cleaned) && !looksLikeAddress(cleaned))
    return { ok: true, sessionToken: cleaned, bare: true, preset: null };
  const whole = fromUrl(cleaned);
  const links = cleaned.match(IN_A_SENTENCE)?.map((match) => match.slice(1));
  const inside = links?.find((link) => link.toLowerCase().startsWith(`${STACKONE_APP_ORIGIN}/`));
  return whole.ok || !inside ? whole : fromUrl(inside);
}

/** Also StackOne's host alone: an address without a session is not taken for one. */
const looksLikeAddress = (text: string): boolean =>
  ADDRESS_START.test(text) || text.toLowerCase().startsWith(STACKONE_APP_HOST);

/** The link in a tab's address, when that tab shows an auth link. */
export function linkInTab(url: string | undefined): OfferedLink | null {
  const reading = url ? fromUrl(url) : null;
  return reading?.ok ? { sessionToken: reading.sessionToken, preset: reading.preset } : null;
}

function fromUrl(text: string): LinkReading {
  const url = authLinkIn(text);
  const sessionToken = url && tokenIn(url);
  return url && sessionToken ? { ok: true, sessionToken, bare: false, preset: readSetup(url) } : malformed();
}

/** The text as an address; null when that is not StackOne's, or has no session. */
export function authLinkIn(text: string): URL | null {
  if (isTooLong(text)) return null;
  // With any other scheme in the text, the host is not StackOne's.
  const address = /^https:/i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  return url?.host === STACKONE_APP_HOST && SENDABLE.test(tokenIn(url) ?? '') ? url : null;
}

/** In a query, `+` would be read as a space, which no token has. It is a letter of base64, so it is kept. */
function tokenIn({ search }: URL): string | undefined {
  const query = new URLSearchParams(search.replaceAll('+', '%2B'));
  // Some programs percent-encode the `#` before a setup.
  return query.get('token')?.split('#')[0]?.trim();
}

const malformed = (detail?: ProblemDetail): LinkReading => ({
  ok: false,
  problem: { code: 'session-malformed', ...(detail && { detail }) },
});
