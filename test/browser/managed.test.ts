/** What an organization sets for all its people, by its browsers' policies. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeSetupLink } from '../../src/stackone/setup-link.ts';
import { clickByRole, findByRole, JourneyFixture, visibleText, waitForAlert } from './fixture.ts';
import { waitForRing } from './overlay.ts';
import { OverlayReader } from './overlay-reader.ts';

let fixture: JourneyFixture;
beforeAll(async () => {
  const managed = {
    access: 'read',
    tokenName: 'Acme integration',
    contact: 'it@acme.example',
    linkAnyway: false,
    wordings: { tokenName: ['Etikett'], readOnly: ['Nur gucken'], generateToken: 'Ausstellen' },
    extra: 1,
  };
  fixture = await JourneyFixture.open({ managed });
  await fixture.reset();
});
afterAll(() => fixture.close());

it('has the last word over the link and the person', async () => {
  const authLink = new URL(fixture.sandbox.stackone.createSession().auth_link_url);
  const stated = { access: 'write', tokenName: 'Stated', vendor: 'Example', contact: 'Ann', language: '' } as const;
  const popup = await fixture.driver.pressIcon(await fixture.driver.openTab(writeSetupLink(authLink, stated)));
  // Chromium brings policies a little late.
  await popup.waitForFunction(() => document.body.innerText.includes('it@acme.example'));
  await popup.waitForFunction(() => document.body.innerText.includes('What StackOne will do: Read only'));
  await popup.evaluate(() => document.querySelector('summary')?.click());
  expect(await visibleText(popup)).toContain('Set by your organization.');
  const write = await findByRole(popup, 'radio', 'Read and write');
  expect(await write.evaluate((radio) => radio.matches(':disabled'))).toBe(true);
  await clickByRole(popup, 'button', 'Start');
  const page = await fixture.driver.tab('app.shortcut.com');
  await waitForRing(page, 'token-name');
  await fixture.makeToken(page);
  expect(fixture.sandbox.shortcut.tokens().map(({ name }) => name)).toEqual(['Acme integration']);
  const beside = await fixture.paste(page, fixture.token('rw'));
  await waitForAlert(beside, 'access-too-wide');
  await findByRole(beside, 'button', 'Make another token');
  const told = await visibleText(beside);
  expect(told).not.toContain('Link anyway');
  expect(told).toContain('Your organization does not allow linking it all the same.');
  expect(told).toContain('it@acme.example');
  expect(told).not.toContain('Ann');
});

it('adds names of controls to those that are known; what doesn’t fit is left out', async () => {
  await fixture.reset();
  const html =
    '<form onsubmit="return false"><p><label>Etikett <input id="name"></label></p><p><label><input type="checkbox" id="access"> Nur gucken</label></p><p><button id="generate">Ausstellen</button></p></form>';
  fixture.sandbox.shortcut.setFixture({ html: `<!doctype html><title>API Tokens</title>${html}` });
  const page = await fixture.start();
  const overlay = await OverlayReader.of(page);
  await waitForRing(page, 'token-name');
  expect(await overlay.html()).not.toContain('ring guess');
  await page.type('#name', 'Mine');
  await waitForRing(page, 'read-only');
  expect(await overlay.html()).not.toContain('ring guess');
  await page.click('#access');
  await waitForRing(page, 'generate');
  expect(await overlay.html()).toContain('ring guess');
});
