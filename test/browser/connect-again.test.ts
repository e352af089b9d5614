/** What a person meets who goes round again: nothing of the first round may stand in the way. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { API_TOKENS, GENERATE_TOKEN, READ_ONLY_BOX, SETTINGS, TOKEN_NAME } from '../sandbox/shortcut/control-names.ts';
import { alertWith, atStep, fill, find, press, Stage, textOf } from './fixture.ts';
import { pressCardButton, viewCoach, waitForCard, waitForCardButton, waitForRing } from './overlay.ts';
import { pause } from './wait.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.share();
});
beforeEach(() => stage.reset());

test('another token: the one that was not right is not offered again', async () => {
  const page = await stage.start();
  await waitForRing(page, 'token-name');
  await stage.driver.closePopup();
  await stage.makeToken(page);
  // Its access is checked with Shortcut, not read from the page: a token that allows more comes as a surprise.
  const popup = await stage.paste(page, stage.token('rw'));
  await alertWith(popup, 'access-too-wide');
  await press(popup, 'button', 'Make another token');
  await waitForRing(page, 'new-token');
  await pressCardButton(page, 'Use this token');
  await waitForCard(page, 'Shortcut is linked');
});

test('a token handed over and refused is not offered again; a new one is', async () => {
  const page = await stage.start();
  await stage.makeToken(page);
  for (const { token } of stage.sandbox.shortcut.tokens()) stage.sandbox.shortcut.revoke(token);
  await pressCardButton(page, 'Use this token');
  const popup = await stage.driver.openedPopup();
  await alertWith(popup, 'token-refused');
  await press(popup, 'button', 'Make another token');
  await waitForRing(page, 'token-name');
  await stage.makeToken(page);
  await pressCardButton(page, 'Use this token');
  await waitForCard(page, 'Shortcut is linked');
});

test('Generate Token fails: typing a name again begins anew', async () => {
  const page = await stage.start();
  stage.sandbox.fault({ host: 'app.shortcut.com', method: 'POST', path: '/private/tokens', kind: { status: 500 } });
  await pressCardButton(page, 'Fill in for me');
  await waitForRing(page, 'generate');
  await press(page, 'button', GENERATE_TOKEN);
  await waitForCard(page, 'Is the token on screen?');
  await fill(page, TOKEN_NAME, 'Second try');
  await waitForRing(page, 'generate');
  await press(page, 'button', GENERATE_TOKEN);
  await waitForRing(page, 'new-token');
});

test('away within Shortcut and back, with the token left behind: the form is ringed again', async () => {
  const page = await stage.start();
  await stage.makeToken(page);
  await press(page, 'link', 'Stories');
  await waitForRing(page, 'settings');
  await press(page, 'link', SETTINGS);
  await waitForRing(page, 'api-tokens');
  await press(page, 'link', API_TOKENS);
  await waitForRing(page, 'token-name');
});

test('another tab’s link replaces one that was only found in a tab, once that is closed', async () => {
  const first = await stage.driver.openTab(stage.sandbox.stackone.createSession().auth_link_url);
  await stage.driver.pressIcon(first);
  await stage.driver.closePopup();
  await first.close();
  const { auth_link_url } = stage.sandbox.stackone.createSession();
  const popup = await stage.driver.pressIcon(await stage.driver.openTab(auth_link_url));
  const box = await find(popup, 'textbox', 'Auth link');
  expect(await box.evaluate((input) => input instanceof HTMLInputElement && input.value)).toBe(auth_link_url);
});

test('a new journey starts with Read only, whatever the last one was', async () => {
  const page = await stage.start({ write: true });
  await waitForRing(page, 'token-name');
  const popup = await stage.paste(page, stage.token('rw'));
  await press(popup, 'button', 'Done');
  await atStep(popup, 'link');
  const radio = await find(popup, 'radio', 'Read only');
  expect(await radio.evaluate((input) => input instanceof HTMLInputElement && input.checked)).toBe(true);
});

test('the access can still be changed on the way', async () => {
  const page = await stage.start();
  await waitForRing(page, 'token-name');
  await (await find(page, 'textbox', TOKEN_NAME)).type('Mine');
  await waitForRing(page, 'generate');
  const popup = await stage.driver.pressIcon(page);
  await (await popup.waitForSelector('summary'))?.click();
  await press(popup, 'radio', 'Read and write');
  await waitForRing(page, 'read-only');
  await press(page, 'checkbox', READ_ONLY_BOX);
  await waitForRing(page, 'generate');
});

test('once linked and hidden, the card does not come back with the next page', async () => {
  const page = await stage.start();
  await stage.makeToken(page);
  await pressCardButton(page, 'Use this token');
  await waitForCard(page, 'Shortcut is linked');
  await pressCardButton(page, 'Hide');
  await page.reload();
  await find(page, 'textbox', TOKEN_NAME);
  expect(await viewCoach(page)).toBeNull();
});

test('a hidden card stays hidden until Show me', async () => {
  const page = await stage.start();
  await waitForRing(page, 'token-name');
  await pressCardButton(page, 'Hide');
  await press(page, 'link', 'Stories');
  await press(page, 'link', SETTINGS);
  await press(page, 'link', API_TOKENS);
  const popup = await stage.driver.pressIcon(page);
  await press(popup, 'button', 'Show me');
  await waitForCard(page, 'Name the token');
});

test('Show me takes no button from under a press', async () => {
  const page = await stage.start();
  // A popup would close at the press; a view in another tab, or window, stays.
  const view = await stage.driver.openOwnPage();
  const show = await find(view, 'button', 'Show me');
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
  const page = await stage.start();
  await stage.makeToken(page);
  await page.reload();
  await waitForRing(page, 'token-name');
  const popup = await stage.driver.pressIcon(page);
  await press(popup, 'button', 'Start over');
  await popup.waitForSelector('[data-note="left-over"]');
  await press(popup, 'button', 'Delete it in Shortcut');
  await waitForCard(page, 'Delete the token');
  await pressCardButton(page, 'Hide');
  const again = await stage.driver.pressIcon(page);
  await press(again, 'button', 'I deleted it');
  await again.waitForFunction(() => !document.querySelector('[data-note="left-over"]'));
});

test('the tab shows another site: said so, not waited for without end', async () => {
  const page = await stage.start();
  await waitForRing(page, 'token-name');
  await page.goto('https://app.stackone.com/accounts');
  const popup = await stage.driver.pressIcon(page);
  await popup.waitForFunction(() => document.body.innerText.includes('It shows another site now'));
  expect(await textOf(popup)).toContain('Your Shortcut tab is elsewhere');
});

test('what is typed while the popup is still being emptied stays', async () => {
  const popup = await stage.openPopup();
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
    const box = await find(popup, 'textbox', 'Auth link');
    await pause(200);
    expect(await box.evaluate((input) => input instanceof HTMLInputElement && input.value)).toBe(typed);
  }
});
