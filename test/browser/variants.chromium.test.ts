/** What connectors ask for besides the token, and what is said before an account is updated. */
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ConnectorSettings } from '../sandbox/index.ts';
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

let fixture: JourneyFixture;
beforeAll(async () => {
  fixture = await JourneyFixture.share();
});
beforeEach(() => fixture.reset());

const accounts = () => fixture.sandbox.stackone.accounts();

/** The popup over Shortcut's page, after a good token was put in. */
async function checked(session: { account_id?: string; connector?: Partial<ConnectorSettings> }): Promise<Page> {
  const page = await fixture.start(session);
  const popup = await fixture.driver.pressIcon(page);
  await pasteAndCheck(popup, fixture.token('ro'));
  return popup;
}

describe.each(['falcon', 'legacy'] as const)('a %s connector', (shape) => {
  it('that needs more is given it in the popup, in its own words', async () => {
    const popup = await checked({ connector: { shape, fields: 'several' } });
    await popup.waitForFunction(() => document.body.innerText.includes('Small letters, digits and dashes only'));
    await clickByRole(popup, 'button', 'Link');
    await popup.waitForSelector('[role="alert"]');
    expect(accounts()).toEqual([]);

    // Nothing is lost when the popup closes.
    await fillTextBox(popup, 'Workspace Slug', 'acme');
    await popup.waitForFunction(() => document.body.innerText.includes('The part of your Shortcut address'));
    await fixture.driver.closePopup();
    const again = await fixture.driver.pressIcon(await fixture.driver.tab('app.shortcut.com'));
    await again.waitForSelector('select').then((choice) => choice?.select('eu'));
    await clickByRole(again, 'button', 'Link');
    await waitForStep(again, 'done');
    expect(accounts()).toMatchObject([{ credentials: { workspace_slug: 'acme', region: 'eu' } }]);
  });

  it('that could take more gets the token alone', async () => {
    const popup = await checked({ connector: { shape, fields: 'extra-optional' } });
    await waitForStep(popup, 'done');
    expect(Object.keys(accounts()[0]?.credentials ?? {})).toHaveLength(1);
  });
});

it('a refusal may be for what was filled in: that can be changed', async () => {
  const popup = await checked({ connector: { fields: 'extra-required' } });
  fixture.sandbox.fault({ host: 'api.stackone.com', method: 'POST', path: '/hub/accounts', kind: { status: 400 } });
  await fillTextBox(popup, 'Workspace Slug', 'acne');
  await clickByRole(popup, 'button', 'Link');
  await waitForAlert(popup, 'stackone-refused');
  await clickByRole(popup, 'button', 'Change the details');
  await fillTextBox(popup, 'Workspace Slug', 'acme');
  await clickByRole(popup, 'button', 'Link');
  await waitForStep(popup, 'done');
  expect(accounts()).toMatchObject([{ credentials: { workspace_slug: 'acme' } }]);
});

it('what the connector has to say is shown as words of whoever made the link, and as text', async () => {
  const description = 'Shortcut plans without an API <b>can’t be linked</b>.';
  const popup = await fixture.openPopup({ connector: { notices: [{ key: 'plan', type: 'warning', description }] } });
  const notice = await popup.waitForSelector('[data-note=notices]');
  expect(await notice?.evaluate((element) => element.textContent)).toBe(
    `Whoever made the link says, not checked${description}`,
  );
});

it('a connector that signs in with OAuth is told before anybody makes a token', async () => {
  const popup = await fixture.openPopup({ connector: { auth: 'oauth2' } });
  expect(await waitForAlert(popup, 'hub-unsupported')).toContain('works without a token');
});

describe('an account that is linked already', () => {
  const old = () => fixture.token('ro', { name: 'Old' });

  it('is updated on the person’s word, who reads what is replaced', async () => {
    const token = old();
    const id = fixture.sandbox.stackone.linkAccount(token);
    const popup = await checked({ account_id: id });
    expect(await waitForAlert(popup, 'account-exists')).toContain('replaces');
    const read = await visibleText(popup);
    expect(read).toContain(`token ending in ${token.slice(-4)}`);
    expect(read).toContain('delete the old token');
    await clickByRole(popup, 'button', 'Link anyway');
    await waitForStep(popup, 'done');
    expect(await visibleText(popup)).toContain(id);
    expect(accounts()).toMatchObject([{ id }]);
    expect(accounts()[0]?.credentials.apiKey).not.toBe(token);
  });

  it('is not moved to another workspace without a loud word', async () => {
    const credentials = { workspace_slug: 'globex' };
    const id = fixture.sandbox.stackone.linkAccount(old(), { credentials });
    const popup = await checked({ account_id: id, connector: { fields: 'extra-required' } });
    expect(await waitForAlert(popup, 'workspace-changes')).toContain('another workspace');
    expect(await visibleText(popup)).toMatch(/globex[\s\S]*Acme/);
    const main = await findByRole(popup, 'button', 'Make another token');
    expect(await main.evaluate((button) => button.className)).toBe('main');
    expect(accounts()).toMatchObject([{ credentials }]);
  });
});
