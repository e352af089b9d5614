/**
 * What outlives a step. Plain data: the background keeps it in memory-only storage and every view shows it.
 *
 * What an end keeps is opt-in: it starts from `emptySession` and takes over the few fields named below. A new field, secret
 * or not, is gone at the end unless somebody names it there.
 */
import type { Problem } from '../problems/problem.ts';
import type { Answers, Connector } from './connector.ts';
import type { Language } from './languages.ts';
import {
  type AccessLevel,
  type DiaryEntry,
  type Host,
  type LeftoverToken,
  type LinkPresetReading,
  NO_SETTINGS,
  type OfferedLink,
  type Page,
  type Settings,
} from './types.ts';

export const DEFAULT_TOKEN_NAME = 'StackOne Integration';

/** The connect session and what is known of it. `requestId` is the number of the request that asked. */
export type Link =
  | { status: 'none' }
  | { status: 'opening'; requestId: number; sessionToken: string }
  | { status: 'ready'; sessionToken: string; connector: Connector }
  | { status: 'failed'; requestId: number; sessionToken: string; problem: Problem };

export interface Session {
  /** The last number given to a request, so that a late answer to an old one is ignored. Never goes back. */
  requestId: number;
  /** Automatic retries since the last success or press of the person's; `MAX_AUTO_RETRIES` bounds them. */
  autoRetries: number;
  /** What StackOne will do in Shortcut, and so what the token must allow. */
  access: AccessLevel;
  /** The name the helper suggests for the token; unlike that of every leftover token. */
  tokenName: string;
  /** The link's maker chose that name, so it is shown as theirs and points at nothing. */
  isNameStated: boolean;
  /** Secret: what is in the box for the auth link. */
  linkDraft: string;
  /** The box for the link was filled from a tab, so another tab's link may replace it. */
  linkFromTab: boolean;
  /** Secret: holds the connect session. */
  link: Link;
  /** What the link asks to have filled in. */
  linkPreset: LinkPresetReading;
  /** Secret: what the link's connector needs beside the token, as far as it was given. */
  answers: Answers;
  /** Secret: sessions that StackOne refused; a tab that still shows one is not asked about. */
  refusedSessions: string[];
  /** Secret: another auth link, in the tab in front. */
  offeredLink: OfferedLink | null;
  /** Shortcut's tab. */
  page: Page;
  /** The browser refused to open or show Shortcut's page. */
  pageRefused: boolean;
  /** Slugs of the workspaces that Shortcut's tabs show. */
  openWorkspaces: string[];
  /** The slug of the workspace to make the token in; empty for the person's default one. */
  targetWorkspace: string;
  /** A fresh token was seen on the page and nothing is linked yet. */
  tokenMade: boolean;
  /** The slug in the address of the page where it was seen; empty when that has none. */
  madeIn: string;
  /** It was made under the suggested name, which nothing on the page had before. */
  isNameSeen: boolean;
  /** The token at hand was handed over on Shortcut's page. */
  isHandedOver: boolean;
  /** Secret: what is in the box for the token. */
  tokenDraft: string;
  /** When the secrets at hand are forgotten, in ms since 1970; null while there are none. */
  expiresAt: number | null;
  /** A token was forgotten because nobody used it. */
  tokenForgotten: boolean;
  /** Tokens that the person is told to delete in Shortcut: made and not linked, or replaced. */
  leftoverTokens: LeftoverToken[];
  /** The leftover token that is being shown on Shortcut's page. */
  cleanup: LeftoverToken | null;
  /** A link request had no readable answer: Shortcut may be linked already, whatever came after it. */
  outcomeUnknown: boolean;
  /** Hosts that the browser doesn't let us use. */
  withheldHosts: Host[];
  /** What the person's organization fixes. */
  settings: Settings;
  /** As the person chose it; null while they did not. */
  language: Language | null;
  /** That the browser asks sites for, as codes such as `en-US`. */
  browserLanguages: string[];
  diary: DiaryEntry[];
}

export const emptySession: Session = {
  requestId: 0,
  autoRetries: 0,
  access: 'read',
  tokenName: DEFAULT_TOKEN_NAME,
  isNameStated: false,
  linkDraft: '',
  linkFromTab: false,
  link: { status: 'none' },
  linkPreset: null,
  answers: {},
  refusedSessions: [],
  offeredLink: null,
  page: { status: 'closed' },
  pageRefused: false,
  openWorkspaces: [],
  targetWorkspace: '',
  tokenMade: false,
  madeIn: '',
  isNameSeen: false,
  isHandedOver: false,
  tokenDraft: '',
  expiresAt: null,
  tokenForgotten: false,
  leftoverTokens: [],
  cleanup: null,
  outcomeUnknown: false,
  withheldHosts: [],
  settings: NO_SETTINGS,
  language: null,
  browserLanguages: [],
  diary: [],
};

/** For a new journey. Reports tell of the end, and late answers stay late. */
export function keptForNextJourney(session: Session): Session {
  const { requestId, withheldHosts, settings, language, browserLanguages, diary } = session;
  return { ...emptySession, requestId, withheldHosts, settings, language, browserLanguages, diary };
}

/** For the screen that says it is done, and for what is left to do after it. */
export function keptWhenDone(session: Session): Session {
  const { access, tokenName, linkPreset, page, leftoverTokens, cleanup, outcomeUnknown } = session;
  const { autoRetries, openWorkspaces, targetWorkspace, tokenForgotten } = session;
  const shown = { access, tokenName, linkPreset, page, leftoverTokens, cleanup, outcomeUnknown };
  return { ...keptForNextJourney(session), ...shown, autoRetries, openWorkspaces, targetWorkspace, tokenForgotten };
}
