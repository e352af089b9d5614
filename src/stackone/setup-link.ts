/**
 * A setup link: the auth link itself, and behind its `#`, which browsers send to no server, what the customer's contact
 * wants to have filled in. Version 1: the text after the dot is JSON, in the alphabet of base64url.
 */
import * as z from 'zod/mini';
import type { Setup, Stated } from '../journey/settings.ts';

const KEY = 'linking-helper';
const VERSION = '1';
/** Characters of the whole fragment. */
const MAX = 2048;
/** What mail programs put behind a link is no part of it. */
const FRAGMENT = new RegExp(`^#${KEY}=(\\d+)\\.([\\w-]+)`);
/** Invisible, or turning the direction of what follows; joiners, which some scripts need, may stay. */
const UNPRINTABLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

export const MAX_LENGTH = { tokenName: 100, vendor: 80, contact: 200 } as const;

const line = (max: number) =>
  z.pipe(
    z.optional(z.string().check(z.maxLength(max))),
    z.transform((text: string | undefined) => (text ?? '').replaceAll(UNPRINTABLE, '').trim()),
  );

/** One letter a field, so that the link stays short. */
const Compact = z.object({
  a: z.optional(z.enum(['read', 'write'])),
  n: line(MAX_LENGTH.tokenName),
  v: line(MAX_LENGTH.vendor),
  c: line(MAX_LENGTH.contact),
  l: line(10),
});

/** The auth link with the setup behind it, in place of one that it has. What does not fit into a field is cut off. */
export function writeSetupLink(authLink: URL, { wanted, tokenName, vendor, contact, language }: Setup): string {
  const cut = (text: string, max: number) => text.toWellFormed().replaceAll(UNPRINTABLE, '').trim().slice(0, max);
  const stated = {
    a: wanted,
    n: cut(tokenName, MAX_LENGTH.tokenName),
    v: cut(vendor, MAX_LENGTH.vendor),
    c: cut(contact, MAX_LENGTH.contact),
    l: language,
  };
  const said = Object.fromEntries(Object.entries(stated).filter(([, one]) => one));
  const url = new URL(authLink);
  url.hash = Object.keys(said).length > 0 ? `${KEY}=${VERSION}.${encode(JSON.stringify(said))}` : '';
  return url.href;
}

/** What is stated behind the `#` of a link. Null when nothing is. */
export function readSetup({ hash }: URL): Stated {
  if (!hash.includes(KEY)) return null;
  const [, version, text = ''] = FRAGMENT.exec(hash.replace('%3D', '=')) ?? [];
  if (version !== VERSION || hash.length > MAX) return 'unreadable';
  const { data } = Compact.safeParse(decode(text));
  return data
    ? { wanted: data.a ?? null, tokenName: data.n, vendor: data.v, contact: data.c, language: data.l }
    : 'unreadable';
}

function encode(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Undefined when it is damaged. */
function decode(text: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
