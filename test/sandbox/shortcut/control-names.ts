/**
 * What the sandbox's page calls its controls; tests find them by these names. Source: docs/facts.md ("Shortcut's page").
 * page-names.test.ts holds that the helper's sentences call them the same.
 */
export const SETTINGS = 'Settings';
export const MY_ACCOUNT = 'My Account';
export const API_TOKENS = 'API Tokens';
export const TOKEN_NAME = 'Token Name';
export const READ_ONLY = 'Read-only';
/** The whole label of the box. */
export const READ_ONLY_BOX = `${READ_ONLY} (cannot create, update, or delete data)`;
export const GENERATE_TOKEN = 'Generate Token';
export const COPY = 'Copy';
