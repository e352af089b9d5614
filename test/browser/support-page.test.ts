/** The options page, as support staff use it: make a link, read a report, find the place on the phone. */
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pasted } from './clipboard.ts';
import { alertWith, atStep, fill, find, press, Stage, textOf } from './fixture.ts';
import { waitForRing } from './overlay.ts';

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await Stage.share();
});
beforeEach(async () => {
  await stage.reset({ hub: true });
  page = await stage.driver.openOwnPage('/support/support.html');
});

/** In the Hub, whose parts are in a shadow root. */
const CONNECT = '>>> ::-p-aria([name="Connect"][role="button"])';

const authLink = () => stage.sandbox.stackone.createSession().auth_link_url;

const textIn = async (shown: Page, name: string) =>
  (await find(shown, 'textbox', name)).evaluate((box) =>
    box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement ? box.value : '',
  );

/** What is in the clipboard after a press of this button, and its word that it is. */
async function copiedBy(name: string): Promise<string> {
  await page.bringToFront();
  const button = await find(page, 'button', name);
  await button.click();
  await page.waitForFunction((one) => one.parentElement?.innerText.includes('Copied'), {}, button);
  return pasted(await stage.driver.openTab('about:blank'));
}

describe('the setup link', () => {
  it('opens the helper prefilled, and says who stated what', async () => {
    await fill(page, 'Auth link', authLink());
    await press(page, 'radio', 'Read and write');
    await fill(page, 'Token name', 'StackOne for Example');
    await fill(page, 'Your company’s name', 'Example Vendor');
    await fill(page, 'Contact for questions', 'Ann, +1 555 0100');
    const link = await textIn(page, 'The setup link');
    const popup = await stage.driver.pressIcon(await stage.driver.openTab(link));
    await find(popup, 'button', 'Start');
    await popup.waitForSelector('[data-note="stated"]');
    expect(await textOf(popup)).toMatch(
      /Stated by the link, not checked.*Example Vendor.*Ann, \+1 555 0100.*StackOne for Example/s,
    );
    await press(popup, 'button', 'Start');
    const shortcut = await stage.driver.tab('app.shortcut.com');
    await waitForRing(shortcut, 'token-name');
    const again = await stage.driver.pressIcon(shortcut);
    expect(await textOf(again)).toContain('What StackOne will do: Read and write');
    expect(await textOf(again)).toContain('Ann, +1 555 0100');
    expect(await textOf(again)).toContain('StackOne for Example');
  });

  it('is copied by one button, and a mail around it by another', async () => {
    await fill(page, 'Auth link', authLink());
    const link = await textIn(page, 'The setup link');
    expect(await copiedBy('Copy link')).toBe(link);
    expect(await copiedBy('Copy mail')).toContain(`Open this link:\n\n${link}\n`);
  });

  it('shows the Hub where there is no helper', async () => {
    await fill(page, 'Auth link', authLink());
    const link = await textIn(page, 'The setup link');
    expect(link).toContain('#linking-helper=1.');
    const hub = await stage.driver.openTab(link);
    await hub.locator(CONNECT).wait();
  });

  it('is not made of anything else, and says why', async () => {
    await fill(page, 'Auth link', 'https://example.com/?token=abcdefghijklmnop');
    expect(await textOf(page)).toContain('This is no auth link.');
    expect(await textIn(page, 'The setup link')).toBe('');
    expect(await page.$$('.result button')).toHaveLength(0);
  });

  it('keeps what was typed while another tab is looked at', async () => {
    await fill(page, 'Token name', 'Kept');
    await press(page, 'tab', 'Report');
    await press(page, 'tab', 'Setup link');
    expect(await textIn(page, 'Token name')).toBe('Kept');
  });
});

describe.each([
  ['broken', (link: string) => link.slice(0, -10)],
  ['of a newer version', (link: string) => link.replace('linking-helper=1.', 'linking-helper=2.')],
])('a setup link that is %s', (_, spoil) => {
  it('is the plain auth link, and says so', async () => {
    await fill(page, 'Auth link', authLink());
    await fill(page, 'Your company’s name', 'Example Vendor');
    const link = spoil(await textIn(page, 'The setup link'));
    const popup = await stage.driver.pressIcon(await stage.driver.openTab(link));
    await popup.waitForFunction(() => document.body.innerText.includes('The link works'));
    expect(await textOf(popup)).not.toContain('Example Vendor');
    expect(await popup.$('[data-note="stated"]')).toBeNull();
    expect(await textOf(popup)).toContain('The link brought settings that can’t be read here.');
  });
});

describe('the call script', () => {
  it('jumps to the place that the customer reads out, and has its picture', async () => {
    await press(page, 'tab', 'Call script');
    await fill(page, 'Where is the customer?', 'Step 2 · E');
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
    await press(page, 'tab', 'Call script');
    await fill(page, 'Where is the customer?', '7Z');
    expect(await textOf(page)).toContain('There is no such place yet.');
  });

  it('is reached by the keyboard alone', async () => {
    await (await find(page, 'tab', 'Setup link')).focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForSelector('#panel-script:not([hidden])');
    await page.keyboard.press('Tab');
    await page.keyboard.type('3b');
    await page.waitForSelector('#script-3B.here');
  });
});

describe('the whole story', () => {
  it('staff send a link, the customer gets stuck and sends a report, staff see why, the customer succeeds', async () => {
    await fill(page, 'Auth link', authLink());
    await fill(page, 'Contact for questions', 'Ann');
    const link = await textIn(page, 'The setup link');

    // The customer.
    const popup = await stage.driver.pressIcon(await stage.driver.openTab(link));
    await press(popup, 'button', 'Start');
    const shortcut = await stage.driver.tab('app.shortcut.com');
    await waitForRing(shortcut, 'token-name');
    const stuck = await stage.paste(shortcut, stage.token('rw'));
    await alertWith(stuck, 'access-too-wide');
    expect(await textOf(stuck)).toContain('Step 3 · B');
    await press(stuck, 'button', 'Copy report');
    await stuck.waitForFunction(() => document.body.innerText.includes('Report copied'));
    const report = await pasted(await stage.driver.openTab('about:blank'));
    expect(report).not.toContain('Ann');

    // Staff, in a mail.
    await page.bringToFront();
    await press(page, 'tab', 'Report');
    await fill(page, 'Report', `Ann, it stopped.\n\n${report.replaceAll(/^/gm, '> ')}\n\nBye`);
    await page.waitForSelector('.reading');
    const told = await textOf(page);
    expect(told).toContain('The report arrived whole.');
    expect(told).toMatch(
      /Step 3 · B.*The token can also write, but reading is enough here\..*leave the Read-only box ticked/s,
    );
    expect(told).toMatch(/Shortcut knows the token access=write/);
    await press(page, 'link', 'A question before linking');
    await page.waitForSelector('#script-3B.here');

    // The customer does as told.
    const again = await stage.driver.pressIcon(shortcut);
    await press(again, 'button', 'Make another token');
    await stage.driver.closePopup();
    const end = await stage.paste(shortcut, stage.token('ro'));
    await atStep(end, 'done');
    expect(stage.sandbox.stackone.accounts()).toHaveLength(1);
  });
});
