import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { API_TOKENS, GENERATE_TOKEN, READ_ONLY_BOX, SETTINGS, TOKEN_NAME } from '../sandbox/shortcut/control-names.ts';
import { alertWith, atStep, fill, find, press, Stage, textOf } from './fixture.ts';
import { pressCardButton, viewCoach, waitForCard, waitForRing } from './overlay.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.share();
});
beforeEach(() => stage.reset());

/** The only account that was linked. */
function linkedAccount() {
  const accounts = stage.sandbox.stackone.accounts();
  expect(accounts).toHaveLength(1);
  const [account] = accounts;
  if (!account) throw new Error('nothing was linked');
  return account;
}

async function expectDone(popup: Page, ...facts: string[]) {
  await atStep(popup, 'done');
  await find(popup, 'heading', 'Shortcut is linked');
  const text = await textOf(popup);
  for (const fact of [linkedAccount().id, ...facts]) expect(text).toContain(fact);
}

test('hand-over: at most five clicks from the popup to linked, and nothing else', async () => {
  let clicks = 0;
  const counted = (act: Promise<void>) => {
    clicks += 1;
    return act;
  };
  const popup = await stage.openPopup();
  await counted(press(popup, 'button', 'Start'));
  const page = await stage.driver.tab('api-tokens');
  await waitForRing(page, 'token-name');
  await counted(pressCardButton(page, 'Fill in for me'));
  await waitForRing(page, 'generate');
  await counted(press(page, 'button', GENERATE_TOKEN));
  await waitForRing(page, 'new-token');
  await counted(pressCardButton(page, 'Use this token'));
  await waitForCard(page, 'Shortcut is linked');
  expect(clicks).toBeLessThanOrEqual(5);
  await expectDone(await stage.driver.pressIcon(page), 'Acme', 'Robin Doe', 'Read only');
  const [made] = stage.sandbox.shortcut.tokens();
  expect(made).toMatchObject({ name: 'StackOne Integration', access: 'ro' });
  expect(Object.values(linkedAccount().credentials)).toEqual([made?.token]);
});

test('paste: the token copied from Shortcut, with what comes along when copying', async () => {
  const page = await stage.start();
  await stage.makeToken(page);
  const token = stage.sandbox.shortcut.tokens()[0]?.token ?? '';
  const popup = await stage.paste(page, `\ufeff "${token}"\n`);
  await expectDone(popup, 'Acme', 'Robin Doe', 'Read only');
  expect(Object.values(linkedAccount().credentials)).toEqual([token]);
});

test('read and write: the coach has Read-only unticked before Generate Token', async () => {
  const page = await stage.start({ write: true });
  await waitForRing(page, 'token-name');
  await (await find(page, 'textbox', TOKEN_NAME)).type('Mine');
  await waitForRing(page, 'read-only');
  await press(page, 'checkbox', READ_ONLY_BOX);
  await waitForRing(page, 'generate');
  await press(page, 'button', GENERATE_TOKEN);
  await waitForRing(page, 'new-token');
  await pressCardButton(page, 'Use this token');
  await waitForCard(page, 'Shortcut is linked');
  expect(stage.sandbox.shortcut.tokens()[0]).toMatchObject({ name: 'Mine', access: 'rw' });
  expect(linkedAccount().status).toBe('active');
});

test('the link is looked at before anyone makes a token', async () => {
  const popup = await stage.openPopup();
  await popup.waitForFunction(() => document.body.innerText.includes('The link works'));
  const asked = stage.sandbox.requests.filter(({ headers, host }) => host === 'api.stackone.com' && !headers.origin);
  expect(asked.map(({ path }) => path.split('?')[0])).toEqual(
    expect.arrayContaining(['/hub/settings', '/hub/connectors']),
  );
});

test.each(['auth link', 'session token'])('a pasted %s does as well', async (kind) => {
  const { token, auth_link_url } = stage.sandbox.stackone.createSession();
  const popup = await stage.driver.pressIcon(await stage.driver.openTab('about:blank'));
  await fill(popup, 'Auth link', kind === 'auth link' ? auth_link_url : token);
  await press(popup, 'button', 'Start');
  const page = await stage.driver.tab('api-tokens');
  await expectDone(await stage.paste(page, stage.token('ro')), 'Acme');
});

