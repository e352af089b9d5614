/** What the background tells the coach to show on Shortcut's page. Types only: nothing of this reaches the page's bytes. */
import type { AccessLevel, Act, Control, Journey } from '../journey/state.ts';

export type Orders =
  | { show: 'nothing' }
  | { show: 'guide'; wanted: AccessLevel; tokenName: string }
  | { show: 'checking' | 'linking' | 'decide' | 'delete' | 'done' };

/** To the coach, and the coach's own messages with their answers. */
export interface ToCoach {
  type: 'orders';
  orders: Orders;
  /** The person asked to be shown: a card that was hidden comes back. */
  wake?: boolean;
}

export type FromCoach =
  | { type: 'coach/orders' }
  | { type: 'coach/seen'; act: Act; missing: Control | null }
  | { type: 'coach/use-token'; text: string };

/** To every open page of the extension, whenever the journey changed. */
export interface ToPages {
  type: 'journey';
  journey: Journey;
}
