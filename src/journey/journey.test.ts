import { describe, expect, it } from 'vitest';
import {
  ada,
  atCheck,
  atLinking,
  atToken,
  badToken,
  connector,
  goodLink,
  goodToken,
  kinds,
  NOW,
  type Player,
  player,
  told,
  wayOn,
  where,
} from '../../test/helpers/journey-player.ts';
import { MAX_ENTRIES } from './diary.ts';
import type { Code, Problem } from './problem.ts';
import { type Host, type Identity, initialJourney } from './state.ts';
import type { Concern } from './vocabulary.ts';

const can = (access: Identity['access'], role = 'member'): Identity => ({ ...ada, access, role });
const links = ({ done }: Player) => done.filter(({ type }) => type === 'link-account');
const limited = (code: Code): Problem => ({ code, status: 429, retryAt: NOW + 60_000 });
const text = ({ state }: Player) => JSON.stringify(state);

describe('all goes well', () => {
  it('looks the link up while it is pasted, before anyone makes a token', () => {
    const on = player().send({ type: 'link-typed', draft: 'https://…', reading: goodLink() });
    expect(on.effects).toEqual([{ type: 'open-session', run: 1, session: 'session-1' }]);
    expect(where(on)).toBe('link');
    on.answer({ type: 'session-opened', connector }).send({ type: 'start', reading: goodLink() });
    expect(on.effects).toEqual([{ type: 'open-page', tab: null, workspace: '' }]);
    expect(where(on)).toBe('token');
  });

  it('opens session and page at once when Start is the first thing heard of the link', () => {
    const on = player().send({ type: 'start', reading: goodLink() });
    expect(kinds(on)).toEqual(['open-session', 'open-page']);
    expect(where(on)).toBe('token');
  });

  it('goes from a token handed over on the page to the linked account without another question', () => {
    const on = atToken().send({ type: 'page-seen', tab: 7, act: 'new-token', missing: null });
    on.send({ type: 'token-given', draft: '', reading: goodToken('sct_ro_acme_9') });
    expect(on.effects).toEqual([{ type: 'check-token', run: 2, token: 'sct_ro_acme_9' }]);
    on.answer({ type: 'token-checked', identity: ada });
    expect(on.effects).toEqual([
      { type: 'link-account', run: 3, session: 'session-1', connector, token: 'sct_ro_acme_9', answers: {} },
    ]);
    on.answer({ type: 'linked', accountId: 'acc-1' });
    expect(on.state).toMatchObject({ step: 'done', accountId: 'acc-1', identity: ada });
    expect(text(on)).not.toMatch(/sct_ro_acme_9|session-1/);
  });

  it('keeps what is being pasted, and says that it was cleaned', () => {
    const on = atToken().send({ type: 'token-typed', draft: ' sct_ro_acme_1' });
    expect(on.state).toMatchObject({ step: 'token', tokenDraft: ' sct_ro_acme_1' });
    on.send({ type: 'token-given', draft: ' sct_ro_acme_1', reading: goodToken('sct_ro_acme_1', true) });
    expect(on.state).toMatchObject({ step: 'check', cleaned: true, token: 'sct_ro_acme_1' });
  });

  it('ends with Done: a new journey, the page left, nothing to delete', () => {
    const on = atLinking().answer({ type: 'linked', accountId: 'acc-1' }).send({ type: 'finish' });
    expect(on.effects).toEqual([{ type: 'leave-page', tab: 7 }]);
    expect(on.state).toEqual({ ...initialJourney, run: on.state.run, diary: on.state.diary });
    expect(on.state.diary.map(({ what }) => what)).toContain('linked');
  });

  it('starts once, however often Start and Check are pressed', () => {
    const on = player().send({ type: 'start', reading: goodLink() }).send({ type: 'start', reading: goodLink() });
    expect(on.effects).toEqual([]);
    on.send({ type: 'token-given', draft: '', reading: goodToken() });
    on.send({ type: 'token-given', draft: '', reading: goodToken() });
    expect(on.effects).toEqual([]);
    expect(on.done.map(({ type }) => type)).toEqual(['open-session', 'open-page', 'check-token']);
  });
});

