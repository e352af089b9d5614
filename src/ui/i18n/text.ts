/** All wording comes from `_locales`; nothing a person reads is written in code. */

import type { Journey } from '../../journey/journey.ts';
import type { Language } from '../../journey/languages.ts';
import { draftLooksLikeToken } from '../../journey/link-preset.ts';
import type { Identity } from '../../journey/types.ts';
import { type Alert, copyOfAlert } from '../../problems/alert.ts';
import type { Place } from '../../problems/places.ts';
import type { Problem, ProblemDetail } from '../../problems/problem.ts';
import { copyOfQuestion, type PreLinkQuestion } from '../../problems/question.ts';
import { SHORTCUT_APP_HOST } from '../../providers/shortcut/hosts.ts';
import { BROWSERS_OWN, catalogOf } from './catalog.ts';
import { guideCopy } from './guide-copy.ts';
import type { CopyKey, MessageKey } from './message-key.ts';

let { say } = BROWSERS_OWN;
let asked: Language | null = null;

/** From now on in this language, with the page's direction. Null: as in the browser. */
export async function setLocale(language: Language | null): Promise<void> {
  asked = language;
  const catalog = await catalogOf(language);
  // The words of a language asked for before may take longer to arrive.
  if (asked !== language) return;
  ({ say } = catalog);
  document.documentElement.lang = t('lang');
  document.documentElement.dir = t('dir');
}

/** `values`: for the placeholders, in the order of the English text. */
export const t = (key: MessageKey, ...values: string[]): string => say(key, values);

export interface Copy {
  title: string;
  text: string;
}

export const resolveCopy = (key: CopyKey, ...values: string[]): Copy => ({
  title: t(`${key}_title`, ...values),
  text: t(key, ...values),
});

/** `value`: for the placeholder, where there is one. */
export const describeAlert = (alert: Alert, detail?: ProblemDetail, value = ''): Copy =>
  resolveCopy(copyOfAlert(alert, detail), value);

export const describeProblem = ({ code, detail }: Problem): Copy => describeAlert(code, detail);

/** Some questions are put in other words, depending on what the token allows. */
export const describeQuestion = (question: PreLinkQuestion, { access }: Identity): Copy =>
  resolveCopy(copyOfQuestion(question, access));

/** As it is shown and read out on the phone: "Step 2 · E". */
export const describePlace = (place: Place): string => t('position', place.charAt(0), place.charAt(1));

/** The instruction of the moment, in the same words as on Shortcut's page. */
export function describePage({ session, state }: Journey<'token'>): Copy {
  const { page, tokenName, isNameStated, withheldHosts } = session;
  if (!state.problem && draftLooksLikeToken(session)) return resolveCopy('token_kept');
  if (withheldHosts.includes(SHORTCUT_APP_HOST))
    return resolveCopy(isNameStated ? 'page_unseen_stated' : 'page_unseen', tokenName);
  if (page.status === 'closed') return resolveCopy('page_closed');
  // The card has a button for it; the popup has not.
  if (page.step === 'new-token') return resolveCopy('popup_new_token');
  return resolveCopy(guideCopy(page.step, page.missing, session), tokenName);
}
