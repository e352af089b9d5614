/** Base types of the journey: shapes that session, states, events and views share. They import nothing but the hosts. */
import type { SHORTCUT_API_HOST, SHORTCUT_APP_HOST } from '../providers/shortcut/hosts.ts';
import type { STACKONE_API_HOST } from '../stackone/hosts.ts';

/** The four steps that the person sees. */
export const STEPS = ['link', 'token', 'check', 'done'] as const;
export type Step = (typeof STEPS)[number];

/** What StackOne will do in Shortcut, as the person, the link or the organization says. */
export const ACCESS_LEVELS = ['read', 'write'] as const;
export type AccessLevel = (typeof ACCESS_LEVELS)[number];

/** What a token allows. `part`: some writes but not all. `unknown`: Shortcut didn't say. */
export type TokenAccess = 'read' | 'part' | 'write' | 'unknown';

/** Who owns a token, where it works and what it allows, as Shortcut's API says. */
export interface Identity {
  person: string;
  role: string;
  workspace: string;
  /** The workspace's name in addresses of Shortcut's pages; empty when Shortcut didn't say. */
  slug: string;
  access: TokenAccess;
}

/** Hosts that the manifest asks for and that people may withdraw: Shortcut's page, its API, StackOne's API. */
export type Host = typeof SHORTCUT_APP_HOST | typeof SHORTCUT_API_HOST | typeof STACKONE_API_HOST;

/** The one thing to do now on Shortcut's page, or what the page is busy with. */
export const GUIDE_STEPS = [
  'looking',
  'elsewhere',
  'sign-in',
  'settings',
  'api-tokens',
  'token-name',
  'read-only',
  'generate',
  'await-token',
  'copy-token',
  'new-token',
  'choose-token',
  'overlay-removed',
] as const;
export type GuideStep = (typeof GUIDE_STEPS)[number];

/** A control of Shortcut's page that may be reported as not found. */
export const GUIDE_CONTROLS = ['settings', 'token-name', 'read-only', 'generate'] as const;
export type GuideControl = (typeof GUIDE_CONTROLS)[number];

/** Why there is no form to be filled in, as far as the page shows: the person's role, the workspace's plan, a policy. */
export const NO_FORM_REASONS = ['role', 'plan', 'blocked', 'locked'] as const;
export type NoFormReason = (typeof NO_FORM_REASONS)[number];

/** What the step would need and what is not there. */
export type Missing = GuideControl | NoFormReason;

/**
 * What the page with the Hub shows. `form`: for Shortcut, its token box still empty; `ready`: filled in, to be sent;
 * `linked`: it says so after the person sent it; `over`: the form is gone, and nothing can be made of what is there.
 */
export const HUB_PAGE_STATES = [
  'looking',
  'missing',
  'list',
  'form',
  'ready',
  'busy',
  'refused',
  'linked',
  'over',
] as const;
export type HubPageState = (typeof HUB_PAGE_STATES)[number];

/** A tab and the origin of its page, as far as the browser tells. */
export interface TabOrigin {
  tab: number;
  origin: string;
}

/** The tab over which the popup was opened. `blockedReason`: why its page can't be filled in, `insecure` being plain HTTP. */
export interface ActiveTab {
  site: TabOrigin | null;
  blockedReason: 'insecure' | null;
}

/** An auth link that a tab shows. `sessionToken`: the connect session in it, a secret. */
export interface FoundLink {
  url: string;
  sessionToken: string;
  inFront: boolean;
}

/** An auth link, in the tab in front, that the journey could go on with. */
export interface OfferedLink {
  sessionToken: string;
  preset: LinkPresetReading;
}

/** What a setup link asks to have filled in. Null, or empty, is not stated. Nobody checked any of it. */
export interface LinkPreset {
  access: AccessLevel | null;
  tokenName: string;
  vendor: string;
  contact: string;
  language: string;
}

/** `unreadable`: the setup arrived damaged, or a newer helper wrote it. */
export type LinkPresetReading = LinkPreset | 'unreadable' | null;

/** What an organization fixes for its people by policy. Null, or empty, is not fixed. */
export interface Settings extends Omit<LinkPreset, 'vendor'> {
  /** May the person link where the helper advises against it? */
  linkAnyway: boolean;
  /** What Shortcut's page calls its controls, too, should it have changed since the helper was released. */
  wordings: Wordings;
}

export type WordedControl = 'settings' | 'apiTokens' | 'tokenName' | 'readOnly' | 'readAndWrite' | 'generateToken';
export type Wordings = Partial<Record<WordedControl, readonly string[]>>;

export const NO_SETTINGS: Settings = {
  access: null,
  tokenName: '',
  contact: '',
  language: '',
  linkAnyway: true,
  wordings: {},
};

/** A token that was pasted or handed over. `cleaned`: spaces, quotes or the like around it were taken off. */
export interface GivenToken {
  text: string;
  cleaned: boolean;
}

/**
 * A token in Shortcut that nobody needs anymore. Shown by its name only if the helper saw it being made under that name:
 * what else has the same name may be in use.
 */
export interface LeftoverToken {
  /** As suggested for it, and unlike that of every other one; empty when none was. */
  name: string;
  isNameSeen: boolean;
  /** The slug of its workspace; empty for the one that Shortcut shows at an address without any. */
  workspace: string;
  /** `unproven`: a page says that it is linked, which nobody can check. */
  why: 'left-over' | 'replaced' | 'unproven';
}

/** One line of the diary: what happened and when (ms since 1970), never what was typed or seen. */
export interface DiaryEntry {
  at: number;
  what: string;
}

/**
 * Shortcut's tab as last heard of. `missing`: the control that could not be found, so nothing is highlighted.
 * `isAwaited`: the person acted there, so that a token that comes is new. `hasFailed`: our script in it ended with a fault of its own.
 */
export type Page =
  | { status: 'closed' }
  | {
      status: 'open';
      tab: number;
      step: GuideStep;
      missing: Missing | null;
      isAwaited?: boolean | undefined;
      hasFailed: boolean;
    };
