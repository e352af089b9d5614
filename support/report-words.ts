/** The words for what a report holds, by the names that they have in it. Reports of other versions may hold other names. */
import type { MessageKey } from '../src/ui/i18n/message-key.ts';

/** What happened: the first word of a line. */
const EVENTS = {
  start: 'event_start',
  'start-without-link': 'event_start_without_link',
  'session-opened': 'event_session_opened',
  'session-failed': 'event_session_failed',
  'page-opened': 'event_page_opened',
  'page-closed': 'event_page_closed',
  'page-not-opened': 'event_page_not_opened',
  page: 'event_page',
  'token-given': 'event_token_given',
  'token-checked': 'event_token_checked',
  'check-failed': 'event_check_failed',
  access: 'event_access',
  linked: 'event_linked',
  'link-failed': 'event_link_failed',
  hub: 'event_hub',
  permissions: 'event_permissions',
  resumed: 'event_resumed',
  'show-page': 'event_show_page',
  'show-leftover': 'event_show_leftover',
  'cleanup-finished': 'event_cleanup_finished',
  'leftover-deleted': 'event_leftover_deleted',
  'try-again': 'event_try_again',
  'another-token': 'event_another_token',
  'another-link': 'event_another_link',
  'already-linked': 'event_already_linked',
  'use-offered': 'event_use_offered',
  'link-anyway': 'event_link_anyway',
  'other-workspace': 'event_other_workspace',
  'fields-given': 'event_fields_given',
  'change-fields': 'event_change_fields',
  'fill-here': 'event_fill_here',
  'fill-elsewhere': 'event_fill_elsewhere',
  'hub-confirmed': 'event_hub_confirmed',
  'hub-gone': 'event_hub_gone',
  'hub-blocked': 'event_hub_blocked',
  'hub-linked': 'event_hub_linked',
  'token-taken': 'event_token_taken',
  finish: 'event_finish',
  'start-over': 'event_start_over',
  'token-expired': 'event_token_expired',
  internal: 'event_internal',
} satisfies Record<string, MessageKey>;

/** Its facts. */
const FACTS = {
  helper: 'head_helper',
  browser: 'head_browser',
  step: 'head_step',
  link: 'head_link',
  page: 'head_page',
  setup: 'head_setup',
  unsure: 'head_unsure',
  withheld: 'head_withheld',
} satisfies Record<string, MessageKey>;

/** Undefined: this version does not write it. */
export const EVENT_KEYS = new Map<string, MessageKey>(Object.entries(EVENTS));

export const FACT_KEYS = new Map<string, MessageKey>(Object.entries(FACTS));
