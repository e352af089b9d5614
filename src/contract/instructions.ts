/** What the background tells the coach to show on Shortcut's page. Types only: nothing of this reaches the page's bytes. */

import type { AccessLevel, Journey } from '../journey/state.ts';
import type { Act, Control, HubSight } from '../journey/vocabulary.ts';

export type Orders =
  | { show: 'nothing' }
  | { show: 'guide'; wanted: AccessLevel; tokenName: string }
  | { show: 'checking' | 'linking' | 'decide' | 'hand' | 'done' };

/** The token to delete, by its name; `except`: one whose name begins alike, and that is needed. */
export interface Tidying {
  name: string;
  except: string;
}

/** To what is in Shortcut's page, and its own messages with their answers. */
/** Sentences by their keys, ready to be shown. Undefined: they are the browser's own. */
export type Words = Record<string, string> | undefined;

/** From whatever is in a page; answered with `Words`. */
export interface AskWords {
  type: 'words';
}

export interface ToCoach {
  type: 'orders';
  orders: Orders;
  /** Not for the coach, but for the one that shows where a token is deleted. */
  tidying: Tidying | null;
  words: Words;
  /** The person asked to be shown: a card that was hidden comes back. */
  wake?: boolean;
}

export type FromCoach =
  | { type: 'coach/orders' }
  | { type: 'coach/seen'; act: Act; missing: Control | null }
  | { type: 'coach/use-token'; text: string };

/** Answered with `Tidying | null`. `gone`: the name of the token that was deleted, null when it is not looked for any more. */
export type FromTidy = { type: 'tidy/orders' } | { type: 'tidy/over'; gone: string | null };

/** What the page with the Hub is shown. `guide`: the way to its token box and on, `filled` once the token was given. */
export type HubOrders = { show: 'nothing' | 'done' } | { show: 'guide'; filled: boolean };

export interface ToHub {
  type: 'hub-orders';
  orders: HubOrders;
  /** The person named the page anew: a card that was hidden comes back. */
  wake: boolean;
}

/** `hub/take-token` is answered with the token, once, or with null; `by` is any text that no other request has. All else is answered with `HubOrders`. */
export type FromHub =
  | { type: 'hub/orders' }
  | { type: 'hub/seen'; seen: HubSight }
  | { type: 'hub/take-token'; by: string };

/** To the panel: is it before the person's eyes? Answered with true, or not at all. */
export interface AskPanel {
  type: 'panel-open';
}

/** To every open page of the extension, whenever the journey changed. */
export interface ToPages {
  type: 'journey';
  journey: Journey;
}
