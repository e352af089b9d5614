/** What an organization fixes for its people by browser policies (docs/rollout.md). */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { lenient } from '../http/lenient.ts';
import { ACCESS_LEVELS, NO_SETTINGS, type Settings } from '../journey/types.ts';
import { MAX_LENGTH } from '../stackone/setup-link.ts';
import type { Dispatch } from './dispatch.ts';

/** A setting that is not valid counts as not set, so that it doesn't take the others with it. */
const line = (max: number) => lenient(z.string().check(z.maxLength(max), z.trim()), '');

/** More than any control had; longer than any name. */
const MAX_WORDINGS = 10;
const NAME = /^.{1,80}$/;
const wordings = lenient(z.array(z.string().check(z.regex(NAME))).check(z.maxLength(MAX_WORDINGS)), []);

const Managed = z.object({
  access: lenient(z.nullable(z.enum(ACCESS_LEVELS)), null),
  tokenName: line(MAX_LENGTH.tokenName),
  contact: line(MAX_LENGTH.contact),
  language: line(10),
  linkAnyway: lenient(z.boolean(), true),
  wordings: lenient(
    z.object({
      settings: wordings,
      apiTokens: wordings,
      tokenName: wordings,
      readOnly: wordings,
      readAndWrite: wordings,
      generateToken: wordings,
    }),
    {},
  ),
});

/** Tells the journey the settings of now. */
export async function refreshSettings(dispatch: Dispatch): Promise<void> {
  await dispatch({ type: 'settings-seen', settings: await managedSettings() });
}

/** Firefox rejects where there is no policy. */
async function managedSettings(): Promise<Settings> {
  const found = await browser.storage.managed.get().catch(() => ({}));
  const { data } = Managed.safeParse(found);
  return data ?? NO_SETTINGS;
}