describe('the link', () => {
  const expired: Problem = { code: 'session-refused', status: 401 };

  it('that has expired is said while step 1 is on view', () => {
    const on = player().send({ type: 'link-typed', draft: 'x', reading: goodLink() });
    on.answer({ type: 'session-failed', problem: expired });
    expect([where(on), told(on)]).toEqual(['link', expired]);
  });

  it('that fails while the person makes a token calls them back, with what they typed', () => {
    const on = player().send({ type: 'start', reading: goodLink() }).send({ type: 'token-typed', draft: 'sct_ro_ac' });
    on.answer({ type: 'session-failed', problem: expired });
    expect([where(on), told(on), kinds(on)]).toEqual(['link', expired, ['ask-person']]);
    on.send({ type: 'start', reading: goodLink('session-2') });
    expect(on.state).toMatchObject({ step: 'token', tokenDraft: 'sct_ro_ac' });
  });

  it('that fails while the token is asked about keeps the token for another link', () => {
    const on = player()
      .send({ type: 'start', reading: goodLink() })
      .send({ type: 'token-given', draft: '', reading: goodToken() })
      .answer({ type: 'session-failed', problem: expired });
    expect(where(on)).toBe('check checking');
    on.answer({ type: 'token-checked', identity: ada });
    expect(told(on)).toEqual(expired);
    on.send({ type: 'another-link' });
    expect(on.state).toMatchObject({ step: 'link', link: { is: 'none' }, tokenDraft: 'sct_ro_acme_1' });
  });

  it('that is slower than the token is waited for, then linked without another click', () => {
    const on = player()
      .send({ type: 'start', reading: goodLink() })
      .send({ type: 'token-given', draft: '', reading: goodToken() })
      .answer({ type: 'token-checked', identity: ada });
    expect([where(on), kinds(on)]).toEqual(['check awaiting-link', []]);
    on.answer({ type: 'session-opened', connector });
    expect([where(on), kinds(on)]).toEqual(['check linking', ['link-account']]);
  });

  it('that fails while it is waited for is said at once', () => {
    const on = player()
      .send({ type: 'start', reading: goodLink() })
      .send({ type: 'token-given', draft: '', reading: goodToken() })
      .answer({ type: 'token-checked', identity: ada })
      .answer({ type: 'session-failed', problem: { code: 'stackone-unreachable' } });
    expect([where(on), kinds(on)]).toEqual(['check failed', ['ask-person']]);
    on.go('try-again');
    expect([where(on), kinds(on)]).toEqual(['check awaiting-link', ['open-session']]);
    on.answer({ type: 'session-opened', connector });
    expect(kinds(on)).toEqual(['link-account']);
  });

  it('that is missing may come after the token proved good, and the token stays', () => {
    const on = player().send({ type: 'start-without-link' });
    expect([where(on), kinds(on)]).toEqual(['token', ['open-page']]);
    on.send({ type: 'token-given', draft: '', reading: goodToken() }).answer({ type: 'token-checked', identity: ada });
    expect(where(on)).toBe('check handing');
    on.send({ type: 'another-link' }).send({ type: 'start', reading: goodLink() });
    expect([where(on), kinds(on)]).toEqual(['token', ['open-session']]);
    expect(on.state).toMatchObject({ tokenDraft: 'sct_ro_acme_1' });
  });

  it('half typed is no mistake before Start is pressed', () => {
    const half = { ok: false as const, problem: { code: 'session-malformed' as const } };
    const on = player().send({ type: 'link-typed', draft: 'https://app', reading: half });
    expect(told(on)).toBeNull();
    on.send({ type: 'start', reading: half });
    expect([where(on), told(on)?.code, kinds(on)]).toEqual(['link', 'session-malformed', []]);
  });

  it('taken out of its box is forgotten, so that nothing is linked to it', () => {
    const empty = { ok: false as const, problem: { code: 'session-missing' as const, detail: 'empty' as const } };
    const on = player().send({ type: 'link-typed', draft: 'x', reading: goodLink() });
    on.answer({ type: 'session-opened', connector }).send({ type: 'link-typed', draft: '', reading: empty });
    expect(on.state.link).toEqual({ is: 'none' });
    expect(text(on)).not.toContain('session-1');
  });

  it('typed over is forgotten together with its answer', () => {
    const on = player()
      .send({ type: 'link-typed', draft: 'a', reading: goodLink('session-a') })
      .send({ type: 'link-typed', draft: 'b', reading: goodLink('session-b') });
    const before = on.state;
    on.send({ type: 'session-failed', run: 1, problem: expired });
    expect(on.state).toBe(before);
  });

  it('is not asked about twice for the same session', () => {
    const on = player().send({ type: 'link-typed', draft: 'a', reading: goodLink() });
    on.send({ type: 'link-typed', draft: 'a ', reading: goodLink() });
    expect(on.effects).toEqual([]);
    expect(on.state.linkDraft).toBe('a ');
  });
});

