/** However the name field and the button are labelled, they are found, filled and left as they were. */
import { beforeAll, describe, expect, it } from 'vitest';
import { openPageFixture, type PageFixture, TOKEN_NAME } from './page-fixture.ts';
import { BUTTON, page, readOnly } from './pages.ts';

let fixture: PageFixture;
beforeAll(async () => {
  fixture = await openPageFixture('read');
});

const labelled = (text: string) => `<p><label for="name">${text}</label> <input id="name"></p>`;
const button = (content: string) => `<p><button type="button" id="generate">${content}</button></p>`;
const icon = '<svg width="12" height="12" aria-hidden="true"><circle cx="6" cy="6" r="5"/></svg>';

const NAMES: Record<string, string> = {
  'label for': labelled('Token Name'),
  'label around': '<p><label>Token Name <input id="name"></label></p>',
  'aria-label': '<p><input id="name" aria-label="Token Name"></p>',
  'aria-labelledby, two ids': '<p><b id="a">Token</b> <i id="b">Name</i> <input id="name" aria-labelledby="a b"></p>',
  'aria-labelledby, the button of a dialog named twice':
    '<p><span id="a">Token Name</span> <input id="name" aria-labelledby="a" aria-label="Whatever"></p>',
  'placeholder only': '<p><input id="name" placeholder="Token Name"></p>',
  'title only': '<p><input id="name" title="Token Name"></p>',
  'text over spans': labelled('<span>To</span><span>ken</span> <b>Na<i>me</i></b>'),
  'another case': labelled('TOKEN name'),
  'a star': labelled('Token Name<span>*</span>'),
  'a colon': labelled('Token Name:'),
  'required in words': labelled('Token Name (required)'),
  'optional help inside the label': labelled('Token Name <small>So that you recognise it later</small>'),
  'text before the field, not tied to it': '<div><div>Token Name</div><input id="name"></div>',
  'text before the field, two levels up': '<div><div>Token Name</div><div><div><input id="name"></div></div></div>',
  'text in a table cell': '<table><tr><td>Token Name</td><td><input id="name"></td></tr></table>',
  'label that names another placeholder': '<p><label>Token Name <input id="name" placeholder="e.g. CI"></label></p>',
  textarea: '<p><label for="name">Token Name</label> <textarea id="name"></textarea></p>',
  'role textbox':
    '<div><span id="a">Token Name</span><div id="name" role="textbox" contenteditable="true" aria-labelledby="a" style="border:1px solid;width:200px;height:24px"></div></div>',
  'type search': '<p><label for="name">Token Name</label> <input id="name" type="search"></p>',
  'Name your token': labelled('Name your token'),
  'Add a name for the token': labelled('Add a name for the token'),
  'Choose a name for your token': labelled('Choose a name for your token'),
  'Name the token': labelled('Name the token'),
  'API token name': labelled('API token name'),
};

const BUTTONS: Record<string, string> = {
  'Generate token': button('Generate token'),
  'Generate new token': button('Generate new token'),
  'Create Token': button('Create Token'),
  'Generate API Token': button('Generate API Token'),
  'icon before': button(`${icon} Generate Token`),
  'icon with a title': button('<svg width="12" height="12" role="img"><title>Key</title></svg> Generate Token'),
  'plus sign': button('+ Generate Token'),
  'spans and line breaks': button('<span>Generate</span>\n<span>Token</span>'),
  'upper case by style': button('<span style="text-transform:uppercase">generate token</span>'),
  'input type submit': '<p><input type="submit" id="generate" value="Generate Token"></p>',
  'input type button': '<p><input type="button" id="generate" value="Generate Token"></p>',
  'role button': '<p><span role="button" tabindex="0" id="generate">Generate Token</span></p>',
  'aria-label only': `<p><button type="button" id="generate" aria-label="Generate Token">${icon}</button></p>`,
  'disabled until named': '<p><button type="button" id="generate" disabled>Generate Token</button></p>',
};

async function fillThrough(html: string) {
  await fixture.load(html);
  await fixture.waitForRing('token-name', '#name');
  expect(await fixture.pageHtml()).toBe(await parsed(html));
  await fixture.pressCardButton('Fill in for me');
  await fixture.waitForRing('generate', '#generate');
  expect(await contentOf('#name')).toBe(TOKEN_NAME);
}

/** The HTML as the browser understands it, before anybody touched it. */
const parsed = (html: string) =>
  fixture.page.evaluate((text) => new DOMParser().parseFromString(text, 'text/html').documentElement.outerHTML, html);

const contentOf = (selector: string) =>
  fixture.page.$eval(selector, (field) =>
    field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : field.textContent,
  );

describe('the name field', () => {
  it.each(Object.entries(NAMES))('%s', (_, name) => fillThrough(page({ name })));
});

describe('the button', () => {
  it.each(Object.entries(BUTTONS))('%s', (_, markup) => fillThrough(page({ button: markup })));
});

it('typed by hand, letter by letter', async () => {
  await fixture.load(page({ access: readOnly(false) }));
  await fixture.waitForRing('token-name', '#name');
  await fixture.page.type('#name', 'My own name');
  await fixture.waitForRing('read-only', '#access');
  await fixture.click('#access');
  await fixture.waitForRing('generate', '#generate');
  expect(await contentOf('#name')).toBe('My own name');
});

it('a name that is there already is kept', async () => {
  await fixture.load(
    page({
      name: '<p><label>Token Name <input id="name" value="Mine"></label></p>',
      access: readOnly(false),
      button: BUTTON,
    }),
  );
  await fixture.waitForRing('read-only', '#access');
  await fixture.pressCardButton('Fill in for me');
  await fixture.waitForRing('generate', '#generate');
  expect(await contentOf('#name')).toBe('Mine');
});
