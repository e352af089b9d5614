import type { Journey } from '../../src/journey/state.ts';
import { tellProblem } from '../text.ts';
import { Alert } from './alert.tsx';

/** A token that lay unused is gone: said where the next one would be put in. */
export function Forgotten({ journey }: { journey: Journey }) {
  return journey.forgotten ? <Alert code="token-expired" told={tellProblem({ code: 'token-expired' })} /> : null;
}
