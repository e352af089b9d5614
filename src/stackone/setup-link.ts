/**
 * A setup link: the auth link itself, and behind its `#`, which browsers send to no server, what the customer's contact
 * wants to have filled in. Version 1: the text after the dot is JSON, in the alphabet of base64url.
 */
import * as z from 'zod/mini';
import { tameText } from '../http/display-text.ts';
import { ACCESS_LEVELS, type LinkPreset, type LinkPresetReading } from '../journey/types.ts';

const KEY = 'linking-helper';
const VERSION = '1';
/** Characters of the whole fragment. */
const MAX_FRAGMENT_LENGTH = 2048;
const PREFIX = `#${KEY}=`;
/** What follows the prefix. What mail programs put behind a link is no part of it. */
const SETUP = /^(\d+)\.([\w-]+)/;

/** Characters of each field, here and in managed settings. */
export const MAX_LENGTH = { tokenName: 100, vendor: 80, contact: 200 } as const;

const line = (maxLength: number) =>
  z.pipe(
    z.optional(z.string().check(z.maxLength(maxLength))),
    z.transform((text: string | undefined) => tameText(text ?? '')),
  );

/** One letter a field, so that the link stays short. */
const Compact = z.object({
  a: z.optional(z.enum(ACCESS_LEVELS)),
  n: line(MAX_LENGTH.tokenName),
  v: line(MAX_LENGTH.vendor),
  c: line(MAX_LENGTH.contact),
  l: line(10),
});

/** The auth link with the setup behind it, in place of one that it has. Texts that are too long are cut off. */
export function writeSetupLink(authLink: URL, { access, tokenName, vendor, contact, language }: LinkPreset): string {
  const compact = {
    a: access,
    n: cut(tokenName, MAX_LENGTH.tokenName),
    v: cut(vendor, MAX_LENGTH.vendor),
    c: cut(contact, MAX_LENGTH.contact),
    l: language,
  };
  const filled = Object.fromEntries(Object.entries(compact).filter(([, value]) => value));
  const url = new URL(authLink);
  url.hash = Object.keys(filled).length > 0 ? `${KEY}=${VERSION}.${encode(JSON.stringify(filled))}` : '';
  return url.href;
}

const cut = (text: string, maxLength: number): string => tameText(text.toWellFormed()).slice(0, maxLength);

/** The setup behind the `#` of a link; null when there is none, `unreadable` when it is damaged or of a newer version. */
export function readSetup({ hash }: URL): LinkPresetReading {
  if (!hash.includes(KEY)) return null;
  const fragment = hash.replace('%3D', '=');
  const [, version, text = ''] = (fragment.startsWith(PREFIX) && SETUP.exec(fragment.slice(PREFIX.length))) || [];
  if (version !== VERSION || hash.length > MAX_FRAGMENT_LENGTH) return 'unreadable';
  const { data } = Compact.safeParse(decode(text));
  return data
    ? { access: data.a ?? null, tokenName: data.n, vendor: data.v, contact: data.c, language: data.l }
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
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
