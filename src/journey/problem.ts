import type { Concern } from './vocabulary.ts';

/** Everything that can stand in the way, each with a code that alerts, reports and docs share. */
export const CODES = [
  'token-malformed',
  'token-refused',
  'token-forbidden',
  'token-expired',
  'shortcut-rate-limited',
  'shortcut-unreachable',
  'shortcut-unexpected',
  'access-too-narrow',
  'access-too-wide',
  'role-cannot-write',
  'session-missing',
  'session-malformed',
  'session-refused',
  'shortcut-not-offered',
  'hub-unsupported',
  'account-exists',
  'workspace-changes',
  'several-workspaces',
  'stackone-refused',
  'stackone-rate-limited',
  'stackone-unreachable',
  'stackone-unexpected',
  'outcome-unknown',
  'control-missing',
  'signed-out',
  'permission-missing',
  'internal',
] as const;

export type Code = (typeof CODES)[number];

/** Finer cause, where it changes what the person is told. */
export type Detail =
  | 'empty'
  | 'auth-link'
  | 'shortcut-token'
  | 'not-a-token'
  | 'offline'
  | 'timeout'
  | 'oauth'
  | 'extra-fields'
  | 'answer-unreadable'
  | 'unsure';

export interface Problem {
  code: Code;
  detail?: Detail;
  /** HTTP status of the answer, when there was one. */
  status?: number;
  /** Milliseconds since 1970 before which asking again is pointless. */
  retryAt?: number;
}

/** Waits sat out without asking; after that the person decides, so that no countdown goes on for ever. */
export const MAX_WAITS = 3;

/** What the person can do about a problem; the first is the one to offer most plainly. */
export type Way = 'try-again' | 'another-token' | 'another-link' | 'already-linked';

const WAYS: Record<Code, Way[]> = {
  'token-malformed': ['another-token'],
  'token-refused': ['another-token'],
  'token-forbidden': ['another-token', 'try-again'],
  'token-expired': [],
  'shortcut-rate-limited': ['try-again'],
  'shortcut-unreachable': ['try-again'],
  'shortcut-unexpected': ['try-again'],
  'access-too-narrow': ['another-token'],
  'access-too-wide': ['another-token'],
  'role-cannot-write': ['another-token'],
  'session-missing': ['another-link'],
  'session-malformed': ['another-link'],
  'session-refused': ['another-link'],
  'shortcut-not-offered': ['another-link'],
  'hub-unsupported': ['another-link'],
  'account-exists': ['another-link'],
  'workspace-changes': ['another-token'],
  'several-workspaces': ['another-token'],
  'stackone-refused': ['another-token', 'another-link'],
  'stackone-rate-limited': ['try-again'],
  'stackone-unreachable': ['try-again'],
  'stackone-unexpected': ['try-again', 'another-link'],
  'outcome-unknown': ['try-again', 'already-linked'],
  'control-missing': [],
  'signed-out': [],
  'permission-missing': ['try-again'],
  internal: ['try-again'],
};

/** What the person can do instead, when asked whether to link all the same; null where that needs more words. */
const INSTEAD: Record<Concern, Exclude<Way, 'try-again'> | null> = {
  'outcome-unknown': 'already-linked',
  'role-cannot-write': 'another-token',
  'access-too-narrow': 'another-token',
  'access-too-wide': 'another-token',
  'account-exists': 'another-link',
  'workspace-changes': 'another-token',
  // Another token, but in a workspace that has to be named.
  'several-workspaces': null,
};

export const wayInstead = (concern: Concern) => INSTEAD[concern];

/** The box for the token is shown again, to look at what was given, mend it or replace it. */
export const isTokenAtFault = ({ code }: Problem): boolean => code === 'token-refused' || code === 'token-forbidden';

export const waysForward = (problem: Problem): readonly Way[] => WAYS[problem.code];
