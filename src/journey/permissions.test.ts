/** Which host is needed for what, and what a host that came back sets off. */
import { describe, expect, it } from 'vitest';
import {
  atCheck,
  atLinking,
  atToken,
  connector,
  effectTypes,
  goodLink,
  goodToken,
  stateName,
  type TestJourney,
  testJourney,
} from '../../test/helpers/test-journey.ts';
import type { Problem } from '../problems/problem.ts';
import type { Effect } from './effects.ts';
import { isGranted } from './permissions.ts';
import type { Host } from './types.ts';

const HOSTS: Host[] = ['app.shortcut.com', 'api.app.shortcut.com', 'api.stackone.com'];
const missing: Problem = { code: 'permission-missing' };

describe('a request to a host goes out only while the browser lets us use that host', () => {
  it.each<[Effect, Host]>([
    [{ type: 'check-token', requestId: 1, token: 't' }, 'api.app.shortcut.com'],
    [{ type: 'open-session', requestId: 1, sessionToken: 's' }, 'api.stackone.com'],
    [{ type: 'link-account', requestId: 1, sessionToken: 's', connector, token: 't', answers: {} }, 'api.stackone.com'],
  ])('%j', (effect, host) => {
    expect(isGranted(effect, [host])).toBe(false);
    const others = HOSTS.filter((other) => other !== host);
    expect(isGranted(effect, others)).toBe(true);
  });
});

describe('without any host we may still', () => {
  it.each<Effect>([
    { type: 'open-page', tab: 7, workspace: '' },
    { type: 'guide-page', tab: 7 },
    { type: 'guide-hub', tab: 7 },
    { type: 'leave-hub', tab: 7 },
    { type: 'leave-page', tab: 7 },
    { type: 'wait', requestId: 1, until: 1 },
    { type: 'open-popup' },
  ])('%j', (effect) => {
    expect(isGranted(effect, HOSTS)).toBe(true);
  });
});

describe('what was held up', () => {
  const apart: Host[] = ['app.shortcut.com'];

  it('stays so while its own host is withdrawn, whichever others come back', () => {
    const check = atCheck().send({ type: 'permissions-seen', withheld: ['api.app.shortcut.com', ...apart] });
    check.answer({ type: 'check-failed', problem: missing });
    expect(check.send({ type: 'permissions-seen', withheld: ['api.app.shortcut.com'] }).effects).toEqual([]);
    const linking = atLinking().send({ type: 'permissions-seen', withheld: ['api.stackone.com', ...apart] });
    linking.answer({ type: 'link-failed', problem: missing });
    expect(linking.send({ type: 'permissions-seen', withheld: ['api.stackone.com'] }).effects).toEqual([]);
  });

  it('goes on as far as it can: the link, while the token’s host is still withdrawn', () => {
    const on = testJourney().send({ type: 'start', reading: goodLink() });
    on.send({ type: 'token-given', draft: '', reading: goodToken() });
    on.answer({ type: 'session-failed', problem: missing }).answer({ type: 'check-failed', problem: missing });
    expect(effectTypes(on.send({ type: 'permissions-seen', withheld: ['api.app.shortcut.com'] }))).toEqual([
      'open-session',
    ]);
  });
});

describe('the page is guided again', () => {
  const both: Host[] = ['app.shortcut.com', 'api.stackone.com'];

  it('not while Shortcut’s own host is withdrawn', () => {
    const on = atToken().send({ type: 'permissions-seen', withheld: both });
    expect(on.send({ type: 'permissions-seen', withheld: ['app.shortcut.com'] }).effects).toEqual([]);
  });

  it('not when it is closed', () => {
    const on = atToken().send({ type: 'permissions-seen', withheld: both }).send({ type: 'page-closed', tab: 7 });
    expect(on.send({ type: 'permissions-seen', withheld: [] }).effects).toEqual([]);
  });

  it('not before or after a token is made there', () => {
    for (const on of [testJourney().send({ type: 'page-opened', tab: 7 }), atCheck()]) {
      on.send({ type: 'permissions-seen', withheld: both });
      expect(on.send({ type: 'permissions-seen', withheld: [] }).effects).toEqual([]);
    }
  });
});

describe('a host that the person withdrew', () => {
  const withheld: Host[] = ['api.stackone.com'];
  const withdrawn = (on: TestJourney) => on.send({ type: 'permissions-seen', withheld });
  const returned = (on: TestJourney) => on.send({ type: 'permissions-seen', withheld: [] });

  it('changes nothing but what is known of it', () => {
    const before = atToken();
    const { session, effects } = withdrawn(before);
    expect([stateName(before), effects]).toEqual(['token', []]);
    expect(session.withheldHosts).toEqual(withheld);
  });

  it('is asked of again once it is back: a link', () => {
    const typed = testJourney().send({ type: 'link-typed', draft: 'https://…', reading: goodLink() });
    expect(effectTypes(returned(withdrawn(typed).answer({ type: 'session-failed', problem: missing })))).toEqual([
      'open-session',
    ]);
  });

  it('is asked of again once it is back: a token, and the link request, which was never sent', () => {
    expect(effectTypes(returned(withdrawn(atCheck()).answer({ type: 'check-failed', problem: missing })))).toEqual([
      'check-token',
    ]);
    expect(effectTypes(returned(withdrawn(atLinking()).answer({ type: 'link-failed', problem: missing })))).toEqual([
      'link-account',
    ]);
  });

  it('is asked of again when it came back before anybody noticed that it was gone', () => {
    expect(effectTypes(returned(atLinking().answer({ type: 'link-failed', problem: missing })))).toEqual([
      'link-account',
    ]);
  });

  it('is enough, when another one stays withdrawn', () => {
    const both: Host[] = ['app.shortcut.com', 'api.app.shortcut.com'];
    const failed = atCheck()
      .send({ type: 'permissions-seen', withheld: both })
      .answer({ type: 'check-failed', problem: missing });
    expect(effectTypes(failed.send({ type: 'permissions-seen', withheld: ['app.shortcut.com'] }))).toEqual([
      'check-token',
    ]);
  });

  it('does not send a refused token again because the link was held up', () => {
    const on = testJourney().send({ type: 'start', reading: goodLink() });
    const check = on.send({ type: 'token-given', draft: '', reading: goodToken() });
    const refused = withdrawn(check)
      .answer({ type: 'session-failed', problem: missing })
      .answer({ type: 'check-failed', problem: { code: 'token-refused' } });
    expect(effectTypes(returned(refused))).toEqual(['open-session']);
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
    expect(withdrawn(atToken()).send({ type: 'start-over' }).session.withheldHosts).toEqual(withheld);
  });
});
