/** The way without a link: the token goes to the page that has the Hub, once, and only to the one the person names. */

import { done } from './check.ts';
import type { OfferedLink } from './found.ts';
import type { Front, Handing, Hub, Place } from './handing.ts';
import { openSession } from './link.ts';
import { go, type Next, stay } from './next.ts';
import { withStated } from './setup.ts';
import type { CheckStep, Journey, TokenStep } from './state.ts';
import type { HubSight } from './vocabulary.ts';

interface AtHub extends CheckStep {
  phase: Handing;
}

export const hubOf = (state: Journey): Hub | null => (isHanding(state) ? state.phase.hub : null);

const isHanding = (state: Journey): state is AtHub => state.step === 'check' && state.phase.is === 'handing';

const handing = (state: AtHub, change: Partial<Handing>): AtHub => ({ ...state, phase: { ...state.phase, ...change } });

/** The popup was opened over a tab. `link`: the auth link it shows. */
export function tabSeen(state: Journey, { place, barred }: Front, link: OfferedLink | null): Next {
  if (!mayTakeLink(state)) return stay(state);
  const isKnown = state.link.is !== 'none' && state.link.session === link?.session;
  const seen = { ...state, offered: isKnown ? null : link };
  return stay(isHanding(seen) ? handing(seen, { here: place, asked: false, barred }) : seen);
}

/** While a token is made, or waits for somewhere to go, another link may take the first one's place. */
const mayTakeLink = (state: Journey): state is TokenStep | AtHub => state.step === 'token' || isHanding(state);

/** The person wants the auth link of the tab in front to be used. */
export function takeOffered(state: Journey): Next {
  const { offered } = state;
  if (!offered || !mayTakeLink(state)) return stay(state);
  const opening = openSession({ ...withStated(state, offered.stated), offered: null, waits: 0 }, offered.session);
  return isHanding(opening.state) ? go(awaitLink(opening.state), ...opening.effects) : opening;
}

const awaitLink = (state: AtHub): CheckStep => ({
  ...state,
  phase: { is: 'awaiting-link', identity: state.phase.identity },
});

/** "Fill it in here": is this the right page? */
export const fillHere = (state: Journey): Next =>
  stay(isHanding(state) && state.phase.here ? handing(state, { asked: true }) : state);

export const fillElsewhere = (state: Journey): Next =>
  stay(isHanding(state) ? handing(state, { asked: false }) : state);

/** It is. The answer names the host that was read, as a view may lag behind. */
export function hubConfirmed(state: Journey, origin: string): Next {
  if (!isHanding(state) || !state.phase.asked || state.phase.here?.origin !== origin) return stay(state);
  const { here } = state.phase;
  const confirmed = handing(state, {
    asked: false,
    hub: { ...here, seen: 'looking', filledBy: null, wasUnsure: state.unsure },
  });
  return go(confirmed, { type: 'guide-hub', tab: here.tab });
}

/** `by`: the one at work in the page that asks for the token. It is given once. */
export function tokenTaken(state: Journey, { tab, origin }: Place, by: string): Next {
  if (!isAt(state, { tab, origin }) || state.phase.hub.filledBy !== null) return stay(state);
  return stay(handing(state, { hub: { ...state.phase.hub, filledBy: by } }));
}

interface AtPlace extends AtHub {
  phase: Handing & { hub: Hub };
}

const isAt = (state: Journey, { tab, origin }: Place): state is AtPlace =>
  isHanding(state) && state.phase.hub?.tab === tab && state.phase.hub.origin === origin;

/** A success is believed where the token was filled in, and nowhere else. */
export function hubSeen(state: Journey, place: Place, seen: HubSight): Next {
  if (!isAt(state, place) || state.phase.hub.seen === seen) return stay(state);
  const { hub } = state.phase;
  if (seen === 'linked' && hub.filledBy !== null) return hubLinked({ ...state, unsure: hub.wasUnsure });
  // Sent off, it may be linked whatever the page says next: its error does not tell whether something was saved.
  const unsure = state.unsure || (hub.filledBy !== null && (seen === 'busy' || seen === 'refused'));
  return stay(handing({ ...state, unsure }, { hub: { ...hub, seen } }));
}

/** The Hub's page says so, or the person who saw it. The page itself stays as it is, with the word on it. */
export const hubLinked = (state: Journey): Next =>
  stay(isHanding(state) ? done(state, '', state.phase.identity) : state);

/** The browser does not let us into the page that was named. */
export function hubShut(state: Journey, tab: number): Next {
  const isNamed = isHanding(state) && state.phase.hub?.tab === tab;
  return stay(isNamed ? handing(state, { hub: null, barred: 'shut' }) : state);
}

/** The tab is closed or shows another page: what was allowed there is over, and what became of the token is not known. */
export function hubGone(state: Journey, tab: number): Next {
  if (!isHanding(state) || state.phase.hub?.tab !== tab) return stay(state);
  const unsure = state.unsure || state.phase.hub.filledBy !== null;
  return stay(handing({ ...state, unsure }, { hub: null }));
}