describe('the token', () => {
  it('that is none never leaves the browser, and what was typed stays', () => {
    const on = atToken().send({ type: 'token-given', draft: 'My token', reading: badToken });
    expect([where(on), told(on)?.code, on.effects]).toEqual(['token', 'token-malformed', []]);
    expect(on.state).toMatchObject({ tokenDraft: 'My token' });
    on.send({ type: 'token-typed', draft: 'My toke' });
    expect(told(on)).toBeNull();
  });

  it('that Shortcut refuses can be replaced on the spot', () => {
    const on = atCheck().answer({ type: 'check-failed', problem: { code: 'token-refused', status: 401 } });
    expect([where(on), kinds(on)]).toEqual(['check failed', ['ask-person']]);
    on.send({ type: 'token-given', draft: 'sct_ro_acme_2', reading: goodToken('sct_ro_acme_2') });
    expect(on.effects).toMatchObject([{ type: 'check-token', token: 'sct_ro_acme_2' }]);
    expect(on.state.toDelete).toEqual([]);
  });

  it('that was handed over and refused is in the box to be looked at, and the box can be emptied', () => {
    const on = atCheck().answer({ type: 'check-failed', problem: { code: 'token-refused', status: 401 } });
    expect(on.state).toMatchObject({ tokenDraft: 'sct_ro_acme_1' });
    on.send({ type: 'token-typed', draft: '' });
    expect(on.state).toMatchObject({ tokenDraft: '' });
  });

  it('that works and is replaced by another is one to delete', () => {
    const forbidden: Problem = { code: 'token-forbidden', status: 403 };
    const again = atCheck().answer({ type: 'check-failed', problem: forbidden });
    again.send({ type: 'token-given', draft: '', reading: goodToken() });
    expect(again.state.toDelete).toEqual([]);
    const other = atCheck().answer({ type: 'check-failed', problem: forbidden });
    other.send({ type: 'token-given', draft: '', reading: goodToken('sct_ro_acme_2') });
    expect(other.state.toDelete).not.toEqual([]);
  });

  it.each<[string, 'read' | 'write', Identity, Concern | null]>([
    ['read-only is too narrow for writing', 'write', can('read'), 'access-too-narrow'],
    ['writing in part is too narrow for writing', 'write', can('part'), 'access-too-narrow'],
    ['full access suits writing', 'write', can('write'), null],
    ['full access is too wide for reading', 'read', can('write'), 'access-too-wide'],
    ['writing in part is too wide for reading', 'read', can('part'), 'access-too-wide'],
    ['read-only suits reading', 'read', can('read'), null],
    ['an access nobody knows is no question', 'write', can('unknown'), null],
    ['an Observer cannot write, whatever the token says', 'write', can('write', 'Observer'), 'role-cannot-write'],
    ['an Observer may read', 'read', can('read', 'observer'), null],
  ])('%s', (_, wanted, identity, concern) => {
    const on = atToken()
      .send({ type: 'access-chosen', wanted })
      .send({ type: 'token-given', draft: '', reading: goodToken() })
      .answer({ type: 'token-checked', identity });
    if (concern === null) return expect(kinds(on)).toEqual(['link-account']);
    expect(on.state).toMatchObject({ step: 'check', phase: { is: 'choosing', concerns: [concern] } });
    expect(kinds(on)).toEqual(['ask-person']);
    on.send({ type: 'link-anyway', concern });
    expect(kinds(on)).toEqual(['link-account']);
  });

  it('that is not the right one is dropped for another, and the person is told to delete it', () => {
    const on = atCheck()
      .answer({ type: 'token-checked', identity: can('write') })
      .send({ type: 'another-token' });
    expect(on.effects).toEqual([{ type: 'open-page', tab: 7, workspace: '' }]);
    expect(on.state).toMatchObject({ step: 'token', tokenDraft: '', toDelete: [expect.anything()] });
    expect(text(on)).not.toContain('sct_ro_acme_1');
  });

  it('raises each concern in turn, the account about to be overwritten last', () => {
    const on = atCheck({ ...connector, edits: { id: 'acc-7', ending: '', workspace: '' } }).answer({
      type: 'token-checked',
      identity: can('write'),
    });
    expect(on.state).toMatchObject({ phase: { concerns: ['access-too-wide', 'account-exists'] } });
    on.send({ type: 'link-anyway', concern: 'access-too-wide' });
    expect(on.state).toMatchObject({ phase: { is: 'choosing', concerns: ['account-exists'] } });
    // The second half of a double click must not answer a question nobody has read.
    on.send({ type: 'link-anyway', concern: 'access-too-wide' });
    expect(on.state).toMatchObject({ phase: { is: 'choosing', concerns: ['account-exists'] } });
    on.send({ type: 'link-anyway', concern: 'account-exists' });
    expect(on.effects).toMatchObject([
      { type: 'link-account', connector: { edits: { id: 'acc-7', ending: '', workspace: '' } } },
    ]);
  });
});

