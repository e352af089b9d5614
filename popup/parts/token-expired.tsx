import type { Journey } from '../../src/journey/state.ts';
import { Alert } from '../../src/ui/components/alert.tsx';
import { tellProblem } from '../../src/ui/i18n/text.ts';

/** A token that lay unused is gone: said where the next one would be put in. */
export function Forgotten({ journey }: { journey: Journey }) {
  if (!journey.forgotten) return null;
  const told = tellProblem({ code: 'token-expired', ...(journey.unsure && { detail: 'unsure' }) });
  return <Alert code="token-expired" told={told} />;
}
