/** The options page, as support staff use it: make a link, read a report, find the place on the phone. */
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pasted } from './clipboard.ts';
import {
  clickByRole,
  fillTextBox,
  findByRole,
  JourneyFixture,
  visibleText,
  waitForAlert,
  waitForStep,
} from './fixture.ts';
import { waitForRing } from './overlay.ts';

let fixture: JourneyFixture;
let page: Page;
beforeAll(async () => {
  fixture = await JourneyFixture.share();
});
beforeEach(async () => {
  await fixture.reset({ hub: true });
  page = await fixture.driver.openOwnPage('/support/support.html');
});

/** In the Hub, whose parts are in a shadow root. */
const CONNECT = '>>> ::-p-aria([name="Connect"][role="button"])';

const authLink = () => fixture.sandbox.stackone.createSession().auth_link_url;

const textIn = async (shown: Page, name: string) =>
  (await findByRole(shown, 'textbox', name)).evaluate((box) =>
    box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement ? box.value : '',
  );

/** What is in the clipboard after a press of this button, and its word that it is. */
async function copiedBy(name: string): Promise<string> {
  await page.bringToFront();
  const button = await findByRole(page, 'button', name);
  await button.click();
  await page.waitForFunction((one) => one.parentElement?.innerText.includes('Copied'), {}, button);
  return pasted(await fixture.driver.openTab('about:blank'));
}

describe('the setup link', () => {
  it('opens the helper prefilled, and says who stated what', async () => {
    await fillTextBox(page, 'Auth link', authLink());
    await clickByRole(page, 'radio', 'Read and write');
    await fillTextBox(page, 'Token name', 'StackOne for Example');
    await fillTextBox(page, 'Your company’s name', 'Example Vendor');
    await fillTextBox(page, 'Contact for questions', 'Ann, +1 555 0100');
    const link = await textIn(page, 'The setup link');
    const popup = await fixture.driver.pressIcon(await fixture.driver.openTab(link));
    await findByRole(popup, 'button', 'Start');
    await popup.waitForSelector('[data-note="stated"]');
    expect(await visibleText(popup)).toMatch(
      /Stated by the link, not checked.*Example Vendor.*Ann, \+1 555 0100.*StackOne for Example/s,
    );
    // A link does not choose writing: whoever opens it does.
    await clickByRole(popup, 'radio', 'Read and write');
    await clickByRole(popup, 'button', 'Start');
    const shortcut = await fixture.driver.tab('app.shortcut.com');
    await waitForRing(shortcut, 'token-name');
    const again = await fixture.driver.pressIcon(shortcut);
    expect(await visibleText(again)).toContain('What StackOne will do: Read and write');
    expect(await visibleText(again)).toContain('Ann, +1 555 0100');
    expect(await visibleText(again)).toContain('StackOne for Example');
  });

  it('is copied by one button, and a mail around it by another', async () => {
    await fillTextBox(page, 'Auth link', authLink());
    const link = await textIn(page, 'The setup link');
    expect(await copiedBy('Copy link')).toBe(link);
    expect(await copiedBy('Copy mail')).toContain(`Open this link:\n\n${link}\n`);
  });

  it('shows the Hub where there is no helper', async () => {
    await fillTextBox(page, 'Auth link', authLink());
    const link = await textIn(page, 'The setup link');
    expect(link).toContain('#linking-helper=1.');
    const hub = await fixture.driver.openTab(link);
    await hub.locator(CONNECT).wait();
  });

  it('is not made of anything else, and says why', async () => {
    await fillTextBox(page, 'Auth link', 'https://example.com/?token=abcdefghijklmnop');
    expect(await visibleText(page)).toContain('This is no auth link.');
    expect(await textIn(page, 'The setup link')).toBe('');
    expect(await page.$$('.result button')).toHaveLength(0);
  });

  it('keeps what was typed while another tab is looked at', async () => {
    await fillTextBox(page, 'Token name', 'Kept');
    await clickByRole(page, 'tab', 'Report');
    await clickByRole(page, 'tab', 'Setup link');
    expect(await textIn(page, 'Token name')).toBe('Kept');
  });
});

