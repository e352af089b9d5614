/** What has to be known of everything that can stand in the way. A record with a part missing does not compile. */
import type { AccessLevel, TokenAccess } from '../journey/types.ts';
import type { CopyKey, MessageKey, SupportCopyName } from '../ui/i18n/message-key.ts';
import type { Place } from './places.ts';

/** What is to blame. `us`: a fault of the helper's own. */
export type Cause = 'token' | 'link' | 'shortcut' | 'stackone' | 'network' | 'page' | 'browser' | 'us';

/** A finer cause, where it changes what the person is told, or what the report says. */
export type ProblemDetail =
  | 'empty'
  | 'too-long'
  | 'auth-link'
  | 'shortcut-token'
  | 'not-a-token'
  | 'offline'
  | 'timeout'
  | 'oauth'
  | 'extra-fields'
  | 'answer-unreadable'
  | 'unsure'
  | 'on-page'
  | 'on-hub-page';

/** What the person can do about a problem. */
export type RecoveryAction = 'try-again' | 'another-token' | 'another-link' | 'already-linked';

/** Whatever may be shown in the popup's yellow box. */
export interface AlertRecord {
  cause: Cause;
  /** What the person is told: what happened, whether anything was saved, what to do. */
  copy: CopyKey;
  /** Other words, for a finer cause. */
  copyForDetail?: Partial<Record<ProblemDetail, CopyKey>>;
  /** Names the texts for support staff. */
  support: SupportCopyName;
  /** The places of a journey where it can be shown. */
  places: readonly Place[] | 'anywhere';
  /** The `data-code` on the screen, where that is not the record's own name. */
  shownAs?: string;
}

/** Something that stopped a request, or that is wrong with what was pasted. */
export interface ProblemRecord extends AlertRecord {
  /** The first is offered most plainly. */
  recovery: readonly RecoveryAction[];
  /** Other actions, for a finer cause. */
  recoveryForDetail?: Partial<Record<ProblemDetail, readonly RecoveryAction[]>>;
}

/** What is known just before a token is linked. */
export interface LinkFacts {
  /** What StackOne will do in Shortcut, and what the token allows. */
  wanted: AccessLevel;
  has: TokenAccess;
  /** The person's role in Shortcut; empty when Shortcut didn't say. */
  role: string;
  /** An earlier request may have linked the token. */
  outcomeUnknown: boolean;
  /** The link edits an account that is there already. */
  editsAccount: boolean;
  /** The edited account would work in another workspace than before; null when nobody knows. */
  movesWorkspace: boolean | null;
  /** The person has several workspaces, and nobody said which one is meant. */
  isWorkspaceUnclear: boolean;
  /** The link states who asks, or that writing is wanted, or nobody knows whether the account is the one in front. */
  needsConfirmation: boolean;
}

/** Something that the person should decide before the token is linked. */
export interface QuestionRecord extends AlertRecord {
  /** An unknown access is no question: asking about what nobody can know helps nobody. */
  arises: (facts: LinkFacts) => boolean;
  /** Other words, by what the token was seen to allow. */
  copyForAccess?: Partial<Record<TokenAccess, CopyKey>>;
  /** What the person can do instead; null where that takes more than one button. */
  alternative: Exclude<RecoveryAction, 'try-again'> | null;
  /** On the button that goes on to connect. */
  connectLabel: MessageKey;
  /** The button that stands out; null where nobody knows what is best. */
  advice: 'connect' | 'alternative' | null;
  /** The helper advises against connecting, so an organization's policy may forbid it. */
  isAdvisedAgainst: boolean;
}

/** The names of a table's records, in the table's order. */
export function namesIn<Name extends string>(table: Record<Name, unknown>): Name[] {
  const isName = (key: string): key is Name => Object.hasOwn(table, key);
  return Object.keys(table).filter(isName);
}
