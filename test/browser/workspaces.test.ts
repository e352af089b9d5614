/** A token is for one workspace. Which links and tokens are meant is asked when there are several. */
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, expect, it } from 'vitest';
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
import { pressCardButton, waitForCard, waitForRing } from './overlay.ts';

let fixture: JourneyFixture;
beforeAll(async () => {
  fixture = await JourneyFixture.share();
});
beforeEach(() => fixture.reset());

const accounts = () => fixture.sandbox.stackone.accounts();
const tokens = () => fixture.sandbox.shortcut.tokens().map(({ name, workspace }) => `${workspace}: ${name}`);

it('the wrong workspace leads to the right one’s page, and the token made for the other is deleted there', async () => {
  const page = await fixture.start();
  await fixture.driver.openTab('https://app.shortcut.com/globex/stories');
  await page.bringToFront();
  await fixture.makeToken(page);
  await pressCardButton(page, 'Use this token');
  const popup = await fixture.driver.openedPopup();
  expect(await waitForAlert(popup, 'several-workspaces')).toContain('Is this the right workspace?');
  await findByRole(popup, 'button', 'Link this one');
  await clickByRole(popup, 'button', 'Wrong workspace');

  const right = await fixture.driver.tab('/globex/settings/account/api-tokens');
  await fixture.makeToken(right);
  await pressCardButton(right, 'Use this token');
  await waitForCard(right, 'Shortcut is linked');
  const again = await fixture.driver.pressIcon(right);
  await waitForStep(again, 'done');
  expect(await visibleText(again)).toMatch(/Workspace\s+Globex/);
  expect(accounts()).toHaveLength(1);
  expect(tokens()).toEqual(['acme: StackOne Integration', 'globex: StackOne Integration (2)']);

  await clickByRole(again, 'button', 'Delete it in Shortcut');
  const old = await fixture.driver.tab('/acme/settings/account/api-tokens');
  await waitForRing(old, 'delete');
  await clickByRole(old, 'button', 'Delete token StackOne Integration');
  await left(old);
  expect(tokens()).toEqual(['globex: StackOne Integration (2)']);
  const last = await fixture.driver.pressIcon(old);
  expect(await visibleText(last)).not.toContain('was made and not linked');
});

/** Nothing of ours is on the page. */
const left = (page: Page) => page.waitForFunction(() => !document.querySelector('shortcut-linking-coach'));

it('a link request for the workspace that is named goes on at once', async () => {
  const page = await fixture.start();
  await fixture.driver.openTab('https://app.shortcut.com/globex/stories');
  const popup = await fixture.driver.pressIcon(page);
  await pasteAndCheck(popup, fixture.token('ro'));
  await clickByRole(popup, 'button', 'Link this one');
  await waitForStep(popup, 'done');
});

it('a token that was deleted by hand is not looked for in vain', async () => {
  const page = await fixture.start();
  await fixture.makeToken(page);
  await fixture.showLeftover(page);
  await waitForRing(page, 'delete');
  const [made] = fixture.sandbox.shortcut.tokens();
  fixture.sandbox.shortcut.revoke(made?.token ?? '');
  await page.reload();
  await waitForCard(page, 'No such token here');
  await pressCardButton(page, 'Hide');
  await left(page);
});

it('of several auth links that are open the person says which', async () => {
  const open = async () => {
    const session = fixture.sandbox.stackone.createSession();
    return { session, page: await fixture.driver.openTab(session.auth_link_url) };
  };
  const first = await open();
  await fixture.driver.pressIcon(first.page);
  await fixture.driver.closePopup();
  const second = await open();
  const popup = await fixture.driver.pressIcon(second.page);
  expect(await waitForAlert(popup, 'several-links')).toContain('Which auth link is it?');
  await clickByRole(popup, 'button', 'Another tab');
  const url = first.session.auth_link_url;
  await popup.waitForFunction((chosen) => document.querySelector('input')?.value === chosen, {}, url);
  await clickByRole(popup, 'button', 'Start');
  await fixture.driver.tab('app.shortcut.com');
});

it('an auth link in the tab in front is offered beside the one that was pasted', async () => {
  const popup = await fixture.driver.pressIcon(await fixture.driver.openTab('https://vendor.example.com/lookalike'));
  await fillTextBox(popup, 'Auth link', fixture.sandbox.stackone.createSession().auth_link_url);
  await popup.waitForFunction(() => document.body.innerText.includes('The link works'));
  const { auth_link_url } = fixture.sandbox.stackone.createSession();
  const again = await fixture.driver.pressIcon(await fixture.driver.openTab(auth_link_url));
  await clickByRole(again, 'button', 'Use this link');
  await again.waitForFunction((url) => document.querySelector('input')?.value === url, {}, auth_link_url);
  await again.waitForFunction(() => !document.querySelector('[data-note="offered"]'));
});

it('an auth link that is opened while a token is made takes the other’s place on the person’s word', async () => {
  const page = await fixture.driver.openTab('https://vendor.example.com/lookalike');
  const start = await fixture.driver.pressIcon(page);
  await clickByRole(start, 'button', 'I have no link');
  await fixture.driver.tab('app.shortcut.com');
  const link = await fixture.driver.openTab(fixture.sandbox.stackone.createSession().auth_link_url);
  const popup = await fixture.driver.pressIcon(link);
  await clickByRole(popup, 'button', 'Use this link');
  await fillTextBox(popup, 'API token', fixture.token('ro'));
  await clickByRole(popup, 'button', 'Check and link');
  await waitForStep(popup, 'done');
});
