/** Names that several pages show. */
import type { AccessLevel, Step, TokenAccess } from '../../journey/types.ts';
import type { MessageKey } from './message-key.ts';

export const STEP_LABELS: Record<Step, MessageKey> = {
  link: 'step_link',
  token: 'step_token',
  check: 'step_check',
  done: 'step_done',
};

export const ACCESS_LABELS: Record<AccessLevel, MessageKey> = { read: 'access_read', write: 'access_write' };

export const TOKEN_ACCESS_LABELS: Record<TokenAccess, MessageKey> = {
  read: 'token_access_read',
  part: 'token_access_part',
  write: 'token_access_write',
  unknown: 'token_access_unknown',
};
