/** Sentences for page scripts, which can look up the browser's language only. */
import type { PageCopy } from '../contract/page-scripts.ts';
import type { Journey } from '../journey/journey.ts';
import type { Language } from '../journey/languages.ts';
import { knownName } from '../journey/leftover-tokens.ts';
import { languageOf } from '../journey/link-preset.ts';
import { catalogOf } from '../ui/i18n/catalog.ts';

const PAGE_KEYS = /^(lang|dir|claim_account|(act|missing|page|card|hub|cleanup|token_access)_.+)$/;

/** Undefined while the journey has no language of its own. */
export async function pageCopyFor({ session }: Journey): Promise<PageCopy> {
  const language = languageOf(session);
  return language ? copyIn(language, session.cleanup ? knownName(session.cleanup) : session.tokenName) : undefined;
}

/** `tokenName`: put into the sentences that name the token. */
async function copyIn(language: Language, tokenName: string): Promise<PageCopy> {
  const { keys, say } = await catalogOf(language);
  return Object.fromEntries(keys.filter((key) => PAGE_KEYS.test(key)).map((key) => [key, say(key, [tokenName])]));
}
