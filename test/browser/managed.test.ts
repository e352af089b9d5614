/** What an organisation sets for all its people, by its browsers' policies. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeSetupLink } from '../../src/stackone/setup-link.ts';
import { alertWith, find, press, Stage, textOf } from './fixture.ts';
import { waitForRing } from './overlay.ts';

let stage: Stage;
beforeAll(async () => {
  const managed = {
    access: 'read',
    tokenName: 'Acme integration',
    contact: 'it@acme.example',
    linkAnyway: false,
    extra: 1,
  };
  stage = await Stage.open({ managed });
  await stage.reset();
});
afterAll(() => stage.close());

it('has the last word over the link and the person', async () => {
  const authLink = new URL(stage.sandbox.stackone.createSession().auth_link_url);
  const stated = { access: 'write', tokenName: 'Stated', vendor: 'Example', contact: 'Ann', language: '' } as const;
  const popup = await stage.driver.pressIcon(await stage.driver.openTab(writeSetupLink(authLink, stated)));
  // Chromium brings policies a little late.
  await popup.waitForFunction(() => document.body.innerText.includes('it@acme.example'));
  await popup.waitForFunction(() => document.body.innerText.includes('What StackOne will do: Read only'));
  await popup.evaluate(() => document.querySelector('summary')?.click());
  expect(await textOf(popup)).toContain('Set by your organisation.');
  const write = await find(popup, 'radio', 'Read and write');
  expect(await write.evaluate((radio) => radio.matches(':disabled'))).toBe(true);
  await press(popup, 'button', 'Start');
  const page = await stage.driver.tab('app.shortcut.com');
  await waitForRing(page, 'token-name');
  await stage.makeToken(page);
  expect(stage.sandbox.shortcut.tokens().map(({ name }) => name)).toEqual(['Acme integration']);
  const beside = await stage.paste(page, stage.token('rw'));
  await alertWith(beside, 'access-too-wide');
  await find(beside, 'button', 'Make another token');
  const told = await textOf(beside);
  expect(told).not.toContain('Link anyway');
  expect(told).toContain('Your organisation does not allow linking it all the same.');
  expect(told).toContain('it@acme.example');
  expect(told).not.toContain('Ann');
});
