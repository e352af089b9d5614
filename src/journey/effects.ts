/** Effects as data: what the background is asked to do. It does nothing else to the outside world. */
import type { Answers, Connector } from './connector.ts';
import type { Language } from './languages.ts';

/** Requests carry the number that their answer repeats. Times are in ms since 1970. */
export type Effect =
  | { type: 'open-session'; requestId: number; sessionToken: string }
  | { type: 'check-token'; requestId: number; token: string }
  | {
      type: 'link-account';
      requestId: number;
      sessionToken: string;
      connector: Connector;
      token: string;
      answers: Answers;
    }
  /** Wait until then, then say `wait-over`. */
  | { type: 'wait'; requestId: number; until: number }
  /** Open or focus Shortcut's API Tokens page. `tab`: the journey's own. `workspace`: a slug; empty for the default one. */
  | { type: 'open-page'; tab: number | null; workspace: string }
  | { type: 'guide-page'; tab: number }
  | { type: 'leave-page'; tab: number }
  | { type: 'guide-hub'; tab: number }
  | { type: 'leave-hub'; tab: number }
  /** Say `time-passed` then, instead of any time asked for before; null for no time. */
  | { type: 'schedule-expiry'; at: number | null }
  | { type: 'store-language'; language: Language | null }
  | { type: 'open-popup' };
