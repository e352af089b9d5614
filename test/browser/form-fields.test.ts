/**
 * What is typed into our pages stays there. Both browsers write the text of fields to disk, to bring it back with the session,
 * unless a field asks not to; enhanced spell checkers send it to their makers.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ConnectorField } from '../../src/journey/connector.ts';
import { fillTextBox } from './fixture.ts';
import { openPopupPreview, type PopupPreview } from './popup-preview.ts';
import { POPUP_SCREENS, type PopupScreen } from './screens.ts';
import { waitUntil } from './wait.ts';

let preview: PopupPreview;
beforeAll(async () => {
  preview = await openPopupPreview();
});
afterAll(() => preview.fixture.reset());

/** A radio button holds no text, and HTML gives it no `autocomplete`. */
const FIELDS = 'input:not([type=radio]), textarea, select, [contenteditable]';
/** How many there are, and those that are remembered or sent. A choice has no spelling. */
const LOOK = `(() => {
  const fields = [...document.querySelectorAll('${FIELDS}')];
  const isKept = (field) => field.getAttribute('autocomplete') !== 'off';
  const isSpellChecked = (field) => !field.matches('select') && field.getAttribute('spellcheck') !== 'false';
  return {
    count: fields.length,
    careless: fields.filter((field) => isKept(field) || isSpellChecked(field)).map(({ outerHTML }) => outerHTML),
  };
})()`;
const look = async (page: Page): Promise<unknown> => page.evaluate(LOOK);
const careful = (count: number) => ({ count, careless: [] });

const KINDS: Record<ConnectorField['type'], true> = {
  text: true,
  number: true,
  secret: true,
  'long-text': true,
  select: true,
};

/** The screen that asks for what the connector needs, with a field of every kind. */
function withAllKinds([name, { session, state }]: PopupScreen): PopupScreen {
  const { link } = session;
  if (state.name !== 'fields' || link.status !== 'ready') throw new Error(`${name} has no fields of a connector`);
  const fields = Object.keys(KINDS).flatMap((type) =>
    link.connector.fields
      .slice(0, 1)
      .map((field): ConnectorField => ({ ...field, key: type, type: isKind(type) ? type : 'text' })),
  );
  return [name, { session: { ...session, link: { ...link, connector: { ...link.connector, fields } } }, state }];
}
const isKind = (type: string): type is ConnectorField['type'] => Object.hasOwn(KINDS, type);

test('in no screen of the popup is a field remembered, or its text sent to a spell checker', async () => {
  const withFields = POPUP_SCREENS.filter(([, { state }]) => state.name === 'fields').map(withAllKinds);
  expect(withFields).not.toEqual([]);
  for (const [name, journey] of [...POPUP_SCREENS, ...withFields]) {
    await preview.show(journey);
    expect(await look(preview.view), name).toEqual({ count: expect.any(Number), careless: [] });
  }
  // The language, and one of each kind. Firefox may take longer than the frame that is waited for.
  const all = 1 + Object.keys(KINDS).length;
  // The popup asks the background now and then while something is under way, and is then shown what that has.
  const shown = async () => {
    for (const [, journey] of withFields) await preview.show(journey);
    return preview.view.evaluate<[], () => number>(`document.querySelectorAll('${FIELDS}').length`);
  };
  await waitUntil(shown, (count) => count === all, 'a field of every kind', 30_000);
  expect(await look(preview.view)).toEqual(careful(all));
});

test('nor on the page for support staff, and there is no field on the one after installation', async () => {
  const support = await preview.fixture.driver.openOwnPage('/support/support.html');
  await fillTextBox(support, 'Auth link', preview.fixture.sandbox.stackone.createSession().auth_link_url);
  // The link, four lines and a choice about it, what was made of it, a report, a place.
  expect(await look(support)).toEqual(careful(8));
  expect(await look(await preview.fixture.driver.openOwnPage('/welcome/welcome.html'))).toEqual(careful(0));
});
