/** Workspaces in the addresses of Shortcut's pages. Source: docs/facts.md ("Shortcut's page"). */
import { API_TOKENS_PATH, isApiTokensPath } from './page-locators.ts';

/** First parts of addresses that are no workspace. */
const RESERVED = ['settings', 'login', 'signup', 'sign-in', 'organizations', 'api', 'oauth', 'help'];

/** What a slug may look like. Any site can open an address of Shortcut's with any text in it. */
const SLUG = /^[\w.%~-]{1,60}$/;

/** The slug in a path such as `/acme/stories`; empty when there is none. */
export function workspaceIn(path: string): string {
  const [, first = '', second] = path.split('/');
  return second !== undefined && !RESERVED.includes(first) && SLUG.test(first) ? first : '';
}

/** Without a slug Shortcut opens the person's default workspace. */
export const apiTokensPath = (workspace: string): string =>
  workspace ? `/${encodeURIComponent(workspace)}${API_TOKENS_PATH}` : API_TOKENS_PATH;

/** Is it that page, of this workspace? Any will do when none is named. */
export const showsApiTokens = (path: string, workspace: string): boolean =>
  isApiTokensPath(path) && (!workspace || workspaceIn(path) === workspace);
