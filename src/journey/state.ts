/**
 * The state of one journey, from "I was asked to connect our Shortcut" to "Shortcut is linked".
 * It is plain data: the background keeps it in memory-only storage and every view draws it.
 */
import type { Problem } from './problem.ts';

/** What StackOne will do in Shortcut, as the person or their contact says. */
export type AccessLevel = 'read' | 'write';

/** What a token was seen to allow. `part`: some writes but not all. `unknown`: Shortcut did not say. */
export type TokenAccess = 'read' | 'part' | 'write' | 'unknown';

/**
 * How StackOne's connector for Shortcut wants its credential: under which key, and which values it sets itself.
 * Texts are StackOne's own, made fit to be shown.
 */
export interface Connector {
  integrationId: string;
  credentialKey: string;
  presets: Record<string, string | number | boolean>;
  /** What it needs beside the token, for the person to fill in. */
  fields: ConnectorField[];
  notices: string[];
  /** The account that the session edits; null for a session that links a new one. */
  edits: EditedAccount | null;
}

/** One more thing that a connector needs. `options` are the choices of a `select`, and empty for all others. */
export interface ConnectorField {
  key: string;
  label: string;
  description: string;
  placeholder: string;
  is: 'text' | 'number' | 'secret' | 'long-text' | 'select';
  options: { value: string; label: string }[];
  /** A regular expression that must be found in the text, and what to say when it is not; empty for none. */
  pattern: string;
  complaint: string;
}

/** What is known of the account before it is updated; texts are empty where the Hub does not say. */
export interface EditedAccount {
  id: string;
  /** The last characters of its token. */
  ending: string;
  workspace: string;
}

/** The connect session and what is known of it so far. `run` is the number of the request that asked. */
export type Link =
  | { is: 'none' }
  | { is: 'opening'; run: number; session: string }
  | { is: 'ready'; session: string; connector: Connector }
  | { is: 'failed'; run: number; session: string; problem: Problem };

/** Whose token it is, where it works and what it allows. */
export interface Identity {
  person: string;
  role: string;
  workspace: string;
  /** How the workspace is called in addresses of Shortcut's pages; empty when Shortcut did not say. */
  slug: string;
  access: TokenAccess;
}

/** The one thing to do now on Shortcut's page, or what the page is busy with. */
export type Act =
  | 'looking'
  | 'elsewhere'
  | 'sign-in'
  | 'settings'
  | 'api-tokens'
  | 'token-name'
  | 'read-only'
  | 'generate'
  | 'await-token'
  | 'copy-token'
  | 'new-token'
  | 'crowded-out';

/** A control of the page that may be reported as not found. */
export type Control = 'settings' | 'token-name' | 'read-only' | 'generate';

/** What the manifest asks for and people may withdraw: Shortcut's page, its API, and StackOne's. */
export type Host = 'app.shortcut.com' | 'api.app.shortcut.com' | 'api.stackone.com';

/** Shortcut's tab as last heard of. `missing`: the control that could not be found, so nothing is ringed. */
export type Page = { at: 'closed' } | { at: 'open'; tab: number; act: Act; missing: Control | null };

/** Something the person should decide before linking; the first of a list is the one being asked. */
export type Concern =
  | 'outcome-unknown'
  | 'role-cannot-write'
  | 'access-too-narrow'
  | 'access-too-wide'
  | 'account-exists'
  | 'workspace-changes';

/** What the person filled in, by the field's key. */
export type Answers = Readonly<Record<string, string>>;

/** Where the check stands. `asking`: for what the connector needs beside the token; `tried` to go on without it. A failure with an identity came after the token proved good, so while linking. */
export type Phase =
  | { is: 'checking'; run: number }
  | { is: 'awaiting-link'; identity: Identity }
  | { is: 'asking'; identity: Identity; drafts: Answers; tried: boolean }
  | { is: 'choosing'; identity: Identity; concerns: [Concern, ...Concern[]] }
  | { is: 'linking'; run: number; identity: Identity }
  | { is: 'failed'; run: number; identity: Identity | null; problem: Problem };

/** One line of the journey's diary: what happened and when (ms since 1970), never what was typed or seen. */
export interface Entry {
  at: number;
  what: string;
}

interface Base {
  /** The last number given to a request, so that a late answer to an old one is ignored. Never goes back. */
  run: number;
  /** How often a wait asked for by a server was sat out without the person's word. */
  waits: number;
  wanted: AccessLevel;
  tokenName: string;
  linkDraft: string;
  link: Link;
  /** What the link's connector needs beside the token, as far as it was given. */
  answers: Answers;
  page: Page;
  diary: Entry[];
  /** The box for the link was filled from a tab, so another tab's link may replace it. */
  linkFromTab: boolean;
  /** A fresh token was seen on the page and nothing is linked yet. */
  made: boolean;
  /** A token was made in Shortcut that this journey did not link: the person is told to delete it. */
  leftOver: boolean;
  /** A link request had no answer that can be read: Shortcut may be linked already, whatever came after it. */
  unsure: boolean;
  /** When the token that is held is forgotten, in ms since 1970; null while there is none. */
  expiresAt: number | null;
  /** A token was forgotten because nobody used it. */
  forgotten: boolean;
  /** Hosts that the browser does not let us use. */
  withheld: Host[];
}

export interface LinkStep extends Base {
  step: 'link';
  problem: Problem | null;
  tokenDraft: string;
}

export interface TokenStep extends Base {
  step: 'token';
  problem: Problem | null;
  tokenDraft: string;
}

export interface CheckStep extends Base {
  step: 'check';
  token: string;
  /** The pasted text had spaces, line breaks, quotes or byte-order marks around the token. */
  cleaned: boolean;
  tokenDraft: string;
  phase: Phase;
}

export interface DoneStep extends Base {
  step: 'done';
  accountId: string;
  identity: Identity;
}

export type Journey = LinkStep | TokenStep | CheckStep | DoneStep;

/** Step 3 is at work on the token: what comes of it will be told. */
export const isWorking = (state: Journey): boolean =>
  state.step === 'check' && !['asking', 'choosing', 'failed'].includes(state.phase.is);

export const DEFAULT_TOKEN_NAME = 'StackOne Integration';

export const initialJourney: LinkStep = {
  step: 'link',
  run: 0,
  waits: 0,
  wanted: 'read',
  tokenName: DEFAULT_TOKEN_NAME,
  linkDraft: '',
  link: { is: 'none' },
  answers: {},
  page: { at: 'closed' },
  diary: [],
  linkFromTab: false,
  made: false,
  leftOver: false,
  unsure: false,
  expiresAt: null,
  forgotten: false,
  withheld: [],
  problem: null,
  tokenDraft: '',
};
