import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launch } from '../browser/launch.ts';
import { type Sandbox, type SessionOptions, startSandbox } from '../sandbox/index.ts';

let sandbox: Sandbox;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  sandbox = await startSandbox();
  browser = await launch({ args: sandbox.chromiumArgs() });
}, 30_000);
beforeEach(async () => {
  sandbox.reset();
  page = await browser.newPage();
});
afterEach(() => page.close());
afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

const connectButton = '>>> ::-p-aria([name="Connect"][role="button"])';
const readToken = () => sandbox.shortcut.createToken({ name: 'StackOne Integration', access: 'ro' });
const openHub = (options: SessionOptions = {}) => page.goto(sandbox.stackone.createSession(options).auth_link_url);

async function connect(token: string): Promise<void> {
  await page.locator('>>> ::-p-aria(API Token)').fill(token);
  await page.locator(connectButton).click();
}

/** Waits for a text in the Hub's shadow root; puppeteer's own text selector misses changes inside of one. */
function seen(text: string) {
  const shows = (wanted: string) => {
    const root = document.querySelector('stackone-hub div')?.shadowRoot;
    return root?.textContent?.includes(wanted) ?? false;
  };
  return page.waitForFunction(shows, { polling: 20 }, text);
}

const sent = (method: string) =>
  sandbox.requests.filter((r) => r.method === method && r.path.startsWith('/hub/accounts'));

describe('the real @stackone/hub in real Chromium against the sandbox', { timeout: 20_000 }, () => {
  it.each([
    ['falcon', 'apiKey'],
    ['legacy', 'api_token'],
  ] as const)('links an account with a %s connector', async (shape, key) => {
    sandbox.stackone.setConnector({ shape });
    const token = readToken();
    await openHub();
    await connect(token);
    await seen('Connection Successful');
    expect(sandbox.stackone.accounts()).toMatchObject([{ provider: 'shortcut_pm', credentials: { [key]: token } }]);
    expect(sent('POST')).toMatchObject([{ status: 201, path: '/hub/accounts' }]);
    expect(sent('POST')[0]?.headers['x-hub-version']).toBe('1.11.4');
  });

  it('shows an error for a token Shortcut refuses and links nothing', async () => {
    await openHub();
    await connect('sct_ro_acme_nonsense');
    await seen('Request failed with status code 401');
    expect(sandbox.stackone.accounts()).toEqual([]);
  });

  it('edits the account of an edit session and keeps its id', async () => {
    const id = sandbox.stackone.linkAccount(readToken());
    const newToken = readToken();
    await openHub({ account_id: id });
    await page.locator('>>> ::-p-aria([name="Edit"][role="button"])').click();
    await connect(newToken);
    await seen('Connection Successful');
    expect(sandbox.stackone.accounts()).toMatchObject([{ id, credentials: { apiKey: newToken } }]);
    expect(sent('PATCH')).toMatchObject([{ status: 200, path: `/hub/accounts/${id}` }]);
  });

  it('leaves an unchanged secret as it was', async () => {
    const token = readToken();
    const id = sandbox.stackone.linkAccount(token);
    await openHub({ account_id: id });
    await page.locator(connectButton).click();
    await seen('Connection Successful');
    expect(sandbox.stackone.accounts()).toMatchObject([{ id, credentials: { apiKey: token } }]);
  });

  it('offers nothing to an expired session, and links nothing when it expires before Connect', async () => {
    const session = sandbox.stackone.createSession();
    await page.goto(session.auth_link_url);
    await page.locator('>>> ::-p-aria(API Token)').fill(readToken());
    sandbox.stackone.expire(session.token);
    await page.locator(connectButton).click();
    await seen('Failed to create account');
    await page.reload();
    await seen('No configured integrations available');
    expect(sandbox.stackone.accounts()).toEqual([]);
  });

  it('updates the account of the same owner, unless the session says multiple', async () => {
    const first = sandbox.stackone.linkAccount(readToken());
    await openHub();
    await connect(readToken());
    await seen('Connection Successful');
    expect(sandbox.stackone.accounts().map(({ id }) => id)).toEqual([first]);
    await openHub({ multiple: true });
    await connect(readToken());
    await seen('Connection Successful');
    expect(sandbox.stackone.accounts()).toHaveLength(2);
  });

  it('lists the connectors of the project when the session is bound to none', async () => {
    await openHub({ provider: null });
    await page.locator('>>> ::-p-aria([name="shortcut_pm Shortcut TICKETING"][role="button"])').click();
    await connect(readToken());
    await seen('Connection Successful');
    expect(sandbox.stackone.accounts()).toMatchObject([{ provider: 'shortcut_pm' }]);
  });

  it('has nothing to offer in a project without Shortcut', async () => {
    sandbox.stackone.setConnector({ offered: false });
    await openHub();
    await seen('No configured integrations available');
  });

  it('has no field for a token with an OAuth connector', async () => {
    sandbox.stackone.setConnector({ auth: 'oauth2' });
    await openHub();
    await seen('An authentication window for Shortcut');
    expect(await page.$('>>> ::-p-aria(API Token)')).toBeNull();
  });

  it('keeps Connect disabled until an extra required field is filled', async () => {
    sandbox.stackone.setConnector({ fields: 'extra-required' });
    await openHub();
    await page.locator('>>> ::-p-aria(API Token)').fill(readToken());
    const button = await page.locator(connectButton).setEnsureElementIsInTheViewport(false).waitHandle();
    const isDisabled = (element: Element) => element.matches(':disabled');
    expect(await button.evaluate(isDisabled)).toBe(true);
    await page.locator('>>> ::-p-aria(Workspace Slug)').fill('acme');
    await page.locator(connectButton).click();
    await seen('Connection Successful');
    expect(sandbox.stackone.accounts()).toMatchObject([{ credentials: { workspace_slug: 'acme' } }]);
  });

  it('gets two accounts from one Connect when the connection dies unanswered: Chromium sends the POST again', async () => {
    await openHub({ multiple: true });
    sandbox.fault({ host: 'api.stackone.com', method: 'POST', path: '/hub/accounts', kind: 'drop-after' });
    await connect(readToken());
    await seen('Connection Successful');
    expect(sent('POST').map(({ status }) => status)).toEqual([0, 201]);
    expect(sandbox.stackone.accounts()).toHaveLength(2);
  });

  it("keeps Shortcut's API from being read by a page", async () => {
    await page.goto('https://app.stackone.com/accounts');
    const read = () =>
      fetch('https://api.app.shortcut.com/api/v3/member').then(
        () => 'read',
        () => 'blocked',
      );
    expect(await page.evaluate(read)).toBe('blocked');
  });
});
