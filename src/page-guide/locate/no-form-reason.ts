/** Why there is no form, where the page says so. In English only: what else it says stays unknown. */
import type { NoFormReason } from '../../journey/types.ts';

/** To be signed out is a step of its own, beside the reasons that the journey knows. */
type Reason = NoFormReason | 'sign-in';

/** Characters of the page's text that are read. */
const MAX_LENGTH = 20_000;
/** Characters: pages of policies say it over several sentences, and say no more. */
const SHORT = 1500;

const WALL = /\b(blocked|blocks|denied|restricted|not (allow|permit)(ted|ed)?)\b/i;
const ORGANIZATION = /\b(administrator|organi[sz]ation|policy|policies|IT (team|department))\b/i;
const PLAN =
  /upgrade (your|to)|your (current )?plan|(this|free|higher|paid) plan|plan (does|includes)|available (on|in|with) [^.\n]{0,40}plan|paid feature/i;
const TOKEN = /\b(API|tokens?)\b/i;

/** The first of which all hold in one sentence. */
const REASONS: [Reason, ...RegExp[]][] = [
  ['blocked', WALL, ORGANIZATION],
  ['plan', PLAN, TOKEN],
  // Of making tokens: what a read-only one can't do says nothing.
  [
    'role',
    /\b(can.?t|cannot|not? allow(ed)?|(are|is)(n.t| not) (permitted|allowed)|unable|(don.t|not) have|only|must be|ask an? (workspace )?(owner|admin))\b[^)]{0,40}\b(create|make|generate|manage)\b[^)]{0,16}\btokens?\b/i,
  ],
  ['role', /\btokens?\b[^)]{0,40}\b(can.?t|cannot|not|only)\b[^)]{0,20}\b(created|made|generated|your role)\b/i],
  ['role', /\b(don.t|not) have (access|permission)\b.{0,40}\b(tokens?|page)\b/i],
  ['role', /\btokens?\b.{0,40}\b(restricted to|disabled (by|for)|turned off)/i],
  ['sign-in', /\bsession\b.{0,20}\b(expired|ended|timed out)|\b(log|sign) ?in (again|to)\b/i],
];

export const findReason = (): Reason | null => reasonIn(document.body.innerText.slice(0, MAX_LENGTH));

export function reasonIn(text: string): Reason | null {
  const sentences = text.split(/[.\n]/);
  const found = REASONS.find(([, ...words]) =>
    sentences.some((sentence) => words.every((word) => word.test(sentence))),
  );
  if (found) return found[0];
  return text.length < SHORT && WALL.test(text) && ORGANIZATION.test(text) ? 'blocked' : null;
}
