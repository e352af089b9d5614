import type { Session } from '../../src/journey/session.ts';
import { Alert } from '../../src/ui/components/alert.tsx';
import { describeAlert } from '../../src/ui/i18n/text.ts';

/** A token that lay unused is gone: said where the next one would be put in. */
export function TokenExpired({ tokenForgotten, outcomeUnknown }: Session) {
  if (!tokenForgotten) return null;
  const copy = describeAlert('token-expired', outcomeUnknown ? 'unsure' : undefined);
  return <Alert code="token-expired" copy={copy} />;
}
