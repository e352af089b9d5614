/** What is said of each step on a page. The card and the popup say the same, and scripts in pages use this file: keep it small. */
import type { GuideInstruction } from '../../contract/shortcut-page.ts';
import type { AccessLevel, GuideStep, Missing } from '../../journey/types.ts';
import type { CopyKey } from './message-key.ts';

const STEPS: Record<Exclude<GuideStep, 'read-only' | 'token-name'>, CopyKey> = {
  looking: 'act_looking',
  elsewhere: 'act_elsewhere',
  'sign-in': 'act_sign_in',
  settings: 'act_settings',
  'api-tokens': 'act_api_tokens',
  generate: 'act_generate',
  'await-token': 'act_await_token',
  'copy-token': 'act_copy_token',
  'new-token': 'act_new_token',
  'choose-token': 'act_choose_token',
  'overlay-removed': 'act_overlay_removed',
};

/** Of the ringed control that sets the access. */
const ACCESS_STEP: Record<AccessLevel, CopyKey> = { read: 'act_read_only_read', write: 'act_read_only_write' };

const MISSING: Record<Missing, CopyKey> = {
  settings: 'missing_settings',
  'token-name': 'missing_token_name',
  'read-only': 'missing_read_only',
  generate: 'missing_generate',
  role: 'missing_role',
  plan: 'missing_plan',
  blocked: 'missing_blocked',
  locked: 'missing_locked',
};

/**
 * On Shortcut's page. `missing`: the control that can't be found, so that words alone have to do. A name that the link
 * states is no part of the sentence.
 */
export function guideCopy(
  step: GuideStep,
  missing: Missing | null,
  { access, isNameStated }: { access: AccessLevel; isNameStated: boolean },
): CopyKey {
  if (missing) return MISSING[missing];
  if (step === 'token-name') return isNameStated ? 'act_token_name_stated' : 'act_token_name';
  return step === 'read-only' ? ACCESS_STEP[access] : STEPS[step];
}

const PAGE: Record<GuideInstruction['type'], CopyKey> = {
  nothing: 'act_looking',
  guide: 'act_looking',
  checking: 'page_checking',
  connecting: 'page_linking',
  decide: 'page_decide',
  handoff: 'page_hand',
  done: 'page_done',
};

/** On Shortcut's page, while there is nothing to do there. */
export const pageCopy = ({ type }: GuideInstruction): CopyKey => PAGE[type];