it('a bare session token is sent nowhere before Start', () => {
  const reading = { ok: true as const, session: 'long-enough-to-be-a-password', bare: true, stated: null };
  const on = player().send({ type: 'link-typed', draft: 'x', reading });
  expect(on.effects).toEqual([]);
  expect(on.state.link).toEqual({ is: 'none' });
  on.send({ type: 'start', reading });
  expect(kinds(on)).toEqual(['open-session', 'open-page']);
});

describe('linking', () => {
  it('of an account that exists already is said, and nothing is sent again', () => {
    const on = atLinking().answer({ type: 'link-failed', problem: { code: 'account-exists', status: 409 } });
    expect([told(on)?.code, links(on).length]).toEqual(['account-exists', 1]);
    on.send({ type: 'another-link' });
    expect([where(on), links(on).length]).toEqual(['link', 1]);
  });

  it('with an unknown outcome is repeated only by the person', () => {
    const on = atLinking().answer({ type: 'link-failed', problem: { code: 'outcome-unknown' } });
    on.send({ type: 'resumed' });
    expect([where(on), links(on).length]).toEqual(['check failed', 1]);
    on.go('try-again').go('try-again');
    expect([where(on), links(on).length]).toEqual(['check linking', 2]);
  });

  it('pressed twice, Try again answers what the person read, not what came of it', () => {
    const on = atLinking().answer({ type: 'link-failed', problem: limited('stackone-rate-limited') });
    const press = wayOn(on.state, 'try-again');
    on.send(press).answer({ type: 'link-failed', problem: { code: 'outcome-unknown' } });
    const before = on.state;
    expect([on.send(press).state === before, links(on).length]).toEqual([true, 2]);
  });

  it('with an unknown outcome is not followed by another token or link, unless the person begins anew', () => {
    const on = atLinking().answer({ type: 'link-failed', problem: { code: 'outcome-unknown' } });
    const before = on.state;
    // What a second popup, not drawn anew yet, may still offer.
    on.send({ type: 'token-given', draft: '', reading: goodToken('sct_ro_acme_2') });
    on.go('another-token').go('another-link').send({ type: 'token-typed', draft: 'x' });
    expect(on.state).toBe(before);
  });

  it('with an unknown outcome that turns out well ends without a token to delete', () => {
    const on = atLinking().answer({ type: 'link-failed', problem: { code: 'outcome-unknown' } });
    on.send({ type: 'already-linked' });
    expect(on.state).toMatchObject({ step: 'link', toDelete: [] });
    expect(text(on)).not.toMatch(/sct_ro_acme_1|session-1/);
  });

  it('asked to wait leaves the second request to the person', () => {
    const problem: Problem = { code: 'stackone-rate-limited', status: 429, retryAt: NOW + 1000 };
    const on = atLinking().answer({ type: 'link-failed', problem });
    expect(kinds(on)).toEqual(['ask-person']);
    on.send({ type: 'wait-over', run: on.state.run });
    expect([where(on), on.effects]).toEqual(['check failed', []]);
  });

  it('under way is not walked away from', () => {
    const on = atLinking();
    const before = on.state;
    for (const type of ['start-over', 'another-token', 'another-link', 'finish'] as const) {
      on.send({ type });
      expect([type, on.state === before, on.effects]).toEqual([type, true, []]);
    }
  });

  it('fails into another link when the session expired in between, and the token is kept', () => {
    const on = atLinking().answer({ type: 'link-failed', problem: { code: 'session-refused', status: 401 } });
    on.send({ type: 'another-link' }).send({ type: 'start', reading: goodLink('session-2') });
    on.answer({ type: 'session-opened', connector }).send({ type: 'token-given', draft: '', reading: goodToken() });
    on.answer({ type: 'token-checked', identity: ada });
    expect(on.effects).toMatchObject([{ type: 'link-account', session: 'session-2', token: 'sct_ro_acme_1' }]);
  });
});

