/** Only a token that the helper saw being made is pointed at for deletion. Of any other it speaks in words. */
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { writeSetupLink } from '../../src/stackone/setup-link.ts';
import { clickByRole, JourneyFixture, visibleText, waitForStep } from './fixture.ts';
import { pressCardButton, readOverlay, waitForCard, waitForRing } from './overlay.ts';

const THEIRS = 'GitHub Actions';

let fixture: JourneyFixture;
beforeAll(async () => {
  fixture = await JourneyFixture.share();
});
beforeEach(() => fixture.reset());

/** Over a link that chooses the token's name; answers with Shortcut's page. */
async function startWithStatedName(options = {}): Promise<Page> {
  const authLink = new URL(fixture.sandbox.stackone.createSession(options).auth_link_url);
  const preset = { access: null, tokenName: THEIRS, vendor: '', contact: '', language: '' };
  const tab = await fixture.driver.openTab(writeSetupLink(authLink, preset));
  await clickByRole(await fixture.driver.pressIcon(tab), 'button', 'Start');
  return fixture.driver.tab('app.shortcut.com');
}

/** The page's card says so, and nothing is ringed. */
async function expectWordsOnly(page: Page): Promise<void> {
  await waitForCard(page, 'The helper does not know its name');
  const shown = await readOverlay(page);
  expect([shown?.rings, shown?.card?.text.includes(THEIRS)]).toEqual([[], false]);
}

it('the token that an account used before is not, whatever name the link states', async () => {
  fixture.token('ro', { name: THEIRS });
  const id = fixture.sandbox.stackone.linkAccount(fixture.token('ro', { name: 'StackOne Integration' }));
  const page = await startWithStatedName({ account_id: id });
  await fixture.makeToken(page);
  await pressCardButton(page, 'Use this token');
  const popup = await fixture.driver.openedPopup();
  await clickByRole(popup, 'button', 'Link anyway');
  await waitForStep(popup, 'done');
  expect(await popup.$eval('[data-note="replaced"]', (note) => note.textContent)).not.toContain(THEIRS);
  await clickByRole(popup, 'button', 'Delete it in Shortcut');
  await expectWordsOnly(page);
});

it('a token that was made under a name of the link’s is not', async () => {
  const page = await startWithStatedName();
  await waitForCard(page, 'Type a name you will recognize');
  expect((await readOverlay(page))?.card?.text).not.toContain(THEIRS);
  await fixture.makeToken(page);
  const popup = await fixture.driver.pressIcon(page);
  await clickByRole(popup, 'button', 'Start over');
  await popup.waitForSelector('[data-note="left-over"]');
  expect(await visibleText(popup)).not.toContain(THEIRS);
  await clickByRole(popup, 'button', 'Delete it in Shortcut');
  await expectWordsOnly(page);
});

it('a token whose name another one had before is not', async () => {
  fixture.token('ro', { name: 'StackOne Integration' });
  const page = await fixture.start();
  await waitForRing(page, 'token-name');
  await page.waitForFunction(() => document.body.innerText.includes('StackOne Integration'));
  await fixture.makeToken(page);
  await fixture.showLeftover(page);
  await expectWordsOnly(page);
});

it('a token of the same name in another workspace is not', async () => {
  const page = await fixture.start();
  await fixture.makeToken(page);
  await fixture.showLeftover(page);
  await waitForRing(page, 'delete');
  fixture.token('ro', { name: 'StackOne Integration', workspace: 'globex' });
  await page.goto('https://app.shortcut.com/globex/settings/account/api-tokens');
  await page.waitForFunction(() => document.body.innerText.includes('StackOne Integration'));
  await expectWordsOnly(page);
});
