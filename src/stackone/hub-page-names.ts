/**
 * What StackOne's Hub calls its controls, as people read it. Source: docs/facts.md ("The Hub on a page"). Messages mention
 * each as `$CONNECT$` (scripts/locales.ts); how controls are found is in hub-page-locators.ts.
 */
export const HUB_NAMES = {
  CONNECT: 'Connect',
} as const;
