/** The whole journey on pages made with component libraries, whose controls are seldom the browser's own. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kind } from '../components/components.ts';
import { LIBRARY_NAMES } from '../components/controls.ts';
import { ComponentsPage } from './components-page.ts';
import { openPageFixture, type PageFixture, TOKEN_NAME, type Wanted } from './situations/page-fixture.ts';

const KINDS: Kind[] = ['checkbox', 'switch', 'list', 'dialog'];
/** One library keeps the type to itself; it is the first of the form's buttons. */
const GENERATE = '[type=submit],form md-filled-button';
const STORED = { read: 'ro', write: 'rw' };

/** Presses "Fill in for me", makes the token, and hands it over. */
async function walk(page: ComponentsPage, wanted: Wanted, kind: Kind): Promise<void> {
  const { fixture } = page;
  await fixture.pressCardButton('Fill in for me');
  const isSet = (await page.settledRing()) === 'generate';
  // A list may be left to the person; a press of a box or a switch never needs one.
  if (!isSet && kind === 'list') await page.setAccess(wanted);
  await fixture.waitForRing('generate', GENERATE);
  expect(await page.state()).toEqual({ name: TOKEN_NAME, access: wanted });
  await fixture.click(GENERATE);
  await fixture.waitForRing('new-token', 'code');
  await fixture.pressCardButton('Use this token');
  await fixture.waitForText('Shortcut is linked');
  const [account, ...others] = fixture.sandbox.stackone.accounts();
  const [token] = fixture.sandbox.shortcut.tokens();
  expect(token).toMatchObject({ name: TOKEN_NAME, access: STORED[wanted] });
  expect([Object.values(account?.credentials ?? {}), others]).toEqual([[token?.token], []]);
}

describe.each(LIBRARY_NAMES)('%s', (library) => {
  describe.each(KINDS)('%s', (kind) => {
    let fixture: PageFixture;
    beforeAll(async () => {
      fixture = await openPageFixture('write');
    });

    it('filled in by the person: the control is ringed until it is right', async () => {
      const page = await ComponentsPage.load(fixture, library, kind);
      await page.typeName('Mine');
      await page.setAccess('write');
      await page.fixture.waitForRing('generate', GENERATE);
      expect(await page.state()).toEqual({ name: 'Mine', access: 'write' });
    });

    it('filled in by us: from the empty form to the linked account', async () => {
      await walk(await ComponentsPage.load(fixture, library, kind), 'write', kind);
    });
  });

  it('right from the start: nothing but the name is filled in', async () => {
    const fixture = await openPageFixture('read');
    await walk(await ComponentsPage.load(fixture, library, 'checkbox'), 'read', 'checkbox');
  });
});
