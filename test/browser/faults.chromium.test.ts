/** What can go wrong on the way, one of each kind in the real browser; test/background/ has them all. */
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FaultKind } from '../sandbox/index.ts';
import { clickByRole, fillTextBox, JourneyFixture, pasteAndCheck, waitForAlert, waitForStep } from './fixture.ts';

const SHORTCUT = 'api.app.shortcut.com';
const STACKONE = 'api.stackone.com';
/** A host that we may ask, so that only our own refusal to follow keeps us from it. */
const ASTRAY: Record<string, string> = { [SHORTCUT]: STACKONE, [STACKONE]: SHORTCUT };

let fixture: JourneyFixture;
beforeAll(async () => {
  fixture = await JourneyFixture.share();
});
beforeEach(() => fixture.reset());

const redirect = (host: string): FaultKind => ({
  status: 307,
  headers: { location: `https://${ASTRAY[host]}/astray` },
});
const wentAstray = () => fixture.sandbox.requests.filter(({ path }) => path.includes('astray'));

/** A popup with this link in its box. */
async function withLink(link: string): Promise<Page> {
  const popup = await fixture.driver.pressIcon(await fixture.driver.openTab('about:blank'));
  await fillTextBox(popup, 'Auth link', link);
  return popup;
}

/** Step 2, without Shortcut's page in front. */
async function atToken(options?: Parameters<JourneyFixture['openPopup']>[0]): Promise<Page> {
  const popup = await withLink(fixture.sandbox.stackone.createSession(options).auth_link_url);
  await clickByRole(popup, 'button', 'Start');
  return fixture.driver.pressIcon(await fixture.driver.tab('app.shortcut.com'));
}

describe('looking up the link', () => {
  test.each<[string, string, FaultKind]>([
    ['a redirect', '/hub/settings', redirect(STACKONE)],
    ['JSON of another kind', '/hub/settings', { status: 200, body: '[7]' }],
    ['nothing of what it should hold', '/hub/connectors?', 'bare'],
    ['half an answer', '/hub/connectors/', 'truncate'],
  ])('%s', async (_, path, kind) => {
    fixture.sandbox.fault({ host: STACKONE, path, kind });
    const popup = await withLink(fixture.sandbox.stackone.createSession().auth_link_url);
    expect(await waitForAlert(popup, 'stackone-unexpected')).toContain('Nothing was saved');
    expect(wentAstray()).toEqual([]);
    await clickByRole(popup, 'button', 'Try again');
    await popup.waitForFunction(() => document.body.innerText.includes('The link works'));
  });
});

describe('checking the token', () => {
  test.each<[string, FaultKind]>([
    ['a redirect', redirect(SHORTCUT)],
    ['50 MB', { status: 200, body: 'x'.repeat(50_000_000) }],
  ])('%s', async (_, kind) => {
    const popup = await atToken();
    fixture.sandbox.fault({ host: SHORTCUT, path: '/api/v3/member', kind });
    await pasteAndCheck(popup, fixture.token('ro'));
    expect(await waitForAlert(popup, 'shortcut-unexpected')).toContain('your token is still here');
    expect(wentAstray()).toEqual([]);
    await clickByRole(popup, 'button', 'Try again');
    await waitForStep(popup, 'done');
  });
});

describe('linking', () => {
  test('a redirect: the token goes nowhere else, and the outcome is unknown', async () => {
    const popup = await atToken();
    fixture.sandbox.fault({ host: STACKONE, method: 'POST', path: '/hub/accounts', kind: redirect(STACKONE) });
    await pasteAndCheck(popup, fixture.token('ro'));
    await waitForAlert(popup, 'outcome-unknown');
    expect(wentAstray()).toEqual([]);
  });

  test('a session that expired while it updates an account is never a success', async () => {
    const old = fixture.token('ro');
    const session = fixture.sandbox.stackone.createSession({ account_id: fixture.sandbox.stackone.linkAccount(old) });
    const popup = await withLink(session.auth_link_url);
    await clickByRole(popup, 'button', 'Start');
    const again = await fixture.driver.pressIcon(await fixture.driver.tab('app.shortcut.com'));
    await pasteAndCheck(again, fixture.token('ro'));
    await waitForAlert(again, 'account-exists');
    fixture.sandbox.stackone.expire(session.token);
    await clickByRole(again, 'button', 'Link anyway');
    expect(await waitForAlert(again, 'session-refused')).toContain('StackOne saved nothing');
    expect(fixture.sandbox.stackone.accounts().map(({ credentials }) => Object.values(credentials))).toEqual([[old]]);
  });
});

test('unknown fields besides: all goes on', async () => {
  const kind = { extra: { later: [1], nothing: null } };
  for (const host of [SHORTCUT, STACKONE]) fixture.sandbox.fault({ host, path: '/', kind, times: Infinity });
  const popup = await atToken();
  await pasteAndCheck(popup, fixture.token('ro'));
  await waitForStep(popup, 'done');
});

test('cookies, and leave to cache: nothing of it is kept or sent back', async () => {
  const headers = {
    'set-cookie': 'spy=1; Path=/; Secure; SameSite=None',
    'cache-control': 'max-age=9999',
    etag: '"1"',
  };
  for (const host of [SHORTCUT, STACKONE])
    fixture.sandbox.fault({ host, path: '/', kind: { headers }, times: Infinity });
  const link = fixture.sandbox.stackone.createSession().auth_link_url;
  const token = fixture.token('ro');
  for (let round = 0; round < 2; round++) {
    const popup = await withLink(link);
    await clickByRole(popup, 'button', 'Start');
    const again = await fixture.driver.pressIcon(await fixture.driver.tab('app.shortcut.com'));
    await pasteAndCheck(again, token);
    await waitForStep(again, 'done');
    await clickByRole(again, 'button', 'Done');
  }
  const asked = fixture.sandbox.requests.filter(({ host }) => host.startsWith('api.'));
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
  const lost = await JourneyFixture.open({}, { unknown: [STACKONE] });
  const blank = await lost.driver.openTab('about:blank');
  const popup = await lost.driver.pressIcon(blank);
  await fillTextBox(popup, 'Auth link', 'https://app.stackone.com/embedded/integrations?token=some-session-token');
  expect(await waitForAlert(popup, 'stackone-unreachable')).toContain('what you entered is still here');
  await clickByRole(popup, 'button', 'I have no link');
  const page = await lost.driver.tab('app.shortcut.com');
  const again = await lost.driver.pressIcon(page);
  await lost.sandbox.close();
  await pasteAndCheck(again, 'sct_ro_acme_1');
  expect(await waitForAlert(again, 'shortcut-unreachable')).toContain('your token is still here');
  await lost.driver.browser.close();
});
