/** Promise 3: the token touches memory only. */
import { mutationsOf } from './mutation.ts';

const EXPIRY = 'src/journey/expiry.ts';
const EXPIRY_TEST: [string, string] = ['src/journey/expiry.test.ts', 'is then forgotten, and the person told'];
const GET = 'src/http/get.ts';
const NO_TRACES: [string, string] = [
  'src/http/get.test.ts',
  'carries its headers and nothing of the browser’s, in both tries',
];
const HANDOFF = 'src/journey/states/handoff.ts';
const HANDOFF_TEST = 'src/journey/states/handoff.test.ts';

export const PROMISE_3 = mutationsOf(3, [
  ['a token that nobody uses is kept', EXPIRY, 'at < expiresAt', 'at < Infinity', EXPIRY_TEST],
  ['a token left unused stays in its box', EXPIRY, "tokenDraft: '',", '', EXPIRY_TEST],
  ['nobody is told that a token was forgotten', EXPIRY, 'tokenForgotten: true', 'tokenForgotten: false', EXPIRY_TEST],
  [
    'what was answered for the connector is never forgotten',
    EXPIRY,
    'answers: {},',
    '',
    [
      'src/journey/states/fields.test.ts',
      'is forgotten for another link, once linked, and with a token that nobody uses',
    ],
  ],
  [
    'the token outlives the journey',
    'src/journey/session.ts',
    '...emptySession, requestId,',
    '...emptySession, tokenDraft: session.tokenDraft, requestId,',
    [
      'src/journey/end.test.ts',
      'once linked, link and token are forgotten, and the made token is no longer one to delete',
    ],
  ],
  [
    'the link outlives the journey',
    'src/journey/session.ts',
    '...emptySession, requestId,',
    '...emptySession, link: session.link, requestId,',
    [
      'src/journey/end.test.ts',
      'once linked, link and token are forgotten, and the made token is no longer one to delete',
    ],
  ],
  ['answers are kept in the browser’s cache', GET, "cache: 'no-store'", "cache: 'default'", NO_TRACES],
  ['cookies go along', GET, "credentials: 'omit'", "credentials: 'include'", NO_TRACES],
  ['a redirect takes the token along', GET, "redirect: 'manual'", "redirect: 'follow'", NO_TRACES],
  ['the address goes along', GET, "referrerPolicy: 'no-referrer'", "referrerPolicy: 'unsafe-url'", NO_TRACES],
  [
    'the Hub’s page gets the token again and again',
    HANDOFF,
    '!isAtHub(journey, site) || hub.filledBy !== null',
    '!isAtHub(journey, site)',
    [HANDOFF_TEST, 'gets the token once'],
  ],
  [
    'any site in the Hub’s tab gets the token',
    HANDOFF,
    'hub?.tab === tab && hub.origin === origin',
    'hub?.tab === tab && origin !== tab.toString()',
    [HANDOFF_TEST, 'keeps %j from the token, and from being believed'],
  ],
  [
    'any tab with the Hub’s site gets the token',
    HANDOFF,
    'hub?.tab === tab && hub.origin === origin',
    'tab > -1 && hub?.origin === origin',
    [HANDOFF_TEST, 'keeps %j from the token, and from being believed'],
  ],
  [
    'the Hub’s host is not asked about',
    HANDOFF,
    '!state.asked || state.here?.origin !== origin',
    '!state.here',
    [HANDOFF_TEST, 'is not attended without the question'],
  ],
  [
    'a report holds what is in the box',
    'src/report/write-report.ts',
    '...diary.map(',
    'session.tokenDraft, ...diary.map(',
    ['src/report/write-report.test.ts', 'holds nothing typed, seen or secret, whatever happened'],
  ],
  [
    'the place of a fault is read from its message',
    'src/background/fault-location.ts',
    '.exec(withoutMessage(error)',
    ".exec((error.stack ?? '')",
    ['src/background/fault-location.test.ts', 'is never read from the message, whatever that holds'],
  ],
  [
    'a word that is no token goes to Shortcut',
    'src/providers/shortcut/token-shape.ts',
    'findToken(text) === text',
    'text.length > 0',
    ['src/providers/shortcut/read-token.test.ts', 'what is no token is named, and goes nowhere'],
  ],
  [
    'a pasted report is written to disk',
    'support/tabs/report.tsx',
    'autocomplete="off"',
    '',
    [
      'test/browser/form-fields.test.ts',
      'nor on the page for support staff, and there is no field on the one after installation',
    ],
  ],
  [
    'the token’s box is written to disk',
    'popup/parts/token-box.tsx',
    'autocomplete="off"',
    '',
    [
      'test/browser/form-fields.test.ts',
      'in no screen of the popup is a field remembered, or its text sent to a spell checker',
    ],
  ],
  [
    'the journey is written to disk',
    'src/background/journey-store.ts',
    'browser.storage.session.set',
    'browser.storage.local.set',
    ['test/browser/leaks.test.ts', 'in the popup’s box, and shown there'],
  ],
]);
