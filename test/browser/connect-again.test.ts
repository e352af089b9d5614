/** What a person meets who goes round again: nothing of the first round may stand in the way. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { API_TOKENS, GENERATE_TOKEN, READ_ONLY_BOX, SETTINGS, TOKEN_NAME } from '../sandbox/shortcut/control-names.ts';
import {
  clickByRole,
  fillTextBox,
  findByRole,
  JourneyFixture,
  visibleText,
  waitForAlert,
  waitForStep,
} from './fixture.ts';
import { pressCardButton, readOverlay, waitForCard, waitForCardButton, waitForRing } from './overlay.ts';
import { pause } from './wait.ts';

let fixture: JourneyFixture;
beforeAll(async () => {
  fixture = await JourneyFixture.share();
});
beforeEach(() => fixture.reset());

test('another token: the one that was not right is not offered again', async () => {
  const page = await fixture.start();
  await waitForRing(page, 'token-name');
  await fixture.driver.closePopup();
  await fixture.makeToken(page);
  // Its access is checked with Shortcut, not read from the page: a token that allows more comes as a surprise.
  const popup = await fixture.paste(page, fixture.token('rw'));
  await waitForAlert(popup, 'access-too-wide');
  await clickByRole(popup, 'button', 'Make another token');
  await waitForRing(page, 'new-token');
  await pressCardButton(page, 'Use this token');
  await waitForCard(page, 'Shortcut is linked');
});

test('a token handed over and refused is not offered again; a new one is', async () => {
  const page = await fixture.start();
  await fixture.makeToken(page);
  for (const { token } of fixture.sandbox.shortcut.tokens()) fixture.sandbox.shortcut.revoke(token);
  await pressCardButton(page, 'Use this token');
  const popup = await fixture.driver.openedPopup();
  await waitForAlert(popup, 'token-refused');
  await clickByRole(popup, 'button', 'Make another token');
  await waitForRing(page, 'token-name');
  await fixture.makeToken(page);
  await pressCardButton(page, 'Use this token');
  await waitForCard(page, 'Shortcut is linked');
});

test('Generate Token fails: typing a name again begins anew', async () => {
  const page = await fixture.start();
  fixture.sandbox.fault({ host: 'app.shortcut.com', method: 'POST', path: '/private/tokens', kind: { status: 500 } });
  await pressCardButton(page, 'Fill in for me');
  await waitForRing(page, 'generate');
  await clickByRole(page, 'button', GENERATE_TOKEN);
  await waitForCard(page, 'Is the token on screen?');
  await fillTextBox(page, TOKEN_NAME, 'Second try');
  await waitForRing(page, 'generate');
  await clickByRole(page, 'button', GENERATE_TOKEN);
  await waitForRing(page, 'new-token');
});

test('away within Shortcut and back, with the token left behind: the form is ringed again', async () => {
  const page = await fixture.start();
  await fixture.makeToken(page);
  await clickByRole(page, 'link', 'Stories');
  await waitForRing(page, 'settings');
  await clickByRole(page, 'link', SETTINGS);
  await waitForRing(page, 'api-tokens');
  await clickByRole(page, 'link', API_TOKENS);
  await waitForRing(page, 'token-name');
});

test('another tab’s link replaces one that was only found in a tab, once that is closed', async () => {
  const first = await fixture.driver.openTab(fixture.sandbox.stackone.createSession().auth_link_url);
  await fixture.driver.pressIcon(first);
  await fixture.driver.closePopup();
  await first.close();
  const { auth_link_url } = fixture.sandbox.stackone.createSession();
  const popup = await fixture.driver.pressIcon(await fixture.driver.openTab(auth_link_url));
  const box = await findByRole(popup, 'textbox', 'Auth link');
  expect(await box.evaluate((input) => input instanceof HTMLInputElement && input.value)).toBe(auth_link_url);
});

test('a new journey starts with Read only, whatever the last one was', async () => {
  const page = await fixture.start({ write: true });
  await waitForRing(page, 'token-name');
  const popup = await fixture.paste(page, fixture.token('rw'));
  await clickByRole(popup, 'button', 'Done');
  await waitForStep(popup, 'link');
  const radio = await findByRole(popup, 'radio', 'Read only');
  expect(await radio.evaluate((input) => input instanceof HTMLInputElement && input.checked)).toBe(true);
});

test('the access can still be changed on the way', async () => {
  const page = await fixture.start();
  await waitForRing(page, 'token-name');
  await (await findByRole(page, 'textbox', TOKEN_NAME)).type('Mine');
  await waitForRing(page, 'generate');
  const popup = await fixture.driver.pressIcon(page);
  await (await popup.waitForSelector('summary'))?.click();
  await clickByRole(popup, 'radio', 'Read and write');
  await waitForRing(page, 'read-only');
  await clickByRole(page, 'checkbox', READ_ONLY_BOX);
  await waitForRing(page, 'generate');
});

test('once linked and hidden, the card does not come back with the next page', async () => {
  const page = await fixture.start();
  await fixture.makeToken(page);
  await pressCardButton(page, 'Use this token');
  await waitForCard(page, 'Shortcut is linked');
  await pressCardButton(page, 'Hide');
  await page.reload();
  await findByRole(page, 'textbox', TOKEN_NAME);
  expect(await readOverlay(page)).toBeNull();
});

test('a hidden card stays hidden until Show me', async () => {
  const page = await fixture.start();
  await waitForRing(page, 'token-name');
  await pressCardButton(page, 'Hide');
  await clickByRole(page, 'link', 'Stories');
  await clickByRole(page, 'link', SETTINGS);
  await clickByRole(page, 'link', API_TOKENS);
  const popup = await fixture.driver.pressIcon(page);
  await clickByRole(popup, 'button', 'Show me');
  await waitForCard(page, 'Name the token');
});

test('Show me takes no button from under a press', async () => {
  const page = await fixture.start();
  // A popup would close at the press; a view in another tab, or window, stays.
  const view = await fixture.driver.openOwnPage();
  const show = await findByRole(view, 'button', 'Show me');
  await page.bringToFront();
  const { x, y } = await waitForCardButton(page, 'Fill in for me');
  await page.mouse.move(x + 5, y + 5);
  await page.mouse.down();
  await show.evaluate((button) => button instanceof HTMLElement && button.click());
  await pause(500);
  await page.mouse.up();
  await waitForRing(page, 'generate');
});

test('a token made and not linked: told on Start over, shown where, and dismissed when deleted', async () => {
  const page = await fixture.start();
  await fixture.makeToken(page);
  await page.reload();
  await waitForRing(page, 'token-name');
  const popup = await fixture.driver.pressIcon(page);
  await clickByRole(popup, 'button', 'Start over');
  await popup.waitForSelector('[data-note="left-over"]');
  await clickByRole(popup, 'button', 'Delete it in Shortcut');
  await waitForCard(page, 'Delete the token');
  await pressCardButton(page, 'Hide');
  const again = await fixture.driver.pressIcon(page);
  await clickByRole(again, 'button', 'I deleted it');
  await again.waitForFunction(() => !document.querySelector('[data-note="left-over"]'));
});

test('the tab shows another site: said so, not waited for without end', async () => {
  const page = await fixture.start();
  await waitForRing(page, 'token-name');
  await page.goto('https://app.stackone.com/accounts');
  const popup = await fixture.driver.pressIcon(page);
  await popup.waitForFunction(() => document.body.innerText.includes('It shows another site now'));
  expect(await visibleText(popup)).toContain('Your Shortcut tab is elsewhere');
});

test('what is typed while the popup is still being emptied stays', async () => {
  const popup = await fixture.openPopup();
  await popup.waitForFunction(() => document.body.innerText.includes('The link works'));
  for (let round = 0; round < 10; round += 1) {
    // Both in one go, so that the answer to the first comes after the second.
    const typed = `https://example.com/${round}`;
    await popup.evaluate((text) => {
      const box = document.querySelector('input');
      for (const button of document.querySelectorAll('button')) if (button.textContent === 'Start over') button.click();
      box?.focus();
      box?.select();
      document.execCommand('insertText', false, text);
    }, typed);
    await popup.waitForFunction(() => document.querySelector('input')?.value !== '');
    const box = await findByRole(popup, 'textbox', 'Auth link');
    await pause(200);
    expect(await box.evaluate((input) => input instanceof HTMLInputElement && input.value)).toBe(typed);
  }
});
