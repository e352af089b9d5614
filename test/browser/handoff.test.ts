/** The way without a link: the token is checked, kept, and filled into the real Hub on the page that the person names. */
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { VendorPage } from '../sandbox/types.ts';
import { breakGuide } from './break-guide.ts';
import {
  clickByRole,
  findByRole,
  JourneyFixture,
  pasteAndCheck,
  visibleText,
  waitForAlert,
  waitForStep,
} from './fixture.ts';
import { expectInternalErrors } from './no-internal-errors.ts';
import { pressCardButton, readOverlay, waitForCard, waitForCardButton, waitForRing } from './overlay.ts';
import { pause, waitUntil } from './wait.ts';

let fixture: JourneyFixture;
beforeAll(async () => {
  fixture = await JourneyFixture.share();
});
beforeEach(async ({ onTestFailed }) => {
  await fixture.reset({ hub: true });
  onTestFailed(async () => {
    const asked = fixture.sandbox.requests
      .slice(-15)
      .map(({ method, host, path, status }) => `${method} ${host}${path} ${status}`);
    console.log(`asked last: ${asked.join(', ')}`);
    console.log(`journey: ${JSON.stringify(await fixture.driver.storedJourney())}`);
  });
});

const accounts = () => fixture.sandbox.stackone.accounts();

/** A token that proved good, with no link to use it for. */
async function tokenAtHand(): Promise<string> {
  const token = fixture.token('ro');
  const popup = await fixture.driver.pressIcon(await fixture.driver.openTab('https://vendor.example.com/lookalike'));
  await clickByRole(popup, 'button', 'I have no link');
  const again = await fixture.driver.pressIcon(await fixture.driver.tab('app.shortcut.com'));
  await pasteAndCheck(again, token);
  await again.waitForFunction(() => document.querySelector('h1')?.textContent === 'Your token works');
  return token;
}

const embedded = (page: VendorPage, options = {}) =>
  fixture.driver.openTab(fixture.sandbox.vendor.url(page, fixture.sandbox.stackone.createSession(options).token));

/** The person opens the popup over the page and names its host. */
async function fillInHere(page: Page, host = 'vendor.example.com'): Promise<void> {
  const popup = await fixture.driver.pressIcon(page);
  await clickByRole(popup, 'button', 'Fill it in here');
  expect(await waitForAlert(popup, 'hub-host')).toContain('Give the token to this site?');
  expect(await popup.$eval('.alert .host', (shown) => shown.textContent)).toBe(host);
  await confirmHost(popup);
  await page.bringToFront();
}

/** The person sees that the popup took the answer before they close it. */
async function confirmHost(popup: Page): Promise<void> {
  await clickByRole(popup, 'button', 'Yes, fill it in there');
  await popup.waitForSelector('[data-code="hub-host"]', { hidden: true });
  await fixture.driver.closePopup();
}

async function isDone(page: Page): Promise<void> {
  const popup = await fixture.driver.pressIcon(page);
  await waitForStep(popup, 'done');
  expect(await visibleText(popup)).toContain('The page says it is linked');
}

const ENTRY = '>>> ::-p-aria([name="shortcut_pm Shortcut TICKETING"][role="button"])';
const CONNECT = '>>> ::-p-aria([name="Connect"][role="button"])';

describe.each<VendorPage>(['web-component', 'react'])('the Hub as %s in a vendor’s page', (kind) => {
  it('is filled in on the person’s word, and its success is seen', async () => {
    const token = await tokenAtHand();
    const page = await embedded(kind);
    await fillInHere(page);
    await waitForRing(page, 'hub-token');
    expect(accounts()).toEqual([]);
    await pressCardButton(page, 'Fill in for me');
    await waitForRing(page, 'hub-connect');
    expect(accounts()).toEqual([]);
    await page.locator(CONNECT).click();
    await isDone(page);
    expect(accounts()).toMatchObject([{ provider: 'shortcut_pm', credentials: { apiKey: token } }]);
  });
});

it.each([
  ['that stays', ''],
  ['that goes as the pointer comes down', "addEventListener('pointerdown', () => cover.remove(), { capture: true });"],
])('is not filled in beneath a cover of the card %s', async (_, leave) => {
  await tokenAtHand();
  const page = await embedded('web-component');
  await fillInHere(page);
  await waitForRing(page, 'hub-token');
  const { x, y, width, height } = await waitForCardButton(page, 'Fill in for me');
  await page.evaluate(`{
    const cover = document.createElement('div');
    Object.assign(cover, { id: 'cover', popover: 'manual', textContent: 'Win a prize' });
    cover.style = 'position:fixed;inset:0;width:100vw;height:100vh;pointer-events:none;background:#fff';
    document.body.append(cover);
    cover.showPopover();
    ${leave}
  }`);
  // For long enough that the card, or what is where it was, could be seen at rest.
  await pause(700);
  await page.mouse.click(x + width / 2, y + height / 2);
  await pause(500);
  await waitForRing(page, 'hub-token');
  await page.evaluate("document.querySelector('#cover')?.remove()");
  await pressCardButton(page, 'Fill in for me');
  await waitForRing(page, 'hub-connect');
});

