/** A token is for one workspace. Which links and tokens are meant is asked when there are several. */
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { alertWith, atStep, fill, find, pasteAndCheck, press, Stage, textOf } from './fixture.ts';
import { pressCardButton, waitForCard, waitForRing } from './overlay.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.share();
});
beforeEach(() => stage.reset());

const accounts = () => stage.sandbox.stackone.accounts();
const tokens = () => stage.sandbox.shortcut.tokens().map(({ name, workspace }) => `${workspace}: ${name}`);

it('the wrong workspace leads to the right one’s page, and the token made for the other is deleted there', async () => {
  const page = await stage.start();
  await stage.driver.openTab('https://app.shortcut.com/globex/stories');
  await page.bringToFront();
  await stage.makeToken(page);
  await pressCardButton(page, 'Use this token');
  const popup = await stage.driver.openedPopup();
  expect(await alertWith(popup, 'several-workspaces')).toContain('Is this the right workspace?');
  await find(popup, 'button', 'Link Acme');
  await press(popup, 'button', 'Wrong workspace');

  const right = await stage.driver.tab('/globex/settings/account/api-tokens');
  await stage.makeToken(right);
  await pressCardButton(right, 'Use this token');
  await waitForCard(right, 'Shortcut is linked');
  const again = await stage.driver.pressIcon(right);
  await atStep(again, 'done');
  expect(await textOf(again)).toMatch(/Workspace\s+Globex/);
  expect(accounts()).toHaveLength(1);
  expect(tokens()).toEqual(['acme: StackOne Integration', 'globex: StackOne Integration (2)']);

  await press(again, 'button', 'Delete it in Shortcut');
  const old = await stage.driver.tab('/acme/settings/account/api-tokens');
  await waitForRing(old, 'delete');
  await press(old, 'button', 'Delete token StackOne Integration');
  await left(old);
  expect(tokens()).toEqual(['globex: StackOne Integration (2)']);
  const last = await stage.driver.pressIcon(old);
  expect(await textOf(last)).not.toContain('was made and not linked');
});

/** Nothing of ours is on the page. */
const left = (page: Page) => page.waitForFunction(() => !document.querySelector('shortcut-linking-coach'));

it('a link request for the workspace that is named goes on at once', async () => {
  const page = await stage.start();
  await stage.driver.openTab('https://app.shortcut.com/globex/stories');
  const popup = await stage.driver.pressIcon(page);
  await pasteAndCheck(popup, stage.token('ro'));
  await press(popup, 'button', 'Link Acme');
  await atStep(popup, 'done');
});

it('the token that an account used before is found by its name, beside the new one', async () => {
  const id = stage.sandbox.stackone.linkAccount(stage.token('ro', { name: 'StackOne Integration' }));
  const page = await stage.start({ account_id: id });
  await stage.makeToken(page);
  await pressCardButton(page, 'Use this token');
  const popup = await stage.driver.openedPopup();
  await press(popup, 'button', 'Link anyway');
  await atStep(popup, 'done');
  await press(popup, 'button', 'Delete it in Shortcut');
  await waitForRing(page, 'delete');
  await press(page, 'button', 'Delete token StackOne Integration');
  await left(page);
  expect(tokens()).toEqual([expect.stringMatching(/^acme: StackOne Integration \d{4}-\d\d-\d\d$/)]);
});

it('a token that was deleted by hand is not looked for in vain', async () => {
  const page = await stage.start();
  await stage.makeToken(page);
  const popup = await stage.driver.pressIcon(page);
  await press(popup, 'button', 'Start over');
  await press(popup, 'button', 'Delete it in Shortcut');
  await waitForRing(page, 'delete');
  const [made] = stage.sandbox.shortcut.tokens();
  stage.sandbox.shortcut.revoke(made?.token ?? '');
  await page.reload();
  await waitForCard(page, 'No such token here');
  await pressCardButton(page, 'Hide');
  await left(page);
});

it('of several auth links that are open the person says which', async () => {
  const open = async () => {
    const session = stage.sandbox.stackone.createSession();
    return { session, page: await stage.driver.openTab(session.auth_link_url) };
  };
  const first = await open();
  await stage.driver.pressIcon(first.page);
  await stage.driver.closePopup();
  const second = await open();
  const popup = await stage.driver.pressIcon(second.page);
  expect(await alertWith(popup, 'several-links')).toContain('Which auth link is it?');
  await press(popup, 'button', `Another tab (ends in ${first.session.token.slice(-6)})`);
  const url = first.session.auth_link_url;
  await popup.waitForFunction((chosen) => document.querySelector('input')?.value === chosen, {}, url);
  await press(popup, 'button', 'Start');
  await stage.driver.tab('app.shortcut.com');
});

it('an auth link in the tab in front is offered beside the one that was pasted', async () => {
  const popup = await stage.driver.pressIcon(await stage.driver.openTab('https://vendor.example.com/lookalike'));
  await fill(popup, 'Auth link', stage.sandbox.stackone.createSession().auth_link_url);
  await popup.waitForFunction(() => document.body.innerText.includes('The link works'));
  const { auth_link_url } = stage.sandbox.stackone.createSession();
  const again = await stage.driver.pressIcon(await stage.driver.openTab(auth_link_url));
  await press(again, 'button', 'Use this link');
  await again.waitForFunction((url) => document.querySelector('input')?.value === url, {}, auth_link_url);
  await again.waitForFunction(() => !document.querySelector('[data-note="offered"]'));
});

it('an auth link that is opened while a token is made takes the other’s place on the person’s word', async () => {
  const page = await stage.driver.openTab('https://vendor.example.com/lookalike');
  const start = await stage.driver.pressIcon(page);
  await press(start, 'button', 'I have no link');
  await stage.driver.tab('app.shortcut.com');
  const link = await stage.driver.openTab(stage.sandbox.stackone.createSession().auth_link_url);
  const popup = await stage.driver.pressIcon(link);
  await press(popup, 'button', 'Use this link');
  await fill(popup, 'API token', stage.token('ro'));
  await press(popup, 'button', 'Check and link');
  await atStep(popup, 'done');
});
