import type { Answers, Connector } from './connector.ts';
import type { FoundLink, OfferedLink } from './found.ts';
import type { Front, Place } from './handing.ts';
import type { Language } from './language.ts';
import type { Problem } from './problem.ts';
import type { Settings, Stated } from './settings.ts';
import type { AccessLevel, Host, Identity } from './state.ts';
import type { Act, Concern, Control, HubSight } from './vocabulary.ts';

/** What was read from the text in the "Auth link" box. `bare`: just a token, so it may as well be anything else. */
export type LinkReading =
  | { ok: true; session: string; bare: boolean; stated: Stated }
  | { ok: false; problem: Problem };

/** What was read from the text in the "API token" box, or handed over on the page. */
export type TokenReading = { ok: true; token: string; cleaned: boolean } | { ok: false; problem: Problem };

/** What the person does. `run`: the number of the failed request that they were told of. */
export type PersonEvent =
  | { type: 'link-typed'; draft: string; reading: LinkReading; fromTab?: boolean }
  | { type: 'access-chosen'; wanted: AccessLevel }
  | { type: 'start'; reading: LinkReading }
  | { type: 'start-without-link' }
  | { type: 'show-page' }
  | { type: 'token-typed'; draft: string }
  | { type: 'token-given'; draft: string; reading: TokenReading }
  | { type: 'field-typed'; key: string; text: string }
  | { type: 'fields-given' }
  | { type: 'change-fields' }
  | { type: 'link-anyway'; concern: Concern }
  | { type: 'try-again'; run: number }
  | { type: 'another-token' }
  | { type: 'another-link' }
  | { type: 'other-workspace'; workspace: string }
  | { type: 'use-offered' }
  | { type: 'fill-here' }
  | { type: 'fill-elsewhere' }
  | { type: 'hub-confirmed'; origin: string }
  | { type: 'hub-linked' }
  | { type: 'show-spare' }
  | { type: 'already-linked' }
  | { type: 'start-over' }
  | { type: 'finish' }
  | { type: 'language-chosen'; language: Language | null }
  | { type: 'deleted' };

/** What Shortcut's tab shows. `tab` is the browser's tab id. */
type PageEvent =
  | { type: 'page-opened'; tab: number }
  | { type: 'page-seen'; tab: number; act: Act; missing: Control | null }
  | { type: 'page-closed'; tab: number }
  /** The browser refused to open Shortcut's page, or to bring it to the front. */
  | { type: 'page-not-opened' }
  | { type: 'spare-gone'; tab: number; name: string | null };

/** The tab over which the popup was opened, and the one that shows the Hub. */
type HubEvent =
  | { type: 'links-found'; found: FoundLink[] }
  | { type: 'tab-seen'; front: Front; link: OfferedLink | null }
  | { type: 'hub-seen'; place: Place; seen: HubSight }
  | { type: 'token-taken'; place: Place; by: string }
  | { type: 'hub-shut'; tab: number }
  | { type: 'hub-gone'; tab: number };

/** What the outside answers; `run` repeats the number of the request. */
type AnswerEvent =
  | { type: 'session-opened'; run: number; connector: Connector }
  | { type: 'session-failed'; run: number; problem: Problem }
  | { type: 'token-checked'; run: number; identity: Identity; workspaces: string[] }
  | { type: 'check-failed'; run: number; problem: Problem }
  | { type: 'linked'; run: number; accountId: string }
  | { type: 'link-failed'; run: number; problem: Problem }
  | { type: 'wait-over'; run: number };

/** The background's worker was stopped by the browser and has started again; permissions, settings, the language chosen before, or the clock were looked at. */
type LifeEvent =
  | { type: 'resumed' }
  | { type: 'permissions-seen'; withheld: Host[] }
  | { type: 'settings-seen'; settings: Settings }
  | { type: 'language-seen'; language: Language | null }
  | { type: 'time-passed' }
  /** An exception of our own. `where`: its name and place, never its message. `tab`: whose page script threw it. */
  | { type: 'internal-fault'; where: string; tab?: number };

export type JourneyEvent = PersonEvent | PageEvent | HubEvent | AnswerEvent | LifeEvent;

/**
 * What the background is asked to do. It does nothing else to the outside world. `expire-token` is to look at the clock
 * at that time, instead of any time said before; null for none.
 */
export type Effect =
  | { type: 'open-session'; run: number; session: string }
  | { type: 'open-page'; tab: number | null; workspace: string }
  | { type: 'guide-page'; tab: number }
  | { type: 'check-token'; run: number; token: string }
  | { type: 'link-account'; run: number; session: string; connector: Connector; token: string; answers: Answers }
  | { type: 'wait'; run: number; until: number }
  | { type: 'expire-token'; at: number | null }
  | { type: 'leave-page'; tab: number }
  | { type: 'guide-hub'; tab: number }
  | { type: 'leave-hub'; tab: number }
  | { type: 'keep-language'; language: Language | null }
  | { type: 'ask-person' };
