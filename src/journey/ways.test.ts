/** What the person is offered, and what comes of it. */
import { describe, expect, it } from 'vitest';
import {
  ada,
  atCheck,
  atLinking,
  atToken,
  connector,
  goodLink,
  goodToken,
  kinds,
  player,
  told,
  where,
} from '../../test/helpers/journey-player.ts';
import { CODES, type Code, type Problem, type Way, waysForward } from './problem.ts';

describe('a problem with', () => {
  const WAYS: [string, Way[], Code[]][] = [
    [
      'a token: make another',
      ['another-token'],
      [
        'token-malformed',
        'token-refused',
        'access-too-narrow',
        'access-too-wide',
        'role-cannot-write',
        'workspace-changes',
        'several-workspaces',
      ],
    ],
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
        'account-exists',
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
    ['a box to paste it into again', [], ['token-expired']],
    ['the page, where the card says what to do', [], ['control-missing', 'signed-out']],
  ];

  it.each(WAYS)('%s', (_, ways, codes) => {
    for (const code of codes) expect([code, waysForward({ code })]).toEqual([code, ways]);
  });

  it('anything else is not forgotten here', () => {
    expect(WAYS.flatMap(([, , codes]) => codes).toSorted()).toEqual([...CODES].toSorted());
  });
});

describe('a question about a token that works', () => {
  const INSTEAD = ['another-token', 'another-link', 'already-linked'] as const;
  const reader = { ...ada, access: 'read' } as const;
  const writer = { ...ada, access: 'write' } as const;

  it.each([
    ['access-too-wide', 'another-token', 'read', writer, connector],
    ['access-too-narrow', 'another-token', 'write', reader, connector],
    ['role-cannot-write', 'another-token', 'write', { ...writer, role: 'observer' }, connector],
    [
      'account-exists',
      'another-link',
      'read',
      reader,
      { ...connector, edits: { id: 'acc-7', ending: '', workspace: '' } },
    ],
    [
      'workspace-changes',
      'another-token',
      'read',
      reader,
      { ...connector, edits: { id: 'acc-7', ending: '', workspace: 'Globex' } },
    ],
  ] as const)('%s: %s is the one way besides linking', (concern, instead, wanted, identity, open) => {
    const asked = () =>
      atToken(open)
        .send({ type: 'access-chosen', wanted })
        .send({ type: 'token-given', draft: '', reading: goodToken() })
        .answer({ type: 'token-checked', identity });
    for (const way of INSTEAD) {
      const on = asked();
      expect(on.state).toMatchObject({ phase: { is: 'choosing', concerns: [concern] } });
      const before = on.state;
      const isIt = way === instead;
      expect(on.send({ type: way }).state === before).toBe(!isIt);
    }
  });
});

describe('another token', () => {
  const forbidden: Problem = { code: 'token-forbidden', status: 403 };

  it('is made on the page, with an empty box, and the old one is to be deleted', () => {
    const on = atCheck().answer({ type: 'check-failed', problem: forbidden }).send({ type: 'another-token' });
    expect(on.effects).toEqual([{ type: 'open-page', tab: 7, workspace: '' }]);
    expect(on.state).toMatchObject({ step: 'token', problem: null, tokenDraft: '', toDelete: [expect.anything()] });
  });

  it('leaves nothing to delete when Shortcut does not know the old one', () => {
    const on = atCheck().answer({ type: 'check-failed', problem: { code: 'token-refused', status: 401 } });
    expect(on.send({ type: 'another-token' }).state.toDelete).toEqual([]);
  });

  it('leaves nothing to delete when the old one may be the linked one', () => {
    const on = atLinking().answer({ type: 'link-failed', problem: { code: 'outcome-unknown' } });
    expect(on.send({ type: 'another-token' }).state.toDelete).toEqual([]);
  });

  it('does not make the person forget one that was left over before', () => {
    const on = atCheck().answer({ type: 'check-failed', problem: forbidden }).send({ type: 'another-token' });
    on.send({ type: 'token-given', draft: '', reading: goodToken('sct_ro_acme_2') });
    on.answer({ type: 'check-failed', problem: { code: 'token-refused' } }).send({ type: 'another-token' });
    expect(on.state.toDelete).not.toEqual([]);
  });
});

