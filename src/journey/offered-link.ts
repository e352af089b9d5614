/** While a token is made, or waits for somewhere to go, another auth link may take the first one's place. */
import { type Journey, type StateName, withSession } from './journey.ts';
import { hasSession, openLink } from './link.ts';
import { withPreset } from './link-preset.ts';
import type { SessionChange } from './transition.ts';
import type { OfferedLink } from './types.ts';

/** `link`: the auth link that the tab in front shows; one that is used already is not offered. */
export const withOfferedLink = <N extends StateName>(journey: Journey<N>, link: OfferedLink | null): Journey<N> =>
  withSession(journey, { offeredLink: hasSession(journey.session.link, link?.sessionToken) ? null : link });

/** Looks up the link that the person was offered; null when another one is offered by now. */
export function openOffered(journey: Journey, { sessionToken }: { sessionToken: string }): SessionChange | null {
  const { offeredLink } = journey.session;
  if (offeredLink?.sessionToken !== sessionToken) return null;
  const { session } = withPreset(journey, offeredLink.preset);
  return openLink({ ...session, offeredLink: null, autoRetries: 0 }, sessionToken);
}
