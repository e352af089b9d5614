/**
 * What Shortcut's page calls its controls. Source: docs/facts.md ("Shortcut's page"). Messages mention each as
 * `$GENERATE_TOKEN$` (scripts/locales.ts); how controls are found is in page-locators.ts, which knows older names as well.
 */
export const SHORTCUT_NAMES = {
  SETTINGS: 'Settings',
  MY_ACCOUNT: 'My Account',
  API_TOKENS: 'API Tokens',
  TOKEN_NAME: 'Token Name',
  READ_ONLY: 'Read-only',
  GENERATE_TOKEN: 'Generate Token',
  COPY: 'Copy',
} as const;