describe('another link', () => {
  it('is asked for with empty boxes and without a complaint, while a question is open, too', () => {
    const on = atCheck({ ...connector, edits: { id: 'acc-7', ending: '', workspace: '' } }).answer({
      type: 'token-checked',
      identity: ada,
    });
    expect(where(on)).toBe('check choosing');
    on.send({ type: 'another-link' });
    expect(on.state).toMatchObject({
      step: 'link',
      link: { is: 'none' },
      linkDraft: '',
      problem: null,
      tokenDraft: 'sct_ro_acme_1',
    });
    expect([on.effects, told(on)]).toEqual([[], null]);
  });
});

describe('Try again', () => {
  const unreachable: Problem = { code: 'stackone-unreachable' };

  it('looks a link up again', () => {
    const on = player().send({ type: 'link-typed', draft: 'x', reading: goodLink() });
    on.answer({ type: 'session-failed', problem: unreachable }).go('try-again');
    expect(on.effects).toEqual([{ type: 'open-session', run: 2, session: 'session-1' }]);
    expect(where(on)).toBe('link');
  });

  it('asks about a token again, however often it was asked to wait', () => {
    const limited: Problem = { code: 'shortcut-rate-limited', status: 429, retryAt: 1 };
    const on = atCheck().answer({ type: 'check-failed', problem: limited }).answer({ type: 'wait-over' });
    expect(on.state.waits).toBe(1);
    on.answer({ type: 'check-failed', problem: limited }).go('try-again');
    expect([on.state.waits, on.effects]).toEqual([0, [{ type: 'check-token', run: 4, token: 'sct_ro_acme_1' }]]);
  });

  it('sends no link request without a link', () => {
    const on = player().send({ type: 'start-without-link' });
    on.send({ type: 'token-given', draft: '', reading: goodToken() }).answer({ type: 'token-checked', identity: ada });
    expect([where(on), kinds(on)]).toEqual(['check handing', ['ask-person']]);
    expect(kinds(on.go('try-again'))).toEqual([]);
  });

  it('waits for a link that is being looked up again by itself', () => {
    const limited: Problem = { code: 'stackone-rate-limited', status: 429, retryAt: 1 };
    const on = player()
      .send({ type: 'start', reading: goodLink() })
      .send({ type: 'token-given', draft: '', reading: goodToken() })
      .answer({ type: 'session-failed', problem: limited })
      .answer({ type: 'token-checked', identity: ada });
    on.send({ type: 'resumed' }).answer({ type: 'wait-over' });
    expect([where(on), kinds(on)]).toEqual(['check failed', ['open-session']]);
    on.go('try-again');
    expect([where(on), kinds(on)]).toEqual(['check awaiting-link', []]);
    expect(kinds(on.answer({ type: 'session-opened', connector }))).toEqual(['link-account']);
  });

  it('of a link that is found by itself in the end asks all there is to ask', () => {
    const limited: Problem = { code: 'stackone-rate-limited', status: 429, retryAt: 1 };
    const on = player()
      .send({ type: 'start', reading: goodLink() })
      .send({ type: 'token-given', draft: '', reading: goodToken() })
      .answer({ type: 'session-failed', problem: limited })
      .answer({ type: 'token-checked', identity: { ...ada, access: 'write' } });
    on.send({ type: 'resumed' }).answer({ type: 'wait-over' });
    on.answer({
      type: 'session-opened',
      connector: { ...connector, edits: { id: 'acc-7', ending: '', workspace: '' } },
    });
    expect(on.state).toMatchObject({ phase: { is: 'choosing', concerns: ['access-too-wide', 'account-exists'] } });
    expect(kinds(on.go('try-again'))).toEqual([]);
  });

  it('asks nothing while the person makes a token', () => {
    const on = atToken();
    const before = on.state;
    expect([on.go('try-again').state === before, kinds(on)]).toEqual([true, []]);
  });
});
