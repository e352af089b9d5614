/** All wording comes from `_locales`; nothing a person reads is written in code. */

import type messages from '../../../_locales/en/messages.json';
import type { Language } from '../../journey/language.ts';
import type { Position } from '../../journey/position.ts';
import type { Problem } from '../../journey/problem.ts';
import type { Identity, Journey } from '../../journey/state.ts';
import type { Concern } from '../../journey/vocabulary.ts';
import { SHORTCUT_APP_HOST } from '../../providers/shortcut/hosts.ts';
import { looksLikeToken } from '../../providers/shortcut/token-shape.ts';
import { BROWSERS_OWN, catalogueOf } from './catalog.ts';

export type MessageKey = keyof typeof messages;

let { say } = BROWSERS_OWN;
let asked: Language | null = null;

/** From now on in this language, with the page's direction. Null: as in the browser. */
export async function speak(language: Language | null): Promise<void> {
  asked = language;
  const catalogue = await catalogueOf(language);
  // The words of one asked for before may take longer to arrive.
  if (asked !== language) return;
  ({ say } = catalogue);
  document.documentElement.lang = t('lang');
  document.documentElement.dir = t('dir');
}

export const t = (key: MessageKey, ...values: string[]): string => say(key, values);

export interface Told {
  title: string;
  text: string;
}

/** The first of these keys that has a wording; `_title` is its heading. */
export function told(keys: string[], value = ''): Told {
  const wordings = keys.map((key) => key.replaceAll('-', '_').replace(/__/, '_'));
  const key = wordings.find((wording) => say(wording, [value])) ?? '';
  return { title: say(`${key}_title`), text: say(key, [value]) };
}

export const tellProblem = ({ code, detail }: Problem): Told =>
  told(
    code === 'account-exists' ? ['problem_account_exists_refused'] : [`problem_${code}_${detail}`, `problem_${code}`],
  );

export const tellConcern = (concern: Concern, { access }: Identity): Told =>
  told([`problem_${concern}_${access}`, `problem_${concern}`]);

/** Where a journey stands, as it is shown and read out on the phone: "Step 2 · E". */
export const tellPlace = (position: Position): string => t('position', position.charAt(0), position.charAt(1));

/** The instruction of the moment, in the same words as on Shortcut's page. */
export function tellPage(journey: Journey): Told {
  const { page, wanted, tokenName, withheld } = journey;
  if (journey.step === 'token' && !journey.problem && looksLikeToken(journey.tokenDraft)) return told(['token_kept']);
  if (withheld.includes(SHORTCUT_APP_HOST)) return told(['page_unseen'], tokenName);
  if (page.at === 'closed') return { title: t('page_closed_title'), text: t('page_closed') };
  // On the card there is a button for it; here there is not.
  if (page.act === 'new-token') return told(['popup_new_token']);
  if (page.missing) return told([`missing_${page.missing}`]);
  return told([`act_${page.act}_${wanted}`, `act_${page.act}`], tokenName);
}
