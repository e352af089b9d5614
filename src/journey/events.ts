/** Everything that can happen to a journey. Texts were read into their meaning before: the journey never parses. */
import type { Problem } from '../problems/problem.ts';
import type { PreLinkQuestion } from '../problems/question.ts';
import type { Connector } from './connector.ts';
import type { Language } from './languages.ts';
import type { LinkReading, TokenReading } from './readings.ts';
import type {
  AccessLevel,
  ActiveTab,
  FoundLink,
  GuideStep,
  Host,
  HubPageState,
  Identity,
  Missing,
  OfferedLink,
  Settings,
  TabOrigin,
} from './types.ts';

/** What the person does. `requestId`: of the failed request that they were told of. */
export type PersonEvent =
  | { type: 'link-typed'; draft: string; reading: LinkReading; fromTab?: boolean }
  | { type: 'access-chosen'; access: AccessLevel }
  | { type: 'start'; reading: LinkReading }
  | { type: 'start-without-link' }
  | { type: 'show-page' }
  | { type: 'token-typed'; draft: string }
  /** `draft`: the text of the box; empty when the token was handed over on Shortcut's page. */
  | { type: 'token-given'; draft: string; reading: TokenReading }
  | { type: 'field-typed'; key: string; text: string }
  | { type: 'fields-given' }
  | { type: 'change-fields' }
  | { type: 'link-anyway'; question: PreLinkQuestion }
  | { type: 'try-again'; requestId: number }
  | { type: 'another-token' }
  | { type: 'another-link' }
  | { type: 'other-workspace'; workspace: string }
  /** `sessionToken`: of the link that the screen offered. */
  | { type: 'use-offered'; sessionToken: string }
  | { type: 'fill-here' }
  | { type: 'fill-elsewhere' }
  | { type: 'hub-confirmed'; origin: string }
  | { type: 'hub-linked' }
  | { type: 'show-leftover' }
  /** `name`: of the leftover token that the screen told of. */
  | { type: 'leftover-deleted'; name: string }
  | { type: 'already-linked' }
  | { type: 'start-over' }
  | { type: 'finish' }
  | { type: 'language-chosen'; language: Language | null };

/** What Shortcut's tab shows. `tab` is the browser's tab id. */
type PageEvent =
  | { type: 'page-opened'; tab: number }
  /** The browser refused to open or show it. */
  | { type: 'page-not-opened' }
  | PageSeen
  | { type: 'page-closed'; tab: number }
  /** Cleanup ended; `name` of the token that is gone, null when the person stopped looking. */
  | { type: 'cleanup-finished'; tab: number; name: string | null };

interface PageSeen {
  type: 'page-seen';
  tab: number;
  step: GuideStep;
  missing: Missing | null;
  /** The token on screen was made under the suggested name, which nothing on the page had before. */
  isNamed?: boolean | undefined;
  /** A token that is not there yet would be new. Undefined: nobody looked. */
  isAwaiting?: boolean | undefined;
  /** How many text boxes, buttons and switches the page has, where something is missing: `0+9+2`; 9 stands for more. */
  found?: string | undefined;
  /** The slug in the page's address; empty when it has none. */
  workspace?: string | undefined;
}

/** The tab over which the popup was opened, and the tab that shows the Hub. */
type HubEvent =
  | { type: 'links-found'; found: FoundLink[] }
  | { type: 'tab-seen'; activeTab: ActiveTab; link: OfferedLink | null }
  /** `isSent`: the person pressed the form's own button to connect. */
  | { type: 'hub-seen'; site: TabOrigin; shows: HubPageState; isSent?: boolean | undefined }
  /** `requester`: the one of our scripts in the page that asks for the token. */
  | { type: 'token-taken'; site: TabOrigin; requester: string }
  | { type: 'hub-blocked'; tab: number }
  | { type: 'hub-gone'; tab: number };

/** What a server answers; `requestId` repeats the number of the request. */
type AnswerEvent =
  | { type: 'session-opened'; requestId: number; connector: Connector }
  | { type: 'session-failed'; requestId: number; problem: Problem }
  | { type: 'token-checked'; requestId: number; identity: Identity; workspaces: string[] }
  | { type: 'check-failed'; requestId: number; problem: Problem }
  | { type: 'linked'; requestId: number; accountId: string }
  | { type: 'link-failed'; requestId: number; problem: Problem }
  | { type: 'wait-over'; requestId: number };

/** What the extension itself notices. */
type LifeEvent =
  /** The browser stopped the background and it has started again. */
  | { type: 'resumed' }
  | { type: 'permissions-seen'; withheld: Host[] }
  | { type: 'settings-seen'; settings: Settings }
  /** `browserLanguages`: codes such as `en-US`, the one preferred first. */
  | { type: 'language-seen'; language: Language | null; browserLanguages: string[] }
  | { type: 'time-passed' }
  /** A fault of our own. `where`: error name and place in our code, never its message. `tab`: of the page it happened in. */
  | { type: 'internal-fault'; where: string; tab?: number };

export type JourneyEvent = PersonEvent | PageEvent | HubEvent | AnswerEvent | LifeEvent;

export type EventType = JourneyEvent['type'];

/** Events by their type, so that a handler and its event are typed together. */
export type EventMap = { [E in JourneyEvent as E['type']]: E };