test.each(['falcon', 'legacy'] as const)('the %s connector gets the token under its own key', async (shape) => {
  const key = { falcon: 'someKey', legacy: 'other_key' };
  const page = await stage.start({ connector: { shape, key } });
  const token = stage.token('ro');
  await expectDone(await stage.paste(page, token));
  expect(linkedAccount().credentials).toEqual({ [key[shape]]: token });
});

test('a session that edits an account updates it and says so first', async () => {
  const account = stage.sandbox.stackone.linkAccount(stage.token('ro'));
  const page = await stage.start({ account_id: account });
  const token = stage.token('ro');
  const popup = await stage.paste(page, token);
  await alertWith(popup, 'account-exists');
  await press(popup, 'button', 'Link anyway');
  await expectDone(popup, account);
  expect(Object.values(linkedAccount().credentials)).toEqual([token]);
});

test('without a link the helper still guides, and keeps the token until the link is there', async () => {
  const blank = await stage.driver.openTab('about:blank');
  await press(await stage.driver.pressIcon(blank), 'button', 'I have no link');
  const page = await stage.driver.tab('api-tokens');
  await stage.makeToken(page);
  await pressCardButton(page, 'Use this token');
  const popup = await stage.driver.openedPopup();
  await press(popup, 'button', 'I have a link now');
  await fill(popup, 'Auth link', stage.sandbox.stackone.createSession().auth_link_url);
  await press(popup, 'button', 'Start');
  await atStep(popup, 'token');
  await press(popup, 'button', 'Check and link');
  await expectDone(popup, 'Acme');
});

test('Shortcut in another place: sign in, then Settings, then API Tokens', async () => {
  stage.sandbox.shortcut.signOut();
  const page = await stage.start();
  await waitForCard(page, 'Sign in');
  expect((await viewCoach(page))?.rings).toEqual([]);
  const popup = await stage.driver.pressIcon(page);
  await alertWith(popup, 'signed-out');
  await stage.driver.closePopup();
  await (await find(page, 'textbox', 'Email')).type(stage.sandbox.shortcut.member.email);
  await (await find(page, 'textbox', 'Password')).type(stage.sandbox.shortcut.password);
  await page.keyboard.press('Enter');
  await waitForRing(page, 'settings');
  await press(page, 'link', SETTINGS);
  await waitForRing(page, 'api-tokens');
  await press(page, 'link', API_TOKENS);
  await waitForRing(page, 'token-name');
});

test('Show me brings the page back, and a closed one is opened again', async () => {
  const page = await stage.start();
  await waitForRing(page, 'token-name');
  const other = await stage.driver.openTab('about:blank');
  await press(await stage.driver.pressIcon(other), 'button', 'Show me');
  await page.waitForFunction(() => document.visibilityState === 'visible');
  await page.close();
  await press(await stage.driver.pressIcon(other), 'button', 'Show me');
  await waitForRing(await stage.driver.tab('api-tokens'), 'token-name');
});

test('nothing of ours is in Shortcut’s pages before a journey, nor after it', async () => {
  const before = await stage.driver.openTab('https://app.shortcut.com/settings/account/api-tokens');
  await find(before, 'textbox', TOKEN_NAME);
  expect(await viewCoach(before)).toBeNull();
  const untouched = await before.evaluate(() => document.documentElement.outerHTML);
  await press(await stage.openPopup(), 'button', 'Start');
  await waitForRing(before, 'token-name');
  const popup = await stage.driver.pressIcon(before);
  await press(popup, 'button', 'Start over');
  await before.waitForFunction(() => !document.querySelector('shortcut-linking-coach'));
  expect(await before.evaluate(() => document.documentElement.outerHTML)).toBe(untouched);
});

test('Done forgets the journey and leaves the page', async () => {
  const page = await stage.start();
  await waitForRing(page, 'token-name');
  const popup = await stage.paste(page, stage.token('ro'));
  await waitForCard(page, 'Shortcut is linked');
  await press(popup, 'button', 'Done');
  await atStep(popup, 'link');
  await page.waitForFunction(() => !document.querySelector('shortcut-linking-coach'));
});
