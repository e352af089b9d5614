/** Messages as people read them, but for the values that code gives them. */

import { readFileSync } from 'node:fs';
import type english from '../../_locales/en/messages.json';
import type { Language } from '../../src/journey/languages.ts';
import { type Messages, PLACEHOLDER } from '../../src/ui/i18n/declare-constants.ts';
import { CONSTANTS } from '../../src/ui/i18n/message-constants.ts';

/** As written in `_locales`, which names no constant's value. */
export const sourceOf = (language: string): Messages =>
  JSON.parse(readFileSync(new URL(`../../_locales/${language}/messages.json`, import.meta.url), 'utf8'));

/** By key, names and numbers filled in: "Type a name you will recognise later, such as “$name$”." */
export const messagesIn = (language: Language): Map<string, string> =>
  new Map(Object.entries(sourceOf(language)).map(([key, { message }]) => [key, withConstants(message)]));

function withConstants(message: string): string {
  return message.replaceAll(PLACEHOLDER, (placeholder, name: string) => CONSTANTS.get(name) ?? placeholder);
}

export const ENGLISH = messagesIn('en');

/** What a key says in a language. */
export function sayIn(language: Language): (key: keyof typeof english) => string {
  const messages = messagesIn(language);
  return (key) => messages.get(key) ?? '';
}
