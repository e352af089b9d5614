/** Promise 5: every failure says what happened, whether anything was saved, and what to do next. */
import { mutationsOf } from './mutation.ts';

const SEND = 'src/http/send-once.ts';
const SEND_TEST = 'src/http/send-once.test.ts';
const RESULT = 'src/stackone/link-result.ts';
const RESULT_TEST = 'src/stackone/link-result.test.ts';
const FAULTS_TEST = 'src/background/internal-faults.test.ts';
const API = 'src/providers/shortcut/api-client.ts';
const TEXT = 'src/http/display-text.ts';
const TEXT_TEST = 'src/http/display-text.test.ts';

export const PROMISE_5 = mutationsOf(5, [
  [
    'reading has no time limit',
    'src/http/get.ts',
    'AbortSignal.timeout(timeoutMs)',
    'new AbortController().signal',
    ['src/http/get.test.ts', 'ends on time in the pause between the tries, too'],
  ],
  [
    'an endless answer is read',
    'src/http/reply.ts',
    'size > MAX_BYTES',
    'size > Infinity',
    [SEND_TEST, 'does not read an endless answer to its end'],
  ],
  [
    'Shortcut may ask to wait for days',
    'src/http/reply.ts',
    'Math.min(Math.max(0, pause), MAX_PAUSE_MS)',
    'pause',
    ['src/http/reply.test.ts', 'Retry-After %j means %j'],
  ],
  [
    'offline is not noticed',
    SEND,
    "if (isOffline()) return { type: 'no-answer', reason: 'offline' };",
    '',
    [SEND_TEST, 'sends nothing offline'],
  ],
  [
    'a name may turn the words around it',
    TEXT,
    "text.replace(UNSEEN, '')",
    'text',
    [TEXT_TEST, 'lets no name turn the words around it, or break out of its line'],
  ],
  [
    'a name may have any length',
    TEXT,
    'characters.length > maxLength',
    'characters.length > Infinity',
    [TEXT_TEST, 'cuts a name without end, and no letter in two'],
  ],
  [
    'a fault of our own leaves the journey waiting',
    'src/background/effects.ts',
    "await catchFaults(dispatch, () => fail(effect, 'internal', dispatch));",
    '',
    [FAULTS_TEST, 'is reported, and answered where the journey waits: %s'],
  ],
  [
    'a refused token is called something else',
    API,
    "401: 'token-refused'",
    "401: 'shortcut-unexpected'",
    ['src/providers/shortcut/api-client-problems.integration.test.ts', 'unknown or revoked'],
  ],
  [
    'a forbidden token is called something else',
    API,
    "403: 'token-forbidden'",
    "403: 'shortcut-unexpected'",
    ['src/providers/shortcut/api-client-problems.integration.test.ts', 'forbidden: %s'],
  ],
  [
    'a check that dies with the background is never repeated',
    'src/journey/states/checking.ts',
    'resumed: ({ session, state }) => checkToken(session, state.token),',
    '',
    ['src/journey/resumed.test.ts', 'a worker that starts again'],
  ],
  [
    'an account that exists already is called something else',
    RESULT,
    "409: 'account-exists-refused'",
    "409: 'stackone-unexpected'",
    [RESULT_TEST, 'answered with %j saved none'],
  ],
]);
