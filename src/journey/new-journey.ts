import type { Journey } from './journey.ts';
import { emptySession } from './session.ts';

/** Where every journey begins. */
export const newJourney: Journey<'link'> = {
  session: emptySession,
  state: { name: 'link', foundLinks: [], problem: null },
};