describe('the way to the form', () => {
  it('leads through a dialog that opens later', async () => {
    await tokenAtHand();
    const page = await embedded('late');
    await fillInHere(page);
    await waitForCard(page, 'Open the form');
    await clickByRole(page, 'button', 'Connect Shortcut');
    await waitForRing(page, 'hub-token');
    await pressCardButton(page, 'Fill in for me');
    await waitForRing(page, 'hub-connect');
  });

  it('leads through the list of the dashboard', async () => {
    const token = await tokenAtHand();
    const page = await fixture.driver.openTab('https://app.stackone.com/accounts');
    await fillInHere(page, 'app.stackone.com');
    await waitForCard(page, 'Open the form');
    await clickByRole(page, 'button', 'Link Account');
    await clickByRole(page, 'button', 'Authenticate Now');
    await waitForRing(page, 'hub-shortcut');
    await page.locator(ENTRY).click();
    await waitForRing(page, 'hub-token');
    await pressCardButton(page, 'Fill in for me');
    await waitForRing(page, 'hub-connect');
    await page.locator(CONNECT).click();
    await isDone(page);
    expect(accounts()).toMatchObject([{ credentials: { apiKey: token } }]);
  });

  it('leads into a frame of the same site, and nothing is said beside it', async () => {
    await tokenAtHand();
    const page = await embedded('frame');
    await fillInHere(page);
    const popup = await fixture.driver.pressIcon(page);
    await popup.waitForFunction(() => document.body.innerText.includes('Press Fill in for me'));
    await fixture.driver.closePopup();
    const frame = await page.waitForFrame((one) => one.url().includes('/web-component'));
    expect(await frame.$('shortcut-linking-coach:popover-open')).not.toBeNull();
    expect((await readOverlay(page))?.card ?? null).toBeNull();
  });

  it('does not lead into a frame of another site, and says what to do', async () => {
    const token = await tokenAtHand();
    const page = await embedded('foreign-frame');
    await fillInHere(page);
    await waitForCard(page, 'Open the form');
    const popup = await fixture.driver.pressIcon(page);
    await popup.waitForSelector('summary').then((summary) => summary?.click());
    await clickByRole(popup, 'button', 'Show token');
    const shown = await findByRole(popup, 'textbox', 'API token');
    expect(await shown.evaluate((box) => box instanceof HTMLInputElement && box.value)).toBe(token);
  });

  it('is offered anew when our own script breaks there, and that is said', async () => {
    expectInternalErrors();
    await tokenAtHand();
    const page = await embedded('web-component');
    await fillInHere(page);
    await waitForRing(page, 'hub-token');
    await breakGuide(await fixture.driver.openOwnPage('/welcome/welcome.html'), page);
    await waitUntil(
      () => readOverlay(page),
      (seen) => seen === null,
      'the guide to go',
      5000,
    );
    const popup = await fixture.driver.pressIcon(page);
    expect(await waitForAlert(popup, 'internal')).toContain('your token is still here');
    await fixture.driver.closePopup();
    await fillInHere(page);
    await waitForRing(page, 'hub-token');
  });

  it('makes room first where an account has a token', async () => {
    await tokenAtHand();
    const id = fixture.sandbox.stackone.linkAccount(fixture.token('ro'));
    const page = await embedded('web-component', { account_id: id });
    await fillInHere(page);
    await waitForCard(page, 'Press Edit');
    await page.locator('>>> ::-p-aria([name="Edit"][role="button"])').click();
    await pressCardButton(page, 'Fill in for me');
    await waitForRing(page, 'hub-connect');
  });
});

