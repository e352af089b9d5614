/** Step 3 without a link: the token goes to the page that has the Hub, once, and only to the one the person names. */
import { type Journey, withSession } from '../journey.ts';
import { withLeftover } from '../leftover-tokens.ts';
import { openOffered, withOfferedLink } from '../offered-link.ts';
import { markPageFailed } from '../page.ts';
import { anotherLink, anotherToken } from '../start-again.ts';
import { type Handlers, type Transition, to, unchanged } from '../transition.ts';
import type { GivenToken, HubPageState, Identity, TabOrigin } from '../types.ts';
import { finishWith } from './done.ts';

/** Why a page can't be filled in. `insecure`: others could read along. `shut`: the browser doesn't let us into it. */
export type BlockedReason = 'insecure' | 'shut';

/** The page where the person let us fill in the token. */
export interface HubPage extends TabOrigin {
  shows: HubPageState;
  /** Which of our scripts in the page was given the token; null while none was. */
  filledBy: string | null;
  /** The person pressed the form's own button to connect. */
  isSent: boolean;
  /** Whether it was unknown before this page whether Shortcut is linked. */
  wasOutcomeUnknown: boolean;
}

export interface HandoffState {
  name: 'handoff';
  /** Secret. */
  token: GivenToken;
  identity: Identity;
  /** The page in front. */
  here: TabOrigin | null;
  /** The person is being asked whether its host is the right one. */
  asked: boolean;
  blockedReason: BlockedReason | null;
  /** The page that the person named. */
  hub: HubPage | null;
  /** Our own script broke there, and no page was named since. */
  hasFailed: boolean;
}

declare module '../journey.ts' {
  interface States {
    handoff: HandoffState;
  }
}

/** The page where the token may be filled in; null when there is none. */
export const hubOf = ({ state }: Journey): HubPage | null => (state.name === 'handoff' ? state.hub : null);

export const isAtHub = (journey: Journey, { tab, origin }: TabOrigin): boolean => {
  const hub = hubOf(journey);
  return hub?.tab === tab && hub.origin === origin;
};

const changed = ({ session, state }: Journey<'handoff'>, change: Partial<HandoffState>): Transition =>
  to({ session, state: { ...state, ...change } });

/** What was allowed on the page is over, and what became of a token that was filled in there is unknown. */
function withoutHub(journey: Journey<'handoff'>, hasFailed = false): Transition {
  const isFilled = journey.state.hub?.filledBy != null;
  return changed(isFilled ? withSession(journey, { outcomeUnknown: true }) : journey, { hub: null, hasFailed });
}

/** Nobody but the page says that it is linked, so the token stays listed. */
function finishUnproven({ session, state }: Journey<'handoff'>): Transition {
  const listed = withLeftover(session, 'unproven', state.identity.slug);
  return finishWith(listed, '', state.identity);
}

export const handoffHandlers: Handlers<'handoff'> = {
  /** The popup was opened over a tab. */
  'tab-seen': (journey, { activeTab, link }) => {
    const { site: here, blockedReason } = activeTab;
    return changed(withOfferedLink(journey, link), { here, asked: false, blockedReason });
  },

  'use-offered': (journey, event) => {
    const opening = openOffered(journey, event);
    if (!opening) return unchanged(journey);
    const { token, identity } = journey.state;
    return to({ session: opening.session, state: { name: 'awaiting-link', token, identity } }, ...opening.effects);
  },

  'fill-here': (journey) => (journey.state.here ? changed(journey, { asked: true }) : unchanged(journey)),
  'fill-elsewhere': (journey) => changed(journey, { asked: false }),

  /** The answer names the host that was read, since a view may lag behind. */
  'hub-confirmed': (journey, { origin }) => {
    const { session, state } = journey;
    if (!state.asked || state.here?.origin !== origin) return unchanged(journey);
    const { here } = state;
    const hub = {
      ...here,
      shows: 'looking',
      filledBy: null,
      isSent: false,
      wasOutcomeUnknown: session.outcomeUnknown,
    } as const;
    return to(
      { session, state: { ...state, asked: false, hub, hasFailed: false } },
      { type: 'guide-hub', tab: here.tab },
    );
  },

  /** The token is given once. */
  'token-taken': (journey, { site, requester }) => {
    const { hub } = journey.state;
    if (!hub || !isAtHub(journey, site) || hub.filledBy !== null) return unchanged(journey);
    return changed(journey, { hub: { ...hub, filledBy: requester } });
  },

  /** A success is a claim of the page's. It counts where the token was filled in and the person sent it off, and nowhere else. */
  'hub-seen': (journey, { site, shows, isSent: isSentNow = false }) => {
    const { hub } = journey.state;
    if (!hub || !isAtHub(journey, site)) return unchanged(journey);
    const isSent = hub.isSent || (isSentNow && hub.filledBy !== null);
    if (hub.shows === shows && hub.isSent === isSent) return unchanged(journey);
    if (shows === 'linked') {
      return isSent
        ? finishUnproven(withSession(journey, { outcomeUnknown: hub.wasOutcomeUnknown }))
        : unchanged(journey);
    }
    // Sent off, it may be linked whatever the page says next: its error doesn't tell whether something was saved.
    const mayBeLinked = hub.filledBy !== null && (isSent || shows === 'busy' || shows === 'refused');
    const next = mayBeLinked ? withSession(journey, { outcomeUnknown: true }) : journey;
    return changed(next, { hub: { ...hub, shows, isSent } });
  },

  /** The person read that it is linked. */
  'hub-linked': finishUnproven,

  'hub-blocked': (journey, { tab }) =>
    journey.state.hub?.tab === tab ? changed(journey, { hub: null, blockedReason: 'shut' }) : unchanged(journey),

  /** The tab is closed or shows another page. */
  'hub-gone': (journey, { tab }) => (journey.state.hub?.tab === tab ? withoutHub(journey) : unchanged(journey)),

  'internal-fault': (journey, event) =>
    journey.state.hub?.tab === event.tab ? withoutHub(journey, true) : markPageFailed(journey, event),

  'another-link': anotherLink,
  'another-token': (journey) => (journey.state.hub?.shows === 'refused' ? anotherToken(journey) : unchanged(journey)),
};
