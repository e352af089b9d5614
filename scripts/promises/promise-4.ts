/** Promise 4: never two accounts from one go. */
import { mutationsOf } from './mutation.ts';

const SEND = 'src/http/send-once.ts';
const SEND_TEST = 'src/http/send-once.test.ts';
const RESULT = 'src/stackone/link-result.ts';
const RESULT_TEST = 'src/stackone/link-result.test.ts';
const CONNECTING = 'src/journey/states/connecting.ts';
const CONNECTING_TEST = 'src/journey/states/connecting.test.ts';
const UNKNOWN_TEST = 'src/journey/outcome-unknown.test.ts';
const FAULTS_TEST = 'src/background/internal-faults.test.ts';

export const PROMISE_4 = mutationsOf(4, [
  [
    'the body can be read twice',
    SEND,
    '...streaming(body.stream)',
    'body: JSON.stringify(json)',
    [SEND_TEST, 'sends a body that can’t be read twice, so that no browser repeats it'],
  ],
  [
    'a request that may have arrived is sent again',
    SEND,
    'if (body.wasRead()) return noAnswer(signal);',
    '',
    [SEND_TEST, 'sends nothing more once the body was read, whatever happened then'],
  ],
  [
    'a stopped background’s link request was not sent',
    CONNECTING,
    "{ code: 'outcome-unknown' }",
    "{ code: 'stackone-unreachable' }",
    [UNKNOWN_TEST, 'is learned from a background that was stopped in the middle of it'],
  ],
  [
    'a link request under way can be walked away from',
    CONNECTING,
    "'start-over': unchanged,",
    '',
    [CONNECTING_TEST, 'under way is not walked away from'],
  ],
  [
    'a later failure hides an unknown outcome',
    'src/journey/evaluate.ts',
    "session.outcomeUnknown || problem.code === 'outcome-unknown'",
    "problem.code === 'outcome-unknown'",
    [UNKNOWN_TEST, 'stays said when a second try fails for a reason of its own'],
  ],
  [
    'starting over hides an unknown outcome',
    'src/journey/end.ts',
    'access: ownAccess(session), outcomeUnknown, leftoverTokens',
    'access: ownAccess(session), leftoverTokens',
    [UNKNOWN_TEST, 'is still said after starting over, and asked before anything is linked'],
  ],
  [
    'an unknown outcome is no question before the next link',
    'src/problems/questions.ts',
    'arises: ({ outcomeUnknown }) => outcomeUnknown,',
    'arises: ({ outcomeUnknown }) => outcomeUnknown && false,',
    [UNKNOWN_TEST, 'is asked before another link or token is used, and linked only on the person’s word'],
  ],
  [
    'Try again answers what nobody read',
    'src/journey/states/failed.ts',
    "requestId === journey.state.requestId && offers(journey, 'try-again')",
    "requestId > -1 && offers(journey, 'try-again')",
    [CONNECTING_TEST, 'pressed twice, Try again answers what the person read, not what came of it'],
  ],
  [
    'no answer counts as not sent',
    RESULT,
    "reply.reason === 'offline' ? unreachable('offline') : { code: 'outcome-unknown' }",
    'unreachable(reply.reason)',
    [RESULT_TEST, 'answered with %j may have saved one'],
  ],
  [
    'a server that failed counts as not saved',
    RESULT,
    "(isRefusal ? 'stackone-unexpected' : 'outcome-unknown')",
    "(isRefusal ? 'stackone-unexpected' : 'stackone-unexpected')",
    [RESULT_TEST, 'answered with %j may have saved one'],
  ],
  [
    'a time-out at StackOne counts as not saved',
    RESULT,
    "408: 'outcome-unknown',",
    '',
    [RESULT_TEST, 'answered with %j may have saved one'],
  ],
  [
    'another account than the edited one counts as success',
    RESULT,
    '&& accountId && !isOther',
    '&& accountId',
    [RESULT_TEST, 'answered with %j may have saved one'],
  ],
  [
    'an answer that is no JSON counts as success',
    RESULT,
    'if (readable && saved.success',
    'if (saved.success',
    [RESULT_TEST, 'answered with %j may have saved one'],
  ],
  [
    'a break in our own hands counts as not sent',
    'src/background/request-effects.ts',
    "code === 'internal' ? 'outcome-unknown' : code",
    "code === 'internal' ? 'stackone-unreachable' : code",
    [FAULTS_TEST, 'is reported, and answered where the journey waits: %s'],
  ],
  [
    'a form that was sent off counts as not linked',
    'src/journey/states/handoff.ts',
    "(isSent || shows === 'busy' || shows === 'refused')",
    'isSent && !shows',
    ['src/journey/states/handoff.test.ts', 'whoever saw the form sent off is asked before anything else is linked'],
  ],
  [
    'a token that may be linked is listed for deletion',
    'src/journey/end.ts',
    'if (session.outcomeUnknown) return false;',
    '',
    [
      'src/journey/end.test.ts',
      'with a token that Shortcut knows tells the person to delete it, but not with one that may be linked',
    ],
  ],
]);
