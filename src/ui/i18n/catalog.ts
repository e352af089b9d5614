/**
 * The wordings of a language that is not the browser's own, read from the very files that the browser reads its own
 * from (https://developer.chrome.com/docs/extensions/reference/api/i18n).
 */
import browser from 'webextension-polyfill';
import type { Language } from '../../journey/languages.ts';

/** One message as `messages.json` has it. */
export interface Entry {
  message: string;
  /** By lower-case name, which stands between dollar signs in either case. `content`: `$1` for the first value, or text. */
  placeholders?: Record<string, { content: string; example?: string }>;
}

export interface Catalog {
  /** Of the browser's own it can't be told which there are. */
  keys: string[];
  /** Empty when there is no such wording, as the browser answers it. */
  say(key: string, values?: string[]): string;
}

export const BROWSERS_OWN: Catalog = { keys: [], say: (key, values) => browser.i18n.getMessage(key, values) };
const loaded = new Map<Language, Promise<Catalog>>();

/** Null: in the browser's language. */
export function catalogOf(language: Language | null): Promise<Catalog> {
  if (!language) return Promise.resolve(BROWSERS_OWN);
  const catalog = loaded.get(language) ?? load(language).catch(() => BROWSERS_OWN);
  loaded.set(language, catalog);
  return catalog;
}

async function load(language: Language): Promise<Catalog> {
  const response = await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`));
  const entries: Record<string, Entry> = await response.json();
  return { keys: Object.keys(entries), say: (key, values = []) => (entries[key] ? fill(entries[key], values) : '') };
}

/** In two passes, as browsers do it: what a value brings along is left as it is. `$$` stands for a dollar sign. */
const fill = ({ message, placeholders = {} }: Entry, values: string[]): string =>
  message
    .replaceAll(/\$(\w+)\$/g, (_, name: string) => placeholders[name.toLowerCase()]?.content ?? '')
    .replaceAll(/\$([1-9$])/g, (_, mark: string) => (mark === '$' ? mark : (values[Number(mark) - 1] ?? '')));