describe('a wait that a server asks for', () => {
  it('is sat out, then the check is asked again', () => {
    const on = atCheck().answer({ type: 'check-failed', problem: limited('shortcut-rate-limited') });
    expect(on.effects).toEqual([{ type: 'ask-person' }, { type: 'wait', run: 2, until: NOW + 60_000 }]);
    on.answer({ type: 'wait-over' });
    expect([where(on), kinds(on)]).toEqual(['check checking', ['check-token']]);
  });

  it('is sat out three times; after that the person decides, and their word starts it anew', () => {
    const on = atCheck();
    for (let count = 0; count < 3; count++) {
      on.answer({ type: 'check-failed', problem: limited('shortcut-rate-limited') });
      expect(kinds(on)).toContain('wait');
      on.answer({ type: 'wait-over' });
    }
    on.answer({ type: 'check-failed', problem: limited('shortcut-rate-limited') });
    expect(kinds(on)).toEqual(['ask-person']);
    on.go('try-again').answer({ type: 'check-failed', problem: limited('shortcut-rate-limited') });
    expect(kinds(on)).toContain('wait');
  });

  it('is over when the person did not wait for it', () => {
    const on = atCheck().answer({ type: 'check-failed', problem: limited('shortcut-rate-limited') });
    on.go('try-again');
    const before = on.state;
    on.answer({ type: 'wait-over' });
    expect(on.state).toBe(before);
  });

  it('is sat out for the link as well', () => {
    const on = player().send({ type: 'link-typed', draft: 'x', reading: goodLink() });
    on.answer({ type: 'session-failed', problem: limited('stackone-rate-limited') });
    expect(kinds(on)).toEqual(['wait']);
    on.answer({ type: 'wait-over' });
    expect(kinds(on)).toEqual(['open-session']);
  });

  it('does not come back to life after the journey ended', () => {
    const on = atCheck().answer({ type: 'check-failed', problem: limited('shortcut-rate-limited') });
    on.send({ type: 'start-over' });
    const before = on.state;
    on.answer({ type: 'wait-over' });
    expect(on.state).toBe(before);
  });
});

