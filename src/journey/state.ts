/**
 * The state of one journey, from "I was asked to connect our Shortcut" to "Shortcut is linked".
 * It is plain data: the background keeps it in memory-only storage and every view draws it.
 */
import type { Answers, Connector } from './connector.ts';
import type { FoundLink, OfferedLink } from './found.ts';
import type { Handing } from './handing.ts';
import type { Language } from './language.ts';
import type { Problem } from './problem.ts';
import { NO_SETTINGS, type Settings, type Stated } from './settings.ts';
import type { Act, Concern, Control } from './vocabulary.ts';

/** What StackOne will do in Shortcut, as the person or their contact says. */
export type AccessLevel = 'read' | 'write';

/** What a token was seen to allow. `part`: some writes but not all. `unknown`: Shortcut did not say. */
export type TokenAccess = 'read' | 'part' | 'write' | 'unknown';

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

/** What the manifest asks for and people may withdraw: Shortcut's page, its API, and StackOne's. */
export type Host = 'app.shortcut.com' | 'api.app.shortcut.com' | 'api.stackone.com';

/** Shortcut's tab as last heard of. `missing`: the control that could not be found, so nothing is ringed. */
export type Page = { at: 'closed' } | { at: 'open'; tab: number; act: Act; missing: Control | null };

/** A token in Shortcut that nobody needs any more, by the name the helper suggested for it. `workspace`: a slug, or empty. */
export interface Spare {
  name: string;
  workspace: string;
  why: 'left-over' | 'replaced';
}

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
  /** What the link states beside its session. */
  stated: Stated;
  /** As the person chose it; null while they did not. */
  language: Language | null;
  /** What the person's organisation fixes. */
  settings: Settings;
  /** Sessions of links that StackOne refused: tabs that still show them are no question. */
  refused: string[];
  /** Another auth link, in the tab in front. */
  offered: OfferedLink | null;
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
  stated: null,
  language: null,
  settings: NO_SETTINGS,
  refused: [],
  offered: null,
  unsure: false,
  expiresAt: null,
  forgotten: false,
  withheld: [],
  found: [],
  problem: null,
  tokenDraft: '',
};
