/** Promise 1: nothing runs in Shortcut's pages unless a journey is under way. */
import { mutationsOf } from './mutation.ts';

const HOST = 'src/page-guide/overlay/host.ts';
const MANIFEST_TEST = 'test/release/manifest.test.ts';

export const PROMISE_1 = mutationsOf(1, [
  [
    'the page is not left at the end',
    'src/journey/end.ts',
    "to(journey, { type: 'leave-page', tab: ended.page.tab })",
    'to(journey)',
    ['src/journey/end.test.ts', 'keeps what was said of the access, what the browser withholds, and leaves the page'],
  ],
  [
    'the page left for another one keeps its guide',
    'src/journey/page.ts',
    "to(next, { type: 'leave-page', tab: page.tab })",
    'to(next)',
    ['src/journey/page.test.ts', 'moved to another tab is left in the first'],
  ],
  [
    'any tab is the journey’s own',
    'src/journey/page.ts',
    "page.status === 'open' && page.tab === tab;",
    "page.status === 'open' && tab > -1;",
    ['src/journey/leftover-tokens.test.ts', 'is believed in the journey’s own tab only'],
  ],
  [
    'a content script stands in Shortcut’s pages',
    'manifest.json',
    '"permissions": ["storage"',
    '"content_scripts": [{ "matches": ["https://app.shortcut.com/*"], "js": ["shortcut-page.js"] }],\n  "permissions": ["storage"',
    [MANIFEST_TEST, 'shows no file of ours to pages and puts nothing into them by itself'],
  ],
  [
    'our element stays when the guide ends',
    HOST,
    'lifetime.onEnd(() => host.remove());',
    '',
    ['test/browser/journey.test.ts', 'nothing of ours is in Shortcut’s pages before a journey, nor after it'],
  ],
  [
    'the guide outlives its extension',
    'src/page-guide/lifecycle.ts',
    'every(ALIVE_POLL_MS, checkAlive);',
    '',
    ['test/browser/extension-update.test.ts', 'removed: nothing is seen or clicked'],
  ],
  [
    'the Hub’s page is not left with the journey',
    'src/journey/reduce.ts',
    'return hub && !stays ?',
    'return hub && !hub ?',
    ['src/journey/states/handoff.test.ts', 'is left with the journey'],
  ],
]);
