/** While a token is made, or waits for somewhere to go, another auth link may take the first one's place. */
import { type Journey, type StateName, withSession } from './journey.ts';
import { hasSession } from './link.ts';
import type { OfferedLink } from './types.ts';

/** `link`: the auth link that the tab in front shows; one that is used already is not offered. */
export const withOfferedLink = <N extends StateName>(journey: Journey<N>, link: OfferedLink | null): Journey<N> =>
  withSession(journey, { offeredLink: hasSession(journey.session.link, link?.sessionToken) ? null : link });