describe.each([
  ['broken', (link: string) => link.slice(0, -10)],
  ['of a newer version', (link: string) => link.replace('linking-helper=1.', 'linking-helper=2.')],
])('a setup link that is %s', (_, spoil) => {
  it('is the plain auth link, and says so', async () => {
    await fillTextBox(page, 'Auth link', authLink());
    await fillTextBox(page, 'Your company’s name', 'Example Vendor');
    const link = spoil(await textIn(page, 'The setup link'));
    const popup = await fixture.driver.pressIcon(await fixture.driver.openTab(link));
    await popup.waitForFunction(() => document.body.innerText.includes('The link works'));
    expect(await visibleText(popup)).not.toContain('Example Vendor');
    expect(await popup.$('[data-note="stated"]')).toBeNull();
    expect(await visibleText(popup)).toContain('The link brought settings that can’t be read here.');
  });
});

describe('the call script', () => {
  it('jumps to the place that the customer reads out, and has its picture', async () => {
    await clickByRole(page, 'tab', 'Call script');
    await fillTextBox(page, 'Where is the customer?', 'Step 2 · E');
    const place = await page.waitForSelector('#script-2E.here');
    await page.waitForFunction(() => {
      const { top = -1 } = document.querySelector('#script-2E')?.getBoundingClientRect() ?? {};
      return top >= 0 && top < innerHeight / 2;
    });
    await page.waitForFunction(() => document.querySelector<HTMLImageElement>('#script-2E img')?.naturalWidth);
    expect(await place?.evaluate((article) => article.textContent)).toContain('Press Fill in for me on the card.');
    expect(new URL(page.url()).hash).toBe('#script-2E');
  });

  it('says so when there is no such place', async () => {
    await clickByRole(page, 'tab', 'Call script');
    await fillTextBox(page, 'Where is the customer?', '7Z');
    expect(await visibleText(page)).toContain('There is no such place yet.');
  });

  it('is reached by the keyboard alone', async () => {
    await (await findByRole(page, 'tab', 'Setup link')).focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForSelector('#panel-script:not([hidden])');
    await page.keyboard.press('Tab');
    await page.keyboard.type('3b');
    await page.waitForSelector('#script-3B.here');
  });
});

describe('the whole story', () => {
  it('staff send a link, the customer gets stuck and sends a report, staff see why, the customer succeeds', async () => {
    await fillTextBox(page, 'Auth link', authLink());
    await fillTextBox(page, 'Contact for questions', 'Ann');
    const link = await textIn(page, 'The setup link');

    // The customer.
    const popup = await fixture.driver.pressIcon(await fixture.driver.openTab(link));
    await clickByRole(popup, 'button', 'Start');
    const shortcut = await fixture.driver.tab('app.shortcut.com');
    await waitForRing(shortcut, 'token-name');
    const stuck = await fixture.paste(shortcut, fixture.token('rw'));
    await waitForAlert(stuck, 'access-too-wide');
    expect(await visibleText(stuck)).toContain('Step 3 · B');
    await clickByRole(stuck, 'button', 'Copy report');
    await stuck.waitForFunction(() => document.body.innerText.includes('Report copied'));
    const report = await pasted(await fixture.driver.openTab('about:blank'));
    expect(report).not.toContain('Ann');

    // Staff, in a mail.
    await page.bringToFront();
    await clickByRole(page, 'tab', 'Report');
    await fillTextBox(page, 'Report', `Ann, it stopped.\n\n${report.replaceAll(/^/gm, '> ')}\n\nBye`);
    await page.waitForSelector('.reading');
    const told = await visibleText(page);
    expect(told).toContain('The report arrived whole.');
    expect(told).toMatch(
      /Step 3 · B.*The token can also write, but reading is enough here\..*leave the Read-only box ticked/s,
    );
    expect(told).toMatch(/Shortcut knows the token access=write/);
    await clickByRole(page, 'link', 'A question before linking');
    await page.waitForSelector('#script-3B.here');

    // The customer does as told.
    const again = await fixture.driver.pressIcon(shortcut);
    await clickByRole(again, 'button', 'Make another token');
    await fixture.driver.closePopup();
    const end = await fixture.paste(shortcut, fixture.token('ro'));
    // The link says whom to ask, so it is asked whether this is the account.
    await clickByRole(end, 'button', 'Link this account');
    await waitForStep(end, 'done');
    expect(fixture.sandbox.stackone.accounts()).toHaveLength(1);
  });
});