describe('a page that plays the Hub', () => {
  it('is not believed when it calls itself connected before anything was sent', async () => {
    await tokenAtHand();
    const page = await fixture.driver.openTab(`${fixture.sandbox.vendor.url('fake')}#at-once`);
    await fillInHere(page);
    await pressCardButton(page, 'Fill in for me');
    await waitForCard(page, 'Is it connected?');
    const popup = await fixture.driver.pressIcon(page);
    await findByRole(popup, 'button', 'I have a link now');
    expect(await visibleText(popup)).not.toMatch(/is linked|says it is/);
  });

  it('is quoted when it does so after Connect: the helper can’t check that, and the token is listed', async () => {
    await tokenAtHand();
    const page = await fixture.driver.openTab(fixture.sandbox.vendor.url('fake'));
    await fillInHere(page);
    await pressCardButton(page, 'Fill in for me');
    await waitForRing(page, 'hub-connect');
    await clickByRole(page, 'button', 'Connect');
    await waitForCard(page, 'The page says it is connected');
    const popup = await fixture.driver.pressIcon(page);
    await waitForStep(popup, 'done');
    const text = await visibleText(popup);
    expect(text).toContain('The helper can’t check that');
    expect(text).toContain('If it is not linked after all, delete it in Shortcut');
    await findByRole(popup, 'button', 'Delete it in Shortcut');
    expect(accounts()).toEqual([]);
  });
});

describe('the token', () => {
  it('is not filled into a form that only looks alike', async () => {
    await tokenAtHand();
    const page = await embedded('lookalike');
    await fillInHere(page);
    await waitForCard(page, 'Open the form');
    expect(await page.$eval('#own', (box) => box instanceof HTMLInputElement && box.value)).toBe('');
  });

  it('is not filled into such a form beside the Hub either', async () => {
    await tokenAtHand();
    const page = await embedded('beside', { provider: null });
    await fillInHere(page);
    await waitForRing(page, 'hub-shortcut');
    await page.locator(ENTRY).click();
    await waitForRing(page, 'hub-token');
    await pressCardButton(page, 'Fill in for me');
    await waitForRing(page, 'hub-connect');
    expect(await page.$eval('#own', (box) => box instanceof HTMLInputElement && box.value)).toBe('');
  });

  it('stays here when the host is not the right one', async () => {
    await tokenAtHand();
    const page = await embedded('web-component');
    const popup = await fixture.driver.pressIcon(page);
    await clickByRole(popup, 'button', 'Fill it in here');
    await clickByRole(popup, 'button', 'Not here');
    await findByRole(popup, 'button', 'Fill it in here');
    expect(await page.$('shortcut-linking-coach')).toBeNull();
  });

  it('stays here when the browser does not let us into the page, and that is said', async () => {
    await tokenAtHand();
    const page = await embedded('web-component');
    const popup = await fixture.driver.pressIcon(page);
    await clickByRole(popup, 'button', 'Fill it in here');
    // Another site in the tab: what the press of the icon allowed is over.
    await page.goto('https://app.stackone.com/accounts');
    await clickByRole(popup, 'button', 'Yes, fill it in there');
    expect(await waitForAlert(popup, 'page-shut')).toContain('Press the helper’s icon on the page once more');
    await clickByRole(await fixture.driver.pressIcon(page), 'button', 'Fill it in here');
  });

  it('is given once: the page has to be named again for another time', async () => {
    await tokenAtHand();
    const page = await embedded('web-component');
    await fillInHere(page);
    await pressCardButton(page, 'Fill in for me');
    await waitForRing(page, 'hub-connect');
    await page.reload();
    const popup = await fixture.driver.pressIcon(page);
    await findByRole(popup, 'button', 'Fill it in here');
    expect(await page.$('shortcut-linking-coach')).toBeNull();
    await fillInHere(page);
    await pressCardButton(page, 'Fill in for me');
    await waitForRing(page, 'hub-connect');
  });

  it('that StackOne refuses is said to be so, and can be tried again', async () => {
    await tokenAtHand();
    const page = await embedded('web-component');
    await fillInHere(page);
    await pressCardButton(page, 'Fill in for me');
    await waitForRing(page, 'hub-connect');
    fixture.sandbox.fault({
      host: 'api.stackone.com',
      method: 'POST',
      path: '/hub/accounts',
      kind: { status: 422, body: { message: 'no', statusCode: 422 } },
    });
    await page.locator(CONNECT).click();
    await waitForCard(page, 'The form shows an error');
    expect(accounts()).toEqual([]);
    const popup = await fixture.driver.pressIcon(page);
    await findByRole(popup, 'button', 'Make another token');
    await clickByRole(popup, 'button', 'Fill it in again');
    await confirmHost(popup);
    await page.bringToFront();
    await pressCardButton(page, 'Fill in for me');
    await waitForRing(page, 'hub-connect');
    await page.locator(CONNECT).click();
    await isDone(page);
  });
});

it('an auth link that is opened later is used on the person’s word, with the token at hand', async () => {
  const token = await tokenAtHand();
  const page = await fixture.driver.openTab(fixture.sandbox.stackone.createSession().auth_link_url);
  const popup = await fixture.driver.pressIcon(page);
  await clickByRole(popup, 'button', 'Use this link');
  await waitForStep(popup, 'done');
  expect(accounts()).toMatchObject([{ credentials: { apiKey: token } }]);
});
