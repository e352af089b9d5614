/** Promise 7: no message is trusted for who it says it is from. */
import { mutationsOf } from './mutation.ts';

const HOST = 'src/page-guide/overlay/host.ts';
const STYLES = 'src/page-guide/overlay/styles.css.ts';
const GUARD = 'src/page-guide/overlay/clickjacking-guard.ts';
const GUARD_TEST = 'src/page-guide/overlay/clickjacking-guard.test.ts';
const SENDERS = 'src/contract/senders.ts';
const SENDERS_TEST = 'src/contract/senders.test.ts';
const DEFINE = 'src/contract/define-message.ts';
const CONTRACT_TEST = 'src/contract/contract.test.ts';
const MANIFEST_TEST = 'test/release/manifest.test.ts';
const COVERED = 'test/browser/situations/covered.test.ts';
const HOSTILE = 'test/browser/situations/hostile.test.ts';

export const PROMISE_7 = mutationsOf(7, [
  [
    'another extension is believed',
    SENDERS,
    "if (sender.id !== own.id) return { type: 'stranger' };",
    '',
    [SENDERS_TEST, '%s is a stranger'],
  ],
  [
    'a sandboxed frame is believed for its address',
    SENDERS,
    "if ('origin' in sender && sender.origin !== origin) return { type: 'stranger' };",
    '',
    [SENDERS_TEST, '%s is a stranger as well'],
  ],
  [
    'a frame in Shortcut’s page is believed',
    SENDERS,
    'sender.frameId === 0',
    'tab > -1',
    [SENDERS_TEST, '%s is a stranger'],
  ],
  [
    'an unencrypted page is believed',
    SENDERS,
    "!origin.startsWith('https://')",
    '!origin',
    [SENDERS_TEST, '%s is a stranger'],
  ],
  [
    'an address that mentions ours is ours',
    SENDERS,
    'sender.url?.startsWith(own.root)',
    'sender.url?.includes(own.root)',
    [SENDERS_TEST, '%s may have the Hub, in any of its frames, and nothing else'],
  ],
  [
    'a tab’s address counts instead of the frame’s',
    SENDERS,
    'new URL(sender.url)',
    "new URL(sender.tab?.url ?? '')",
    [SENDERS_TEST, 'the guide is known by its frame’s address, not by its tab’s'],
  ],
  [
    'names that every object has are messages',
    DEFINE,
    'Object.hasOwn(definitions, name)',
    'name in definitions',
    [CONTRACT_TEST, '%s is refused'],
  ],
  [
    'a message may be of any length',
    DEFINE,
    'z.maxLength(20_000)',
    'z.maxLength(20_000_000)',
    [CONTRACT_TEST, '%s is refused'],
  ],
  [
    'what a message carries is not parsed',
    DEFINE,
    'return success ? use(type, data) : undefined;',
    'return use(type, data ?? Object(message));',
    [CONTRACT_TEST, '%s is refused'],
  ],
  [
    'the card need not rest',
    GUARD,
    'REST_MS = 400',
    'REST_MS = 0',
    [GUARD_TEST, 'once the card was seen at rest for 0.4 s, not before'],
  ],
  [
    'the card may move under the pointer',
    GUARD,
    ', card.getBoundingClientRect()]',
    ']',
    [GUARD_TEST, 'only 0.4 s after %s'],
  ],
  [
    'another token may take the place of the one that was seen',
    GUARD,
    'JSON.stringify([subject, ',
    'JSON.stringify([',
    [GUARD_TEST, 'only 0.4 s after %s'],
  ],
  [
    'the person may be in another window',
    GUARD,
    'isInFrame || document.hasFocus(), ',
    '',
    [GUARD_TEST, 'only 0.4 s after %s'],
  ],
  [
    'a cover that the browser tells of is ignored',
    GUARD,
    'isUncovered && host.isOnTop(card)',
    'host.isOnTop(card)',
    [GUARD_TEST, 'not while %s, and only 0.4 s after that'],
  ],
  [
    'a cover in the top layer is ignored',
    GUARD,
    'isUncovered && host.isOnTop(card)',
    'isUncovered',
    [GUARD_TEST, 'not while %s, and only 0.4 s after that'],
  ],
  [
    'a press in the moment after a cover counts',
    GUARD,
    'state !== lastState || ',
    '',
    [GUARD_TEST, 'not while %s, and only 0.4 s after that'],
  ],
  [
    'a page may stop us while it covers the card',
    GUARD,
    ' || at - lastCall > REST_MS',
    '',
    [
      GUARD_TEST,
      'only 0.4 s after a pause in which nobody looked: a page may have stopped us, with something above the card',
    ],
  ],
  [
    'the token is handed over without a last look',
    'src/page-guide/shortcut-guide.ts',
    '|| textOf(snapshot) !== shownToken',
    '',
    [COVERED, 'as the page swaps the token within the very click'],
  ],
  [
    'the Hub is filled in beneath a cover',
    'src/page-guide/hub-guide.ts',
    '=> overlay.isSafeToPress(shownKey, at)',
    "=> shownKey !== ''",
    ['test/browser/handoff.test.ts', 'is not filled in beneath a cover of the card %s'],
  ],
  [
    'the form is filled in beneath a cover',
    'src/page-guide/shortcut-guide.ts',
    'else if (!overlay.isOnTop()) refuse()',
    'else if (!button) refuse()',
    [COVERED, '"Fill in for me" beneath'],
  ],
  [
    'a click that a script made counts',
    HOST,
    'if (event.isTrusted) onEvent(event);',
    'onEvent(event);',
    [HOSTILE, 'its clicks by script on the card do nothing'],
  ],
  [
    'the page may draw before and after our element',
    STYLES,
    ':host::before,:host::after,:host::backdrop{display:none!important}',
    '',
    [HOSTILE, 'every pixel of the card is its own, when a page'],
  ],
  [
    'the page’s style wins over ours',
    STYLES,
    ':host{all:initial!important;',
    ':host{all:initial;',
    [HOSTILE, 'every pixel of the card is its own, when a page'],
  ],
  [
    'any extension may connect',
    'manifest.json',
    '"ids": []',
    '"ids": ["*"]',
    [MANIFEST_TEST, 'no other extension, and only pages at an address that can never exist (RFC 2606)'],
  ],
]);
