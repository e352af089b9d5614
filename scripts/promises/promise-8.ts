/** Promise 8: the API key of StackOne is never asked for. */
import { mutationsOf } from './mutation.ts';

const AUTH_LINK = 'src/stackone/auth-link.ts';
const AUTH_LINK_TEST: [string, string] = ['src/stackone/auth-link.test.ts', 'nothing is sent for'];

export const PROMISE_8 = mutationsOf(8, [
  [
    'a bare word is sent before Start',
    'src/journey/states/link.ts',
    '!reading.ok || reading.bare',
    '!reading.ok',
    ['src/journey/states/link.test.ts', 'a bare session token is sent nowhere before Start'],
  ],
  [
    'a host that ends like StackOne’s is StackOne’s',
    AUTH_LINK,
    'url?.host === STACKONE_APP_HOST',
    'url?.host.endsWith(STACKONE_APP_HOST)',
    AUTH_LINK_TEST,
  ],
  [
    'a Shortcut token is taken for a session',
    AUTH_LINK,
    'hasTokenPrefix(cleaned) || isToken(cleaned)',
    'cleaned.length < 0',
    AUTH_LINK_TEST,
  ],
  [
    'another header goes to StackOne',
    'src/stackone/hub-client.ts',
    "'x-hub-session-token': session,",
    "'x-hub-session-token': session, authorization: session,",
    [
      'src/stackone/hub-client-requests.integration.test.ts',
      'are the Hub’s own requests with the Hub’s own headers, and the link request has a body',
    ],
  ],
  [
    'a link of another site is read in a tab',
    AUTH_LINK,
    'url?.host === STACKONE_APP_HOST &&',
    'url &&',
    ['src/stackone/auth-link.test.ts', 'gives nothing at %s'],
  ],
]);
