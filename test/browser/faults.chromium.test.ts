/** What can go wrong on the way, one of each kind in the real browser; test/background/ has them all. */
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FaultKind } from '../sandbox/index.ts';
import { alertWith, atStep, fill, pasteAndCheck, press, Stage } from './fixture.ts';

const SHORTCUT = 'api.app.shortcut.com';
const STACKONE = 'api.stackone.com';
/** A host that we may ask, so that only our own refusal to follow keeps us from it. */
const ASTRAY: Record<string, string> = { [SHORTCUT]: STACKONE, [STACKONE]: SHORTCUT };

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.share();
});
beforeEach(() => stage.reset());

const redirect = (host: string): FaultKind => ({
  status: 307,
  headers: { location: `https://${ASTRAY[host]}/astray` },
});
const wentAstray = () => stage.sandbox.requests.filter(({ path }) => path.includes('astray'));

/** A popup with this link in its box. */
async function withLink(link: string): Promise<Page> {
  const popup = await stage.driver.pressIcon(await stage.driver.openTab('about:blank'));
  await fill(popup, 'Auth link', link);
  return popup;
}

/** Step 2, without Shortcut's page in front. */
async function atToken(options?: Parameters<Stage['openPopup']>[0]): Promise<Page> {
  const popup = await withLink(stage.sandbox.stackone.createSession(options).auth_link_url);
  await press(popup, 'button', 'Start');
  return stage.driver.pressIcon(await stage.driver.tab('app.shortcut.com'));
}

describe('looking up the link', () => {
  test.each<[string, string, FaultKind]>([
    ['a redirect', '/hub/settings', redirect(STACKONE)],
    ['JSON of another kind', '/hub/settings', { status: 200, body: '[7]' }],
    ['nothing of what it should hold', '/hub/connectors?', 'bare'],
    ['half an answer', '/hub/connectors/', 'truncate'],
  ])('%s', async (_, path, kind) => {
    stage.sandbox.fault({ host: STACKONE, path, kind });
    const popup = await withLink(stage.sandbox.stackone.createSession().auth_link_url);
    expect(await alertWith(popup, 'stackone-unexpected')).toContain('Nothing was saved');
    expect(wentAstray()).toEqual([]);
    await press(popup, 'button', 'Try again');
    await popup.waitForFunction(() => document.body.innerText.includes('The link works'));
  });
});

describe('checking the token', () => {
  test.each<[string, FaultKind]>([
    ['a redirect', redirect(SHORTCUT)],
    ['50 MB', { status: 200, body: 'x'.repeat(50_000_000) }],
  ])('%s', async (_, kind) => {
    const popup = await atToken();
    stage.sandbox.fault({ host: SHORTCUT, path: '/api/v3/member', kind });
    await pasteAndCheck(popup, stage.token('ro'));
    expect(await alertWith(popup, 'shortcut-unexpected')).toContain('your token is still here');
    expect(wentAstray()).toEqual([]);
    await press(popup, 'button', 'Try again');
    await atStep(popup, 'done');
  });
});

describe('linking', () => {
  test('a redirect: the token goes nowhere else, and the outcome is unknown', async () => {
    const popup = await atToken();
    stage.sandbox.fault({ host: STACKONE, method: 'POST', path: '/hub/accounts', kind: redirect(STACKONE) });
    await pasteAndCheck(popup, stage.token('ro'));
    await alertWith(popup, 'outcome-unknown');
    expect(wentAstray()).toEqual([]);
  });

  test('a session that expired while it updates an account is never a success', async () => {
    const old = stage.token('ro');
    const session = stage.sandbox.stackone.createSession({ account_id: stage.sandbox.stackone.linkAccount(old) });
    const popup = await withLink(session.auth_link_url);
    await press(popup, 'button', 'Start');
    const again = await stage.driver.pressIcon(await stage.driver.tab('app.shortcut.com'));
    await pasteAndCheck(again, stage.token('ro'));
    await alertWith(again, 'account-exists');
    stage.sandbox.stackone.expire(session.token);
    await press(again, 'button', 'Link anyway');
    expect(await alertWith(again, 'session-refused')).toContain('StackOne saved nothing');
    expect(stage.sandbox.stackone.accounts().map(({ credentials }) => Object.values(credentials))).toEqual([[old]]);
  });
});

test('unknown fields besides: all goes on', async () => {
  const kind = { extra: { later: [1], nothing: null } };
  for (const host of [SHORTCUT, STACKONE]) stage.sandbox.fault({ host, path: '/', kind, times: Infinity });
  const popup = await atToken();
  await pasteAndCheck(popup, stage.token('ro'));
  await atStep(popup, 'done');
});

test('cookies, and leave to cache: nothing of it is kept or sent back', async () => {
  const headers = {
    'set-cookie': 'spy=1; Path=/; Secure; SameSite=None',
    'cache-control': 'max-age=9999',
    etag: '"1"',
  };
  for (const host of [SHORTCUT, STACKONE]) stage.sandbox.fault({ host, path: '/', kind: { headers }, times: Infinity });
  const link = stage.sandbox.stackone.createSession().auth_link_url;
  const token = stage.token('ro');
  for (let round = 0; round < 2; round++) {
    const popup = await withLink(link);
    await press(popup, 'button', 'Start');
    const again = await stage.driver.pressIcon(await stage.driver.tab('app.shortcut.com'));
    await pasteAndCheck(again, token);
    await atStep(again, 'done');
    await press(again, 'button', 'Done');
  }
  const asked = stage.sandbox.requests.filter(({ host }) => host.startsWith('api.'));
  expect(asked.map(({ method, path }) => `${method} ${path.replace(/\/[\w-]{16,}$/, '/…')}`).sort()).toEqual(
    twice([
      'GET /api/v3/member',
      'GET /api/v4/whoami',
      'GET /hub/connectors/…',
      'GET /hub/connectors?provider=shortcut_pm',
      'GET /hub/settings',
      'POST /hub/accounts',
    ]),
  );
  for (const { headers } of asked) {
    for (const name of ['cookie', 'referer', 'if-none-match']) expect(headers).not.toHaveProperty(name);
  }
});

const twice = (names: string[]) => names.flatMap((name) => [name, name]);

test('no such host, and then a connection that is refused', async () => {
  const lost = await Stage.open({}, { unknown: [STACKONE] });
  const blank = await lost.driver.openTab('about:blank');
  const popup = await lost.driver.pressIcon(blank);
  await fill(popup, 'Auth link', 'https://app.stackone.com/embedded/integrations?token=some-session-token');
  expect(await alertWith(popup, 'stackone-unreachable')).toContain('what you entered is still here');
  await press(popup, 'button', 'I have no link');
  const page = await lost.driver.tab('app.shortcut.com');
  const again = await lost.driver.pressIcon(page);
  await lost.sandbox.close();
  await pasteAndCheck(again, 'sct_ro_acme_1');
  expect(await alertWith(again, 'shortcut-unreachable')).toContain('your token is still here');
  await lost.driver.browser.close();
});
