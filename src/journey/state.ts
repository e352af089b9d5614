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

/** An auth link that a tab shows. */
export interface FoundLink {
  url: string;
  session: string;
  inFront: boolean;
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

/** A token in Shortcut that nobody needs any more, by the name the helper suggested for it. `workspace`: a slug, or empty. */
export interface Spare {
  name: string;
  workspace: string;
  why: 'left-over' | 'replaced';
}

/** Something the person should decide before linking; the first of a list is the one being asked. */
export type Concern =
  | 'outcome-unknown'
  | 'role-cannot-write'
  | 'access-too-narrow'
  | 'access-too-wide'
  | 'account-exists'
  | 'workspace-changes'
  | 'several-workspaces';

/** The way without a link: `here` is the tab in front, `asked` whether its host is the right one, `hub` the one that is. */
export interface Handing {
  is: 'handing';
  identity: Identity;
  here: Place | null;
  asked: boolean;
  hub: Hub | null;
}

/** What the person filled in, by the field's key. */
export type Answers = Readonly<Record<string, string>>;

/** Where the check stands. `asking`: for what the connector needs beside the token; `tried` to go on without it. A failure with an identity came after the token proved good, so while linking. */
export type Phase =
  | { is: 'checking'; run: number }
  | { is: 'awaiting-link'; identity: Identity }
  | { is: 'asking'; identity: Identity; drafts: Answers; tried: boolean }
  | { is: 'choosing'; identity: Identity; concerns: [Concern, ...Concern[]] }
  | { is: 'linking'; run: number; identity: Identity }
  | Handing
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
  /** Tokens made in Shortcut that this journey did not link, or that it took the place of: the person is told to delete them. */
  toDelete: Spare[];
  /** The one of them that is being shown on Shortcut's page. */
  tidying: Spare | null;
  /** Slugs of the workspaces that were seen in Shortcut's tabs. */
  workspaces: string[];
  /** The workspace to make the token in, by its slug; empty for the person's default one. */
  workspace: string;
  /** The session of another auth link, in the tab in front. */
  offered: string | null;
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
  /** Several auth links are open: which one is meant? Empty when that is no question. */
  found: FoundLink[];
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
  /** Empty when the Hub's page linked it: that does not tell. */
  accountId: string;
  identity: Identity;
}

export type Journey = LinkStep | TokenStep | CheckStep | DoneStep;

/** Step 3 is at work on the token: what comes of it will be told. */
export const isWorking = (state: Journey): boolean =>
  state.step === 'check' && !['asking', 'choosing', 'failed', 'handing'].includes(state.phase.is);

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
  toDelete: [],
  tidying: null,
  workspaces: [],
  workspace: '',
  offered: null,
  unsure: false,
  expiresAt: null,
  forgotten: false,
  withheld: [],
  found: [],
  problem: null,
  tokenDraft: '',
};
