import type { Browser, Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launch } from '../browser/launch.ts';
import { type Sandbox, startSandbox, type VendorPage } from '../sandbox/index.ts';

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

const openVendor = (name: VendorPage) => page.goto(sandbox.vendor.url(name, sandbox.stackone.createSession().token));
const press = (place: Page | Frame, name: string) =>
  place.locator(`>>> ::-p-aria([name="${name}"][role="button"])`).click();

/** The Hub of either kind draws in an open shadow root of a div of its own. */
function seen(place: Page | Frame, text: string) {
  const shows = (wanted: string) =>
    [...document.querySelectorAll('div')].some(({ shadowRoot }) => shadowRoot?.textContent?.includes(wanted));
  return place.waitForFunction(shows, { polling: 20 }, text);
}

/** Links an account by the Hub's form and expects it to be there. */
async function linkIn(place: Page | Frame): Promise<void> {
  const token = sandbox.shortcut.createToken({ name: 'StackOne Integration', access: 'ro' });
  await place.locator('>>> ::-p-aria(API Token)').fill(token);
  await press(place, 'Connect');
  await seen(place, 'Connection Successful');
  expect(sandbox.stackone.accounts()).toMatchObject([{ provider: 'shortcut_pm', credentials: { apiKey: token } }]);
}

const frameAt = (path: string) => page.waitForFrame((frame) => new URL(frame.url()).pathname === path);

describe('the real @stackone/hub, embedded elsewhere', { timeout: 30_000 }, () => {
  it("links as the web component in a vendor's page", async () => {
    await openVendor('web-component');
    await linkIn(page);
  });

  it("links as the React component in a vendor's page, which is told of it", async () => {
    await openVendor('react');
    await linkIn(page);
    const [account] = sandbox.stackone.accounts();
    await page.locator(`::-p-text(Account ${account?.id} is connected.)`).wait();
  });

  it('links in a dialog that opens late', async () => {
    await openVendor('late');
    expect(await page.$('stackone-hub')).toBeNull();
    await press(page, 'Connect Shortcut');
    await linkIn(page);
    await press(page, 'Close');
    await page.waitForSelector('dialog:not([open])');
  });

  it("links in a frame of the vendor's own", async () => {
    await openVendor('frame');
    await linkIn(await frameAt('/web-component'));
  });

  it("links in a frame of StackOne's", async () => {
    await openVendor('foreign-frame');
    await linkIn(await frameAt('/embedded/integrations'));
  });

  it("links in StackOne's dashboard, whose list then has the account", async () => {
    await page.goto('https://app.stackone.com/accounts');
    await press(page, 'Link Account');
    await press(page, 'Authenticate Now');
    await press(page, 'shortcut_pm Shortcut TICKETING');
    await linkIn(page);
    const [account] = sandbox.stackone.accounts();
    await page.locator(`::-p-text(${account?.id})`).wait();
  });

  it("shows an auth link in StackOne's dashboard that opens a Hub", async () => {
    await page.goto('https://app.stackone.com/accounts');
    await press(page, 'Link Account');
    await press(page, 'Request Authentication');
    const link = await page.$eval('input[readonly]', ({ value }) => value);
    await page.goto(link);
    await seen(page, 'Shortcut');
  });

  it('is not on the page that only looks alike', async () => {
    await openVendor('lookalike');
    await page.locator('::-p-aria(API Token)').fill('sct_ro_acme_elsewhere');
    await Promise.all([page.waitForNavigation(), press(page, 'Connect')]);
    expect(sandbox.requests.filter(({ host }) => host === 'api.stackone.com')).toEqual([]);
  });
});
