/** Why there is no form, where the page says so. In English only: what else it says stays unknown. */
import type { NoFormReason as Reason } from '../../journey/types.ts';

/** The person is signed out is a step of its own. */
export type NoFormReason = Reason | 'sign-in';

/** Characters of the page's text that are read. */
const MAX_LENGTH = 20_000;

const PLAN =
  'upgrade (?:your|to)|your (?:current )?plan|(?:this|free|higher|paid) plan|plan (?:does|includes)|available (?:on|in|with) [^.\\n]{0,40}plan|paid feature';
const TOKEN = '\\b(?:API|tokens?)\\b';
const WALL = '\\b(?:blocked|blocks|denied|restricted|not (?:allow|permit)(?:ted|ed)?)\\b';
const ORGANIZATION = '\\b(?:administrator|organi[sz]ation|policy|policies|IT (?:team|department))\\b';
const MAKE = '\\b(?:create|make|generate|manage)\\b';
const NOT =
  '\\b(?:can.?t|cannot|not? allow(?:ed)?|(?:are|is)(?:n.t| not) (?:permitted|allowed)|unable|(?:don.t|not) have|only|must be|ask an? (?:workspace )?(?:owner|admin))\\b';

/** The two within that many characters of each other, whichever comes first. */
const near = (one: string, other: string, gap: string) => new RegExp(`${one}${gap}${other}|${other}${gap}${one}`, 'i');

/** The first that holds. */
const REASONS: [NoFormReason, RegExp][] = [
  ['blocked', near(WALL, ORGANIZATION, '[^.]{0,80}')],
  ['plan', near(`(?:${PLAN})`, TOKEN, '[^.\\n]{0,80}')],
  // Of making tokens: what a read-only one can't do says nothing.
  ['role', new RegExp(`${NOT}[^.)\\n]{0,40}${MAKE}[^.)\\n]{0,16}\\btokens?\\b`, 'i')],
  ['role', /\btokens?\b[^.)\n]{0,40}\b(can.?t|cannot|not|only)\b[^.)\n]{0,20}\b(created|made|generated|your role)\b/i],
  ['role', /\b(don.t|not) have (access|permission)\b[^.\n]{0,40}\b(tokens?|page)\b/i],
  ['role', /\btokens?\b[^.\n]{0,40}\b(restricted to|disabled (by|for)|turned off)/i],
  ['sign-in', /\bsession\b[^.\n]{0,20}\b(expired|ended|timed out)|\b(log|sign) ?in (again|to)\b/i],
  // Pages of policies say it over several sentences.
  ['blocked', near(WALL, ORGANIZATION, '[^]{0,300}')],
];

export const findReason = (): NoFormReason | null => reasonIn(document.body.innerText.slice(0, MAX_LENGTH));

export const reasonIn = (text: string): NoFormReason | null =>
  REASONS.find(([, wording]) => wording.test(text))?.[0] ?? null;
