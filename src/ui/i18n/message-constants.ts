/** Names and numbers that messages mention, as `$GENERATE_TOKEN$`: written once, where the code has them. */
import { TOKEN_LIFE } from '../../journey/expiry.ts';
import { STEPS } from '../../journey/types.ts';
import { REQUESTS_PER_MINUTE } from '../../providers/shortcut/api-client.ts';
import { SHORTCUT_NAMES } from '../../providers/shortcut/page-names.ts';
import { AUTH_LINK_LIFE } from '../../stackone/auth-link.ts';
import { HUB_NAMES } from '../../stackone/hub-page-names.ts';

const minutes = (milliseconds: number) => String(milliseconds / 60_000);
const numberOf = (step: (typeof STEPS)[number]) => String(STEPS.indexOf(step) + 1);

/** They stay English in every language, as the pages are. */
export const NAMES: Record<string, string> = { ...SHORTCUT_NAMES, ...HUB_NAMES };

const NUMBERS: Record<string, string> = {
  TOKEN_MINUTES: minutes(TOKEN_LIFE),
  LINK_MINUTES: minutes(AUTH_LINK_LIFE),
  REQUESTS_PER_MINUTE: String(REQUESTS_PER_MINUTE),
  STEPS: String(STEPS.length),
  TOKEN_STEP: numberOf('token'),
  CHECK_STEP: numberOf('check'),
  DONE_STEP: numberOf('done'),
};

/** By the name that messages write in capitals. */
export const CONSTANTS = new Map(Object.entries({ ...NAMES, ...NUMBERS }));
