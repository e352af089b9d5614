import type { Page } from 'puppeteer-core';
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
import { pressCardButton, readOverlay, waitForCard, waitForRing } from './overlay.ts';

let fixture: JourneyFixture;
beforeAll(async () => {
  fixture = await JourneyFixture.share();
});
beforeEach(() => fixture.reset());

/** The only account that was linked. */
function linkedAccount() {
  const accounts = fixture.sandbox.stackone.accounts();
  expect(accounts).toHaveLength(1);
  const [account] = accounts;
  if (!account) throw new Error('nothing was linked');
  return account;
}

async function expectDone(popup: Page, ...facts: string[]) {
  await waitForStep(popup, 'done');
  await findByRole(popup, 'heading', 'Shortcut is linked');
  const text = await visibleText(popup);
  for (const fact of [linkedAccount().id, ...facts]) expect(text).toContain(fact);
}

test('hand-over: at most five clicks from the popup to linked, and nothing else', async () => {
  let clicks = 0;
  const counted = (act: Promise<void>) => {
    clicks += 1;
    return act;
  };
  const popup = await fixture.openPopup();
  await counted(clickByRole(popup, 'button', 'Start'));
  const page = await fixture.driver.tab('api-tokens');
  await waitForRing(page, 'token-name');
  await counted(pressCardButton(page, 'Fill in for me'));
  await waitForRing(page, 'generate');
  await counted(clickByRole(page, 'button', GENERATE_TOKEN));
  await waitForRing(page, 'new-token');
  await counted(pressCardButton(page, 'Use this token'));
  const card = await waitForCard(page, 'Shortcut is linked');
  expect(clicks).toBeLessThanOrEqual(5);
  // The popup may stay closed: whose account it is, and what StackOne may do there, is on the page as well.
  expect(card?.card?.text).toContain('As Shortcut names it, not checked | Acme | Robin Doe | Read only');
  await expectDone(await fixture.driver.pressIcon(page), 'Acme', 'Robin Doe', 'Read only');
  const [made] = fixture.sandbox.shortcut.tokens();
  expect(made).toMatchObject({ name: 'StackOne Integration', access: 'ro' });
  expect(Object.values(linkedAccount().credentials)).toEqual([made?.token]);
});

test('paste: the token copied from Shortcut, with what comes along when copying', async () => {
  const page = await fixture.start();
  await fixture.makeToken(page);
  const token = fixture.sandbox.shortcut.tokens()[0]?.token ?? '';
  const popup = await fixture.paste(page, `\ufeff "${token}"\n`);
  await expectDone(popup, 'Acme', 'Robin Doe', 'Read only');
  expect(Object.values(linkedAccount().credentials)).toEqual([token]);
});

test('read and write: the guide has Read-only unticked before Generate Token', async () => {
  const page = await fixture.start({ write: true });
  await waitForRing(page, 'token-name');
  await (await findByRole(page, 'textbox', TOKEN_NAME)).type('Mine');
  await waitForRing(page, 'read-only');
  await clickByRole(page, 'checkbox', READ_ONLY_BOX);
  await waitForRing(page, 'generate');
  await clickByRole(page, 'button', GENERATE_TOKEN);
  await waitForRing(page, 'new-token');
  await pressCardButton(page, 'Use this token');
  await waitForCard(page, 'Shortcut is linked');
  expect(fixture.sandbox.shortcut.tokens()[0]).toMatchObject({ name: 'Mine', access: 'rw' });
  expect(linkedAccount().status).toBe('active');
});

test('the link is looked at before anyone makes a token', async () => {
  const popup = await fixture.openPopup();
  await popup.waitForFunction(() => document.body.innerText.includes('The link works'));
  const asked = fixture.sandbox.requests.filter(({ headers, host }) => host === 'api.stackone.com' && !headers.origin);
  expect(asked.map(({ path }) => path.split('?')[0])).toEqual(
    expect.arrayContaining(['/hub/settings', '/hub/connectors']),
  );
});

test.each(['auth link', 'session token'])('a pasted %s does as well', async (kind) => {
  const { token, auth_link_url } = fixture.sandbox.stackone.createSession();
  const popup = await fixture.driver.pressIcon(await fixture.driver.openTab('about:blank'));
  await fillTextBox(popup, 'Auth link', kind === 'auth link' ? auth_link_url : token);
  await clickByRole(popup, 'button', 'Start');
  const page = await fixture.driver.tab('api-tokens');
  await expectDone(await fixture.paste(page, fixture.token('ro')), 'Acme');
});

