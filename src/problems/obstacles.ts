/** What stands in the way without a request having failed: on a page, in the browser, or because time passed. */
import type { AlertRecord } from './record.ts';

export const OBSTACLES = {
  'token-expired': {
    cause: 'token',
    copy: 'problem_token_expired',
    copyForDetail: { unsure: 'problem_token_expired_unsure' },
    support: { cause: 'cause_token_expired', answer: 'answer_token_expired', fact: 'fact_token_expired' },
    places: 'anywhere',
  },
  'signed-out': {
    cause: 'page',
    copy: 'problem_signed_out',
    support: { cause: 'cause_signed_out', answer: 'answer_signed_out', fact: 'fact_signed_out' },
    places: ['2B'],
  },
  'control-missing': {
    cause: 'page',
    copy: 'problem_control_missing',
    support: { cause: 'cause_control_missing', answer: 'answer_control_missing', fact: 'fact_control_missing' },
    places: ['2K'],
  },
  'page-not-opened': {
    cause: 'browser',
    copy: 'problem_page_not_opened',
    support: { cause: 'cause_page_not_opened', answer: 'answer_page_not_opened', fact: 'fact_page_not_opened' },
    places: ['2A'],
  },
  'several-links': {
    cause: 'link',
    copy: 'found',
    support: { cause: 'cause_several_links', answer: 'answer_several_links', fact: 'fact_several_links' },
    places: ['1E'],
  },
  'hub-refused': {
    cause: 'stackone',
    copy: 'hub_refused',
    support: { cause: 'cause_hub_refused', answer: 'answer_hub_refused', fact: 'fact_hub_refused' },
    places: ['3G'],
  },
  'hub-host': {
    cause: 'page',
    copy: 'hand_confirm',
    support: { cause: 'cause_hub_host', answer: 'answer_hub_host', fact: 'fact_hub_host' },
    places: ['3F', '3G'],
  },
  'page-insecure': {
    cause: 'page',
    copy: 'page_insecure',
    support: { cause: 'cause_page_insecure', answer: 'answer_page_insecure', fact: 'fact_page_insecure' },
    places: ['3F', '3G'],
  },
  'page-shut': {
    cause: 'browser',
    copy: 'page_shut',
    support: { cause: 'cause_page_shut', answer: 'answer_page_shut', fact: 'fact_page_shut' },
    places: ['3F', '3G'],
  },
} satisfies Record<string, AlertRecord>;
