/** Why there is no form, where the page says so. In English only: what else it says stays unknown. */
import type { NoFormReason } from '../../journey/types.ts';

/** Characters of the page's text that are read. */
const MAX_LENGTH = 20_000;

const PLAN = 'upgrade (?:your|to)|your (?:current )?plan|(?:this|free|higher|paid) plan|plan (?:does|includes)';
const TOKEN = '\\b(?:API|tokens?)\\b';

const REASONS: [NoFormReason, RegExp][] = [
  // A policy's page has nothing of Shortcut's, so it comes first.
  ['blocked', /\b(blocked|denied|restricted)\b[^.]{0,80}\b(administrator|organi[sz]ation|policy)\b/i],
  ['blocked', /\b(administrator|organi[sz]ation|policy)\b[^.]{0,80}\b(blocked|blocks|denied|denies)\b/i],
  ['plan', new RegExp(`(?:${PLAN})[^.\\n]{0,80}${TOKEN}|${TOKEN}[^.\\n]{0,80}(?:${PLAN})`, 'i')],
  // Of making tokens: what a read-only one can't do says nothing.
  [
    'role',
    /\b(can.?t|cannot|not allowed|unable|don.t have|not have|only)\b[^.)\n]{0,40}\b(create|make|generate|manage)\b[^.)\n]{0,16}\btokens?\b/i,
  ],
  ['role', /\btokens?\b[^.)\n]{0,40}\b(can.?t|cannot|not|only)\b[^.)\n]{0,20}\b(created|made|generated|your role)\b/i],
];

export function findReason(): NoFormReason | null {
  const text = document.body.innerText.slice(0, MAX_LENGTH);
  return REASONS.find(([, wording]) => wording.test(text))?.[0] ?? null;
}