test.each(['falcon', 'legacy'] as const)('the %s connector gets the token under its own key', async (shape) => {
  const key = { falcon: 'someKey', legacy: 'other_key' };
  const page = await fixture.start({ connector: { shape, key } });
  const token = fixture.token('ro');
  await expectDone(await fixture.paste(page, token));
  expect(linkedAccount().credentials).toEqual({ [key[shape]]: token });
});

test('a session that edits an account updates it and says so first', async () => {
  const account = fixture.sandbox.stackone.linkAccount(fixture.token('ro'));
  const page = await fixture.start({ account_id: account });
  const token = fixture.token('ro');
  const popup = await fixture.paste(page, token);
  await waitForAlert(popup, 'account-exists');
  await clickByRole(popup, 'button', 'Link anyway');
  await expectDone(popup, account);
  expect(Object.values(linkedAccount().credentials)).toEqual([token]);
});

test('without a link the helper still guides, and keeps the token until the link is there', async () => {
  const blank = await fixture.driver.openTab('about:blank');
  await clickByRole(await fixture.driver.pressIcon(blank), 'button', 'I have no link');
  const page = await fixture.driver.tab('api-tokens');
  await fixture.makeToken(page);
  await pressCardButton(page, 'Use this token');
  const popup = await fixture.driver.openedPopup();
  await clickByRole(popup, 'button', 'I have a link now');
  await fillTextBox(popup, 'Auth link', fixture.sandbox.stackone.createSession().auth_link_url);
  await clickByRole(popup, 'button', 'Start');
  await waitForStep(popup, 'token');
  await clickByRole(popup, 'button', 'Check and link');
  await expectDone(popup, 'Acme');
});

test('Shortcut in another place: sign in, then Settings, then API Tokens', async () => {
  fixture.sandbox.shortcut.signOut();
  const page = await fixture.start();
  await waitForCard(page, 'Sign in');
  expect((await readOverlay(page))?.rings).toEqual([]);
  const popup = await fixture.driver.pressIcon(page);
  await waitForAlert(popup, 'signed-out');
  await fixture.driver.closePopup();
  await (await findByRole(page, 'textbox', 'Email')).type(fixture.sandbox.shortcut.member.email);
  await (await findByRole(page, 'textbox', 'Password')).type(fixture.sandbox.shortcut.password);
  await page.keyboard.press('Enter');
  await waitForRing(page, 'settings');
  await clickByRole(page, 'link', SETTINGS);
  await waitForRing(page, 'api-tokens');
  await clickByRole(page, 'link', API_TOKENS);
  await waitForRing(page, 'token-name');
});

test('Show me brings the page back, and a closed one is opened again', async () => {
  const page = await fixture.start();
  await waitForRing(page, 'token-name');
  const other = await fixture.driver.openTab('about:blank');
  await clickByRole(await fixture.driver.pressIcon(other), 'button', 'Show me');
  await page.waitForFunction(() => document.visibilityState === 'visible');
  await page.close();
  await clickByRole(await fixture.driver.pressIcon(other), 'button', 'Show me');
  await waitForRing(await fixture.driver.tab('api-tokens'), 'token-name');
});

test('nothing of ours is in Shortcut’s pages before a journey, nor after it', async () => {
  const before = await fixture.driver.openTab('https://app.shortcut.com/settings/account/api-tokens');
  await findByRole(before, 'textbox', TOKEN_NAME);
  expect(await readOverlay(before)).toBeNull();
  const untouched = await before.evaluate(() => document.documentElement.outerHTML);
  await clickByRole(await fixture.openPopup(), 'button', 'Start');
  await waitForRing(before, 'token-name');
  const popup = await fixture.driver.pressIcon(before);
  await clickByRole(popup, 'button', 'Start over');
  await before.waitForFunction(() => !document.querySelector('shortcut-linking-coach'));
  expect(await before.evaluate(() => document.documentElement.outerHTML)).toBe(untouched);
});

test('Done forgets the journey and leaves the page', async () => {
  const page = await fixture.start();
  await waitForRing(page, 'token-name');
  const popup = await fixture.paste(page, fixture.token('ro'));
  await waitForCard(page, 'Shortcut is linked');
  await clickByRole(popup, 'button', 'Done');
  await waitForStep(popup, 'link');
  await page.waitForFunction(() => !document.querySelector('shortcut-linking-coach'));
});
