/** Words that journey, page, messages and tests share, each list once: its type is made from it. */

/** The journey's steps, in order: the first is shown as step 1. */
export const STEPS = ['link', 'token', 'check', 'done'] as const;

/** The one thing to do now on Shortcut's page, or what the page is busy with. */
export const ACTS = [
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
  'crowded-out',
] as const;
export type Act = (typeof ACTS)[number];

/** A control of the page that may be reported as not found. */
export const CONTROLS = ['settings', 'token-name', 'read-only', 'generate'] as const;
export type Control = (typeof CONTROLS)[number];

/** Something the person should decide before linking; the first of a list is the one being asked. */
export const CONCERNS = [
  'outcome-unknown',
  'role-cannot-write',
  'access-too-narrow',
  'access-too-wide',
  'account-exists',
  'workspace-changes',
  'several-workspaces',
] as const;
export type Concern = (typeof CONCERNS)[number];

/** What the page with the Hub shows. `form`: for Shortcut, its token box still empty; `ready`: filled, to be sent. */
export const HUB_SIGHTS = ['looking', 'missing', 'list', 'form', 'ready', 'busy', 'refused', 'linked'] as const;
export type HubSight = (typeof HUB_SIGHTS)[number];
