/** What is said on pages, in the language of the journey where that is not the browser's: scripts in pages can't look it up. */

import type { Words } from '../contract/instructions.ts';
import { type Language, languageOf } from '../journey/language.ts';
import type { Journey } from '../journey/state.ts';
import { catalogueOf } from '../ui/i18n/catalog.ts';

const SAID_ON_PAGES = /^(lang|dir|(act|missing|page|coach|hub|tidy)_.+)$/;

export async function wordsFor(journey: Journey): Promise<Words> {
  const language = languageOf(journey);
  return language ? pageWords(language, journey.tidying?.name ?? journey.tokenName) : undefined;
}

/** `name`: of the token that the sentences speak of. */
async function pageWords(language: Language, name: string): Promise<Words> {
  const { keys, say } = await catalogueOf(language);
  return Object.fromEntries(keys.filter((key) => SAID_ON_PAGES.test(key)).map((key) => [key, say(key, [name])]));
}
