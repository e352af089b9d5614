/** The token on its way to a page with the Hub, when there is no link. `hub.ts` says what happens there. */
import type { Identity } from './state.ts';

/** A tab that may show the Hub, as far as the browser lets us know: its id, and where its page is from. */
export interface Place {
  tab: number;
  origin: string;
}

/** What the page with the Hub shows. `form`: for Shortcut, its token box still empty; `ready`: filled, to be sent. */
export type HubSight = 'looking' | 'missing' | 'list' | 'form' | 'ready' | 'busy' | 'refused' | 'linked';

/** The page where the person let us fill in the token. `filledBy`: who of those at work in it was given the token. */
export interface Hub extends Place {
  seen: HubSight;
  filledBy: string | null;
  /** Whether it was unsure before this page whether Shortcut is linked. */
  wasUnsure: boolean;
}

/** The way without a link: `here` is the tab in front, `asked` whether its host is the right one, `hub` the one that is. */
export interface Handing {
  is: 'handing';
  identity: Identity;
  here: Place | null;
  asked: boolean;
  hub: Hub | null;
}