describe('a worker that starts again', () => {
  const limited: Problem = { code: 'shortcut-rate-limited', status: 429, retryAt: NOW + 60_000 };
  const unknown: Problem = { code: 'outcome-unknown' };

  it.each<[string, () => Player, string, string[]]>([
    ['with nothing begun does nothing', player, 'link', []],
    [
      'asks again about the link',
      () => player().send({ type: 'start', reading: goodLink() }),
      'token',
      ['open-session'],
    ],
    ['leaves the person making a token alone', atToken, 'token', []],
    ['asks again about the token', atCheck, 'check checking', ['check-token']],
    [
      'asks again about the link it waits for',
      () =>
        player()
          .send({ type: 'start', reading: goodLink() })
          .send({ type: 'token-given', draft: '', reading: goodToken() })
          .answer({ type: 'token-checked', identity: ada }),
      'check awaiting-link',
      ['open-session'],
    ],
    [
      'asks again about both',
      () =>
        player()
          .send({ type: 'start', reading: goodLink() })
          .send({ type: 'token-given', draft: '', reading: goodToken() }),
      'check checking',
      ['open-session', 'check-token'],
    ],
    [
      'leaves a question open',
      () => atCheck().answer({ type: 'token-checked', identity: can('write') }),
      'check choosing',
      [],
    ],
    ['never links again', atLinking, 'check failed', ['ask-person']],
    [
      'leaves an unknown outcome to the person',
      () => atLinking().answer({ type: 'link-failed', problem: unknown }),
      'check failed',
      [],
    ],
    ['waits on', () => atCheck().answer({ type: 'check-failed', problem: limited }), 'check failed', ['wait']],
    ['stays done', () => atLinking().answer({ type: 'linked', accountId: 'acc-1' }), 'done', []],
  ])('%s', (_, begin, step, effects) => {
    const on = begin().send({ type: 'resumed' });
    expect([where(on), kinds(on)]).toEqual([step, effects]);
  });

  it('says that the outcome is unknown when it died while linking', () => {
    expect(told(atLinking().send({ type: 'resumed' }))).toEqual(unknown);
  });
});

describe('Shortcut’s page', () => {
  it('is believed in the journey’s own tab only', () => {
    const on = atToken();
    const before = on.state;
    on.send({ type: 'page-seen', tab: 8, act: 'new-token', missing: null }).send({ type: 'page-closed', tab: 8 });
    expect(on.state).toBe(before);
  });

  it('moved to another tab is left in the first', () => {
    const on = atToken().send({ type: 'page-opened', tab: 8 });
    expect(on.effects).toEqual([{ type: 'leave-page', tab: 7 }]);
  });

  it('closed while a token is made is opened anew by Show me', () => {
    const on = atToken().send({ type: 'page-closed', tab: 7 }).send({ type: 'show-page' });
    expect([where(on), on.effects]).toEqual(['token', [{ type: 'open-page', tab: null, workspace: '' }]]);
  });
});

describe('starting over', () => {
  it('with nothing made leaves nothing to delete', () => {
    expect(atToken().send({ type: 'start-over' }).state).toMatchObject({ step: 'link', toDelete: [] });
  });

  it.each<[string, () => Player]>([
    ['on the screen', () => atToken().send({ type: 'page-seen', tab: 7, act: 'new-token', missing: null })],
    ['being asked about', atCheck],
    ['pasted but not checked', () => atToken().send({ type: 'token-typed', draft: 'sct_ro_acme_1' })],
    [
      'kept for another link',
      () =>
        atLinking()
          .answer({ type: 'link-failed', problem: { code: 'session-refused', status: 401 } })
          .send({ type: 'another-link' }),
    ],
  ])('with a token %s tells the person to delete it, and forgets it', (_, begin) => {
    const on = begin().send({ type: 'start-over' });
    expect(on.state).toMatchObject({ step: 'link', toDelete: [expect.anything()] });
    expect(text(on)).not.toMatch(/sct_ro_acme_1|session-1/);
  });

  it.each<[string, () => Player]>([
    ['refused by Shortcut', () => atCheck().answer({ type: 'check-failed', problem: { code: 'token-refused' } })],
    ['that was none', () => atToken().send({ type: 'token-given', draft: 'My token', reading: badToken })],
  ])('with a token %s leaves nothing to delete', (_, begin) => {
    expect(begin().send({ type: 'start-over' }).state.toDelete).toEqual([]);
  });

  it('keeps the diary for the report, and the count, so that late answers stay late', () => {
    const on = atCheck().send({ type: 'start-over' });
    expect(on.state.diary.at(-1)).toEqual({ at: NOW, what: 'start-over' });
    const before = on.state;
    on.answer({ type: 'token-checked', identity: ada });
    expect(on.state).toBe(before);
  });
});

