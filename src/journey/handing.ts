/** The token on its way to a page with the Hub, when there is no link. `hub.ts` says what happens there. */
import type { Identity } from './state.ts';
import type { HubSight } from './vocabulary.ts';

/** A tab that may show the Hub, as far as the browser lets us know: its id, and where its page is from. */
export interface Place {
  tab: number;
  origin: string;
}

/** The page where the person let us fill in the token. `filledBy`: who of those at work in it was given the token. */
export interface Hub extends Place {
  seen: HubSight;
  filledBy: string | null;
  /** Whether it was unsure before this page whether Shortcut is linked. */
  wasUnsure: boolean;
}

/** Why a page can't be filled in. `insecure`: others could read along. `shut`: the browser does not let us into it. */
export type Barred = 'insecure' | 'shut';

/** A tab that the popup was opened over. */
export interface Front {
  place: Place | null;
  barred: 'insecure' | null;
}

/** The way without a link: `here` is the tab in front, `asked` whether its host is the right one, `hub` the one that is. */
export interface Handing {
  is: 'handing';
  identity: Identity;
  here: Place | null;
  asked: boolean;
  barred: Barred | null;
  hub: Hub | null;
}
