/** The language is chosen in the popup, and holds for all that the helper says: there, on the page, and on its other pages. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { sayIn } from '../helpers/messages.ts';
import { clickByRole, JourneyFixture, visibleText, waitForStep } from './fixture.ts';
import { waitForCard, waitForRing } from './overlay.ts';
import { OverlayReader } from './overlay-reader.ts';
import { waitUntil } from './wait.ts';

const german = sayIn('de');
let fixture: JourneyFixture;
beforeAll(async () => {
  fixture = await JourneyFixture.share();
});
beforeEach(() => fixture.reset());
// It outlives the journey, and would outlive the test.
afterEach(async () => {
  // So that no link states one.
  await fixture.reset();
  const popup = await fixture.driver.openOwnPage();
  await choose(popup, '');
  await speaks(popup, 'Start over');
  // Shown before it is kept, and the next test stops the background at once.
  await waitUntil(
    () => popup.evaluate(KEPT),
    (kept) => kept === null,
    'the choice to be kept',
    5000,
  );
});

const KEPT = '(globalThis.browser ?? chrome).storage.local.get().then(({ language }) => language ?? null)';
const choose = (popup: Page, language: string) => popup.select('.language select', language);
const speaks = (page: Page, text: string) =>
  waitUntil(
    () => visibleText(page),
    (shown) => shown.includes(text),
    text,
    5000,
  );

test('chosen in the popup: there at once, on the page, and after the browser forgot the journey', async () => {
  const popup = await fixture.openPopup();
  await choose(popup, 'de');
  await speaks(popup, german('link_title'));
  expect(await popup.evaluate('document.documentElement.lang')).toBe('de');
  await clickByRole(popup, 'button', german('start'));
  const page = await fixture.driver.tab('api-tokens');
  await waitForRing(page, 'token-name');
  // Shortcut's own words stay as the page has them.
  await waitForCard(page, german('act_token_name_title'));
  const card = await (await OverlayReader.of(page)).html();
  expect(card).toContain('lang="de"');

  await fixture.driver.forget();
  const later = await fixture.openPopup();
  await speaks(later, german('link_title'));
});

test('changed while the card stands on the page: the card says it in the new one', async () => {
  const page = await fixture.start();
  await waitForCard(page, 'Name the token');
  const popup = await fixture.driver.pressIcon(page);
  await choose(popup, 'de');
  await waitForCard(page, german('act_token_name_title'));
});

test('Arabic runs from right to left, in the popup and on the card', async () => {
  const popup = await fixture.openPopup();
  await choose(popup, 'ar');
  await waitUntil(
    () => popup.evaluate('document.documentElement.dir'),
    (dir) => dir === 'rtl',
    'rtl',
    5000,
  );
  // What stands in the box is an address, in any language.
  expect(await popup.evaluate('document.getElementById("link").dir')).toBe('ltr');
  await popup.evaluate('document.querySelector("button.main").click()');
  const page = await fixture.driver.tab('api-tokens');
  await waitForRing(page, 'token-name');
  expect(await (await OverlayReader.of(page)).html()).toContain('dir="rtl"');
});

test('stated by a setup link, and not asked for by the browser: offered to the person', async () => {
  const { auth_link_url } = fixture.sandbox.stackone.createSession();
  const stated = Buffer.from(JSON.stringify({ l: 'de' })).toString('base64url');
  const popup = await fixture.driver.pressIcon(
    await fixture.driver.openTab(`${auth_link_url}#linking-helper=1.${stated}`),
  );
  await clickByRole(popup, 'button', 'Deutsch');
  await speaks(popup, german('link_title'));
  await choose(popup, 'en');
  await speaks(popup, 'Link Shortcut to StackOne');
});

test('the other pages of the helper speak it, too', async () => {
  const popup = await fixture.driver.openOwnPage();
  await waitForStep(popup, 'link');
  await choose(popup, 'de');
  await speaks(popup, german('link_title'));
  await speaks(await fixture.driver.openOwnPage('/welcome/welcome.html'), german('welcome_title'));
  await speaks(await fixture.driver.openOwnPage('/support/support.html'), german('support_title'));
});