it('changes nothing on an event that makes no sense where the journey stands', () => {
  const on = player().send({ type: 'link-typed', draft: 'x', reading: goodLink() });
  on.answer({ type: 'session-opened', connector });
  const before = on.state;
  on.send({ type: 'link-anyway', concern: 'account-exists' });
  expect(on.state).toBe(before);
  on.send({ type: 'finish' });
  for (const way of ['try-again', 'another-token', 'another-link', 'already-linked'] as const) {
    on.go(way);
    expect([way, on.state === before, on.effects]).toEqual([way, true, []]);
  }
});

it('keeps the newest part of a long diary', () => {
  const on = atToken();
  for (let count = 0; count < MAX_ENTRIES; count++) {
    on.send({ type: 'access-chosen', wanted: count % 2 ? 'read' : 'write' });
  }
  on.send({ type: 'access-chosen', wanted: 'write' });
  expect(on.state.diary).toHaveLength(MAX_ENTRIES);
  expect(on.state.diary.at(-1)?.what).toBe('access write');
});

describe('a host that the person withdrew', () => {
  const withheld: Host[] = ['api.stackone.com'];
  const missing: Problem = { code: 'permission-missing' };
  const withdrawn = (on: Player) => on.send({ type: 'permissions-seen', withheld });
  const returned = (on: Player) => on.send({ type: 'permissions-seen', withheld: [] });

  it('changes nothing but what is known of it', () => {
    const before = atToken();
    const { state, effects } = withdrawn(before);
    expect([where(before), effects]).toEqual(['token', []]);
    expect(state.withheld).toEqual(withheld);
  });

  it('is asked of again once it is back: a link', () => {
    const typed = player().send({ type: 'link-typed', draft: 'https://…', reading: goodLink() });
    expect(kinds(returned(withdrawn(typed).answer({ type: 'session-failed', problem: missing })))).toEqual([
      'open-session',
    ]);
  });

  it('is asked of again once it is back: a token, and the link request, which was never sent', () => {
    expect(kinds(returned(withdrawn(atCheck()).answer({ type: 'check-failed', problem: missing })))).toEqual([
      'check-token',
    ]);
    expect(kinds(returned(withdrawn(atLinking()).answer({ type: 'link-failed', problem: missing })))).toEqual([
      'link-account',
    ]);
  });

  it('is asked of again when it came back before anybody noticed that it was gone', () => {
    expect(kinds(returned(atLinking().answer({ type: 'link-failed', problem: missing })))).toEqual(['link-account']);
  });

  it('is enough, when another one stays withdrawn', () => {
    const both: Host[] = ['app.shortcut.com', 'api.app.shortcut.com'];
    const failed = atCheck()
      .send({ type: 'permissions-seen', withheld: both })
      .answer({ type: 'check-failed', problem: missing });
    expect(kinds(failed.send({ type: 'permissions-seen', withheld: ['app.shortcut.com'] }))).toEqual(['check-token']);
  });

  it('does not send a refused token again because the link was held up', () => {
    const on = player().send({ type: 'start', reading: goodLink() });
    const check = on.send({ type: 'token-given', draft: '', reading: goodToken() });
    const refused = withdrawn(check)
      .answer({ type: 'session-failed', problem: missing })
      .answer({ type: 'check-failed', problem: { code: 'token-refused' } });
    expect(kinds(returned(refused))).toEqual(['open-session']);
  });

  it('does not set off again what failed for another reason', () => {
    const unknown = atLinking().answer({ type: 'link-failed', problem: { code: 'outcome-unknown' } });
    expect(returned(withdrawn(unknown)).effects).toEqual([]);
  });

  it('brings the page back when that is what was missing', () => {
    const on = atToken().send({ type: 'permissions-seen', withheld: ['app.shortcut.com'] });
    expect(returned(on).effects).toEqual([{ type: 'guide-page', tab: 7 }]);
  });

  it('is still known after Start over', () => {
    expect(withdrawn(atToken()).send({ type: 'start-over' }).state.withheld).toEqual(withheld);
  });
});
