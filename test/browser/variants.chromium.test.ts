/** What connectors ask for besides the token, and what is said before an account is updated. */
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ConnectorSettings } from '../sandbox/index.ts';
import { alertWith, atStep, fill, find, pasteAndCheck, press, Stage, textOf } from './fixture.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.share();
});
beforeEach(() => stage.reset());

const accounts = () => stage.sandbox.stackone.accounts();

/** The popup over Shortcut's page, after a good token was put in. */
async function checked(session: { account_id?: string; connector?: Partial<ConnectorSettings> }): Promise<Page> {
  const page = await stage.start(session);
  const popup = await stage.driver.pressIcon(page);
  await pasteAndCheck(popup, stage.token('ro'));
  return popup;
}

describe.each(['falcon', 'legacy'] as const)('a %s connector', (shape) => {
  it('that needs more is given it in the popup, in its own words', async () => {
    const popup = await checked({ connector: { shape, fields: 'several' } });
    await fill(popup, 'Workspace Slug', 'Not This');
    await press(popup, 'button', 'Link');
    await popup.waitForFunction(() => document.body.innerText.includes('Small letters, digits and dashes only'));
    expect(accounts()).toEqual([]);

    // Nothing is lost when the popup closes.
    await fill(popup, 'Workspace Slug', 'acme');
    await popup.waitForFunction(() => document.body.innerText.includes('The part of your Shortcut address'));
    await stage.driver.closePopup();
    const again = await stage.driver.pressIcon(await stage.driver.tab('app.shortcut.com'));
    await again.waitForSelector('select').then((choice) => choice?.select('eu'));
    await press(again, 'button', 'Link');
    await atStep(again, 'done');
    expect(accounts()).toMatchObject([{ credentials: { workspace_slug: 'acme', region: 'eu' } }]);
  });

  it('that could take more gets the token alone', async () => {
    const popup = await checked({ connector: { shape, fields: 'extra-optional' } });
    await atStep(popup, 'done');
    expect(Object.keys(accounts()[0]?.credentials ?? {})).toHaveLength(1);
  });
});

it('a refusal may be for what was filled in: that can be changed', async () => {
  const popup = await checked({ connector: { fields: 'extra-required' } });
  stage.sandbox.fault({ host: 'api.stackone.com', method: 'POST', path: '/hub/accounts', kind: { status: 400 } });
  await fill(popup, 'Workspace Slug', 'acne');
  await press(popup, 'button', 'Link');
  await alertWith(popup, 'stackone-refused');
  await press(popup, 'button', 'Change the details');
  await fill(popup, 'Workspace Slug', 'acme');
  await press(popup, 'button', 'Link');
  await atStep(popup, 'done');
  expect(accounts()).toMatchObject([{ credentials: { workspace_slug: 'acme' } }]);
});

it('what the connector has to say is shown as StackOne’s words, and as text', async () => {
  const description = 'Shortcut plans without an API <b>can’t be linked</b>.';
  const popup = await stage.openPopup({ connector: { notices: [{ key: 'plan', type: 'warning', description }] } });
  const notice = await popup.waitForSelector('[data-note=notices]');
  expect(await notice?.evaluate((element) => element.textContent)).toBe(`StackOne says${description}`);
});

it('a connector that signs in with OAuth is told before anybody makes a token', async () => {
  const popup = await stage.openPopup({ connector: { auth: 'oauth2' } });
  expect(await alertWith(popup, 'hub-unsupported')).toContain('works without a token');
});

describe('an account that is linked already', () => {
  const old = () => stage.token('ro', { name: 'Old' });

  it('is updated on the person’s word, who reads what is replaced', async () => {
    const token = old();
    const id = stage.sandbox.stackone.linkAccount(token);
    const popup = await checked({ account_id: id });
    expect(await alertWith(popup, 'account-exists')).toContain('replaces');
    const read = await textOf(popup);
    expect(read).toContain(`token ending in ${token.slice(-4)}`);
    expect(read).toContain('delete the old token');
    await press(popup, 'button', 'Link anyway');
    await atStep(popup, 'done');
    expect(await textOf(popup)).toContain(id);
    expect(accounts()).toMatchObject([{ id }]);
    expect(accounts()[0]?.credentials.apiKey).not.toBe(token);
  });

  it('is not moved to another workspace without a loud word', async () => {
    const credentials = { workspace_slug: 'globex' };
    const id = stage.sandbox.stackone.linkAccount(old(), { credentials });
    const popup = await checked({ account_id: id, connector: { fields: 'extra-required' } });
    expect(await alertWith(popup, 'workspace-changes')).toContain('another workspace');
    expect(await textOf(popup)).toMatch(/globex[\s\S]*Acme/);
    const main = await find(popup, 'button', 'Make another token');
    expect(await main.evaluate((button) => button.className)).toBe('main');
    expect(accounts()).toMatchObject([{ credentials }]);
  });
});
