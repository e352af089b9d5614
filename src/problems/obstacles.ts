/** What stands in the way without a request having failed: on a page, in the browser, or because time passed. */
import type { AlertRecord } from './record.ts';

export const OBSTACLES = {
  'token-expired': {
    cause: 'token',
    copy: 'problem_token_expired',
    copyForDetail: { unsure: 'problem_token_expired_unsure' },
    support: 'token_expired',
    places: 'anywhere',
  },
  'signed-out': {
    cause: 'page',
    copy: 'problem_signed_out',
    support: 'signed_out',
    places: ['2B'],
  },
  'control-missing': {
    cause: 'page',
    copy: 'problem_control_missing',
    support: 'control_missing',
    places: ['2K'],
  },
  'page-not-opened': {
    cause: 'browser',
    copy: 'problem_page_not_opened',
    support: 'page_not_opened',
    places: ['2A'],
  },
  'several-links': {
    cause: 'link',
    copy: 'found',
    support: 'several_links',
    places: ['1E'],
  },
  'hub-refused': {
    cause: 'stackone',
    copy: 'hub_refused',
    support: 'hub_refused',
    places: ['3G'],
  },
  'hub-host': {
    cause: 'page',
    copy: 'hand_confirm',
    support: 'hub_host',
    places: ['3F', '3G'],
  },
  'page-insecure': {
    cause: 'page',
    copy: 'page_insecure',
    support: 'page_insecure',
    places: ['3F', '3G'],
  },
  'page-shut': {
    cause: 'browser',
    copy: 'page_shut',
    support: 'page_shut',
    places: ['3F', '3G'],
  },
} satisfies Record<string, AlertRecord>;
