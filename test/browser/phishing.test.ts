/** A link made by somebody who means ill: what the person sees before anything of theirs goes out, and what they don't. */

import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { LinkPreset } from '../../src/journey/types.ts';
import { writeSetupLink } from '../../src/stackone/setup-link.ts';
import {
  clickByRole,
  fillTextBox,
  findByRole,
  JourneyFixture,
  pasteAndCheck,
  visibleText,
  waitForAlert,
  waitForStep,
} from './fixture.ts';
import { pressCardButton } from './overlay.ts';

let fixture: JourneyFixture;
beforeAll(async () => {
  fixture = await JourneyFixture.share();
});
beforeEach(() => fixture.reset());

const asked = () =>
  fixture.sandbox.requests.filter(({ host, headers }) => host.startsWith('api.') && !isOfHub(headers));
/** The Hub in the link's own page asks as well. */
const isOfHub = ({ origin = '' }: Readonly<Record<string, string>>) => origin.startsWith('https://');

test('before Start the person reads who gets the access; only the link itself was asked about', async () => {
  const popup = await fixture.openPopup();
  await popup.waitForFunction(() => document.body.innerText.includes('The link works'));
  expect(await visibleText(popup)).toContain('Start only if you expected the link');
  const start = await popup.waitForSelector('button[type=submit]');
  expect(await start?.evaluate((button) => button.ariaDescribedByElements?.map((one) => one.textContent))).toEqual([
    expect.stringContaining('Whoever made the link gets this access'),
  ]);
  expect(new Set(asked().map(({ method, host }) => `${method} ${host}`))).toEqual(new Set(['GET api.stackone.com']));
});

test('what a link says beside its session is neither believed, shown nor sent', async () => {
  const { auth_link_url } = fixture.sandbox.stackone.createSession();
  const told = '&vendor=Your%20Bank&access=write#linking-helper=Your%20Bank<img%20src=x>';
  const popup = await fixture.driver.pressIcon(await fixture.driver.openTab(auth_link_url + told));
  await popup.waitForFunction(() => document.body.innerText.includes('The link works'));
  expect(await visibleText(popup)).not.toContain('Bank');
  expect(await popup.$$('img')).toEqual([]);
  expect(await popup.$eval('input[type=radio]', (first) => first instanceof HTMLInputElement && first.checked)).toBe(
    true,
  );
  for (const { path, headers } of asked()) expect(path + JSON.stringify(headers)).not.toMatch(/Bank|linking-helper/);
});

test('what a setup link states is shown as its own words, as plain text, and sent nowhere', async () => {
  const authLink = new URL(fixture.sandbox.stackone.createSession().auth_link_url);
  const vendor = 'Your Bank<img src=x>';
  const link = writeSetupLink(authLink, { access: 'write', tokenName: 'x', vendor, contact: 'evil', language: '' });
  const popup = await fixture.driver.pressIcon(await fixture.driver.openTab(link));
  await popup.waitForFunction(() => document.body.innerText.includes('The link works'));
  expect(await popup.$eval('[data-note="stated"]', (note) => note.textContent)).toMatch(
    /^Stated by the link, not checked.*Your Bank<img src=x>.*evil.*Read and write/,
  );
  expect(await popup.$$('img')).toEqual([]);
  for (const { path, headers } of asked()) expect(path + JSON.stringify(headers)).not.toMatch(/Bank|linking-helper/);
});

const overSetup = async (preset: Partial<LinkPreset>) => {
  const authLink = new URL(fixture.sandbox.stackone.createSession().auth_link_url);
  const stated = { access: null, tokenName: '', vendor: '', contact: '', language: '', ...preset };
  const popup = await fixture.driver.pressIcon(await fixture.driver.openTab(writeSetupLink(authLink, stated)));
  await popup.waitForFunction(() => document.querySelector('#link-state')?.textContent !== '');
  return popup;
};

test('a link does not choose in which language its caution is read', async () => {
  const popup = await overSetup({ language: 'ja' });
  await popup.waitForFunction(() => document.body.innerText.includes('Start only if you expected the link'));
  await clickByRole(popup, 'button', '日本語');
  await popup.waitForFunction(() => document.documentElement.lang === 'ja');
  await popup.select('footer select', '');
  await popup.waitForFunction(() => document.documentElement.lang === 'en');
});

test('a link does not choose writing: the person does', async () => {
  const popup = await overSetup({ access: 'write' });
  const isChecked = async (name: string) =>
    (await findByRole(popup, 'radio', name)).evaluate((radio) => radio instanceof HTMLInputElement && radio.checked);
  expect([await isChecked('Read only'), await isChecked('Read and write')]).toEqual([true, false]);
});

test('where a link says who asks, the account is confirmed before it is linked', async () => {
  const popup = await overSetup({ vendor: 'Your Bank' });
  await clickByRole(popup, 'button', 'Start');
  const page = await fixture.driver.tab('app.shortcut.com');
  await fixture.makeToken(page);
  await pressCardButton(page, 'Use this token');
  const asked = await fixture.driver.openedPopup();
  expect(await waitForAlert(asked, 'account-unconfirmed')).toContain('Is this the right account?');
  const text = await visibleText(asked);
  for (const said of ['Acme', 'Robin Doe', 'Read only', 'StackOne does not say who that is'])
    expect(text).toContain(said);
  expect(fixture.sandbox.stackone.accounts()).toEqual([]);
  await clickByRole(asked, 'button', 'Link this account');
  await waitForStep(asked, 'done');
});

test('a link that only looks like StackOne’s is asked nothing', async () => {
  const popup = await fixture.driver.pressIcon(await fixture.driver.openTab('about:blank'));
  const token = 'abcdefghijklmnop';
  for (const host of [
    'app.stackone.com.evil.example',
    'app.stackone.com@evil.example',
    'app.stаckone.com',
    'evil.example/app.stackone.com',
  ]) {
    await fillTextBox(popup, 'Auth link', `https://${host}/embedded/integrations?token=${token}`);
    await clickByRole(popup, 'button', 'Start');
    expect(await waitForAlert(popup, 'session-malformed')).toContain('Auth links start with https://app.stackone.com/');
    await clickByRole(popup, 'button', 'Start over');
  }
  expect(asked()).toEqual([]);
});

test('names are text: they can’t turn, hide or press anything', async () => {
  const popup = await fixture.openPopup();
  await clickByRole(popup, 'button', 'Start');
  const again = await fixture.driver.pressIcon(await fixture.driver.tab('app.shortcut.com'));
  const memberName = `<b id="bold">Robin</b>\u202e\u2066${'x'.repeat(5000)}`;
  await pasteAndCheck(again, fixture.token('ro', { memberName }));
  await waitForStep(again, 'done');
  const text = await visibleText(again);
  expect(text).toContain('<b id="bold">Robin</b>xxx');
  expect([/[\u202e\u2066]/.test(text), text.length < 1000, await again.$('#bold')]).toEqual([false, true, null]);
});
