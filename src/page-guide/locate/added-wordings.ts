/** Names of controls that an organization's policy adds: data only, compared as a whole (docs/rollout.md). */
import type { Wordings } from '../../journey/types.ts';
import {
  API_TOKENS,
  GENERATE,
  type NameTest,
  SCOPES,
  SETTINGS,
  TOKEN_NAME,
  type Wording,
} from '../../providers/shortcut/page-locators.ts';
import { normalizeName } from './accessible-name.ts';

export function addWordings({ settings, apiTokens, tokenName, generateToken, readOnly, readAndWrite }: Wordings): void {
  add(SETTINGS, settings);
  add(API_TOKENS, apiTokens);
  add(TOKEN_NAME, tokenName);
  add(GENERATE, generateToken);
  SCOPES.unshift(['read-only', oneOf(readOnly)], ['read-write', oneOf(readAndWrite)]);
}

function add(wording: Wording, names: readonly string[] | undefined): void {
  const { exact } = wording;
  const added = oneOf(names);
  wording.exact = { test: (name) => exact.test(name) || added.test(name) };
}

function oneOf(names: readonly string[] = []): NameTest {
  const normalized = names.map(normalizeName).filter(Boolean);
  return { test: (name) => normalized.includes(name) };
}
