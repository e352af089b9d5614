/**
 * `_locales` mentions names and numbers as `$GENERATE_TOKEN$` without saying what they are; a browser fills in only what a
 * message itself declares, and Chrome refuses an extension with a name that is not declared
 * (https://developer.chrome.com/docs/extensions/how-to/ui/localization-message-formats). So the build declares them.
 */
import type { Entry } from './catalog.ts';
import { CONSTANTS } from './message-constants.ts';

/** By key. */
export type Messages = Record<string, Entry>;

export const PLACEHOLDER = /\$(\w+)\$/g;

/** Throws for a name that is neither a value of the message nor a constant. */
export const declareConstants = (messages: Messages): Messages =>
  Object.fromEntries(
    Object.entries(messages).map(([key, entry]) => [key, { ...entry, ...placeholdersOf(key, entry) }]),
  );

function placeholdersOf(key: string, { message, placeholders }: Entry): Pick<Entry, 'placeholders'> {
  const declared = { ...placeholders };
  for (const [, name = ''] of message.matchAll(PLACEHOLDER))
    declared[name.toLowerCase()] ??= { content: constant(name, key) };
  return Object.keys(declared).length > 0 ? { placeholders: declared } : {};
}

function constant(name: string, key: string): string {
  const value = CONSTANTS.get(name);
  if (value === undefined) throw new Error(`The message ${key} mentions $${name}$, which is no value and no constant.`);
  return value;
}
