/** What the person is offered. */
import { describe, expect, it } from 'vitest';
import { CODES, type Code, type RecoveryAction, recoveryActionsFor } from './problem.ts';

describe('a problem with', () => {
  const ACTIONS: [string, RecoveryAction[], Code[]][] = [
    ['a token: make another', ['another-token'], ['token-malformed', 'token-refused']],
    ['what a token may do: that may be put right in Shortcut', ['another-token', 'try-again'], ['token-forbidden']],
    [
      'a link: get another',
      ['another-link'],
      [
        'session-missing',
        'session-malformed',
        'session-refused',
        'shortcut-not-offered',
        'hub-unsupported',
        'account-exists-refused',
      ],
    ],
    ['either of them', ['another-token', 'another-link'], ['stackone-refused']],
    [
      'the way there: try again',
      ['try-again'],
      [
        'shortcut-rate-limited',
        'shortcut-unreachable',
        'shortcut-unexpected',
        'stackone-rate-limited',
        'stackone-unreachable',
        'permission-missing',
        'internal',
      ],
    ],
    ['StackOne itself', ['try-again', 'another-link'], ['stackone-unexpected']],
    ['an outcome that only the person can look up', ['try-again', 'already-linked'], ['outcome-unknown']],
  ];

  it.each(ACTIONS)('%s', (_, actions, codes) => {
    for (const code of codes) expect([code, recoveryActionsFor({ code })]).toEqual([code, actions]);
  });

  it('the helper itself, on Shortcut’s page: there is no request to make again', () => {
    expect(recoveryActionsFor({ code: 'internal', detail: 'on-page' })).toEqual([]);
  });

  it('anything else is not forgotten here', () => {
    expect(ACTIONS.flatMap(([, , codes]) => codes).toSorted()).toEqual([...CODES].toSorted());
  });
});
