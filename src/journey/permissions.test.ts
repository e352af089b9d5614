/** Which host is needed for what, and what a host that came back sets off. */
import { describe, expect, it } from 'vitest';
import {
  atCheck,
  atLinking,
  atToken,
  connector,
  goodLink,
  goodToken,
  kinds,
  player,
} from '../../test/helpers/journey-player.ts';
import type { Effect } from './events.ts';
import { isGranted } from './permissions.ts';
import type { Problem } from './problem.ts';
import type { Host } from './state.ts';

const HOSTS: Host[] = ['app.shortcut.com', 'api.app.shortcut.com', 'api.stackone.com'];
const missing: Problem = { code: 'permission-missing' };

describe('a request to a host goes out only while the browser lets us use that host', () => {
  it.each<[Effect, Host]>([
    [{ type: 'check-token', run: 1, token: 't' }, 'api.app.shortcut.com'],
    [{ type: 'open-session', run: 1, session: 's' }, 'api.stackone.com'],
    [{ type: 'link-account', run: 1, session: 's', connector, token: 't', answers: {} }, 'api.stackone.com'],
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
    { type: 'wait', run: 1, until: 1 },
    { type: 'ask-person' },
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
    const on = player().send({ type: 'start', reading: goodLink() });
    on.send({ type: 'token-given', draft: '', reading: goodToken() });
    on.answer({ type: 'session-failed', problem: missing }).answer({ type: 'check-failed', problem: missing });
    expect(kinds(on.send({ type: 'permissions-seen', withheld: ['api.app.shortcut.com'] }))).toEqual(['open-session']);
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
    for (const on of [player().send({ type: 'page-opened', tab: 7 }), atCheck()]) {
      on.send({ type: 'permissions-seen', withheld: both });
      expect(on.send({ type: 'permissions-seen', withheld: [] }).effects).toEqual([]);
    }
  });
});
