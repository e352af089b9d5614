/** Pages with more than one thing that could be meant: the true control is ringed, or none is and the card says so. */
import { beforeAll, describe, expect, it } from 'vitest';
import { GENERATE_TOKEN, READ_ONLY, TOKEN_NAME } from '../../sandbox/shortcut/control-names.ts';
import { openPageFixture, type PageFixture } from './page-fixture.ts';
import { BUTTON, form, NAME, page, readOnly, wrap } from './pages.ts';

let fixture: PageFixture;
beforeAll(async () => {
  fixture = await openPageFixture('read');
});

/** As the true form, but with no ids. */
const TWIN = form()
  .replaceAll(/ (id|for)="\w+"/g, '')
  .replace(`${TOKEN_NAME}</label> <input>`, `${TOKEN_NAME} <input></label>`);
const rows = (count: number) =>
  `<ul>${Array.from({ length: count }, (_, row) => `<li><label>Token name <input value="Old ${row}"></label> <button>Save</button> <button>Delete token</button></li>`).join('')}</ul>`;

/** Around, before or after the one true form. */
const BESIDE: Record<string, { above?: string; below?: string; style?: string; script?: string }> = {
  'another Token Name in another form': {
    above: '<form><label>Token Name <input></label><button>Save</button></form>',
  },
  'another Token Name in another form, after': {
    below: '<form><label>Token Name <input></label><button>Save</button></form>',
  },
  'another Token Name with nothing else': { above: '<label>Token Name <input></label>' },
  'a search box': { above: '<div role="search"><input type="search" placeholder="Search token name"></div>' },
  'a search box named alike': {
    above: '<div><label>Token name <input type="search"></label><button>Search</button></div>',
  },
  'a filter in the same section': {
    below:
      '<div><input aria-label="Filter by token name"><select><option>All</option><option>Read-only</option><option>Read and write</option></select></div>',
  },
  'a link in the help text': { above: `<p>Press <a href="#">${GENERATE_TOKEN}</a> to get started.</p>` },
  'a button in the help text': {
    above: `<p>Press <button type="button">${GENERATE_TOKEN}</button> to get started.</p>`,
  },
  'a template copy that is not displayed': { above: `<div style="display:none">${TWIN}</div>` },
  'a template copy that is invisible': { above: `<div style="visibility:hidden">${TWIN}</div>` },
  'a template copy that is transparent': { above: `<div style="opacity:0">${TWIN}</div>` },
  'a template copy without size': { above: `<div style="height:0;overflow:hidden">${TWIN}</div>` },
  'a template copy far off the page': { above: `<div style="position:absolute;left:-9999px">${TWIN}</div>` },
  'a template copy that is inert': { above: `<div inert>${TWIN}</div>` },
  'a template copy hidden from assistive technology': {
    above: `<div aria-hidden="true" style="position:absolute;opacity:0;pointer-events:none">${TWIN}</div>`,
  },
  'a template element': { above: `<template>${TWIN}</template>` },
  'a webhook form': {
    above:
      '<form><label>Name <input></label><label><input type="checkbox"> Read-only</label><button>Generate secret</button></form>',
  },
  'a webhook token form': {
    above: '<form><label>Webhook name <input></label><button>Generate webhook secret</button></form>',
  },
  'a list of tokens to rename': { below: rows(5) },
  'a long list of tokens to rename': { below: rows(60) },
  'a list of tokens to rename, before': { above: rows(5) },
  'a second form without access': { above: form({ access: '' }).replaceAll(/ (id|for)="(\w+)"/g, ' $1="other-$2"') },
  'a second form without access, after': {
    below: form({ access: '' }).replaceAll(/ (id|for)="(\w+)"/g, ' $1="other-$2"'),
  },
  'a read-only box of something else': { above: '<label><input type="checkbox"> Read-only mode for the board</label>' },
  'a read-only box of something else, after': {
    below: '<label><input type="checkbox"> Read-only mode for the board</label>',
  },
  "a heading and a tab of the button's words": {
    above: `<h2>${GENERATE_TOKEN}</h2><div role="tab" tabindex="0">${GENERATE_TOKEN}</div>`,
  },
  'a read-only field of the same name': { above: '<label>Token Name <input value="" readonly></label>' },
  'a disabled field of the same name': { above: '<label>Token Name <input disabled></label>' },
  'a menu of switches': {
    above: '<div role="menu"><div role="menuitemcheckbox" aria-checked="true">Read-only</div></div>',
  },
};

describe('beside the one true form', () => {
  it.each(Object.entries(BESIDE))('%s', async (_, beside) => {
    await fixture.load(page({ access: readOnly(false), ...beside }));
    await fixture.waitForRing('token-name', '#name');
    await fixture.pressCardButton('Fill in for me');
    await fixture.waitForRing('generate', '#generate');
    expect(await fixture.page.$eval('#access', (box) => box.matches(':checked'))).toBe(true);
    const others = await fixture.page.$$eval('input:not(#name,#access)', (inputs) =>
      inputs.every((input) => input.checked === input.defaultChecked && !input.value.includes('StackOne')),
    );
    expect(others).toBe(true);
  });
});

/** Nobody could say which is meant. */
const NONE: Record<string, [html: string, words: string]> = {
  'two whole forms alike': [TWIN + TWIN, `Find ${TOKEN_NAME}`],
  'two whole forms alike, each in a section': [
    `<section><h2>Personal</h2>${TWIN}</section><section><h2>Service</h2>${TWIN}</section>`,
    `Find ${TOKEN_NAME}`,
  ],
  'forty forms alike': [TWIN.repeat(40), `Find ${TOKEN_NAME}`],
  'two names in one form': [form({ name: NAME + NAME.replaceAll('"name"', '"other"') }), `Find ${TOKEN_NAME}`],
  'no form at all': ['<p>Loading</p>', `Find ${TOKEN_NAME}`],
  'a button alone': [BUTTON, `Find ${TOKEN_NAME}`],
  'name absent': [form({ name: '' }), `Find ${TOKEN_NAME}`],
  'name there, but not displayed': [form({ name: `<div style="display:none">${NAME}</div>` }), `Find ${TOKEN_NAME}`],
  'rename fields only': [rows(3), `Find ${TOKEN_NAME}`],
  'a webhook form only': [
    '<form><label>Name <input></label><button>Generate secret</button></form>',
    `Find ${TOKEN_NAME}`,
  ],
  'a search box only': ['<input type="search" placeholder="Search token name">', `Find ${TOKEN_NAME}`],
};

/** The first control is there, a later one is not. */
const LATER: Record<string, [html: string, words: string]> = {
  'two boxes of access': [form({ access: readOnly() + readOnly() }), `Find ${READ_ONLY}`],
  'button absent': [form({ button: '' }), `Find ${GENERATE_TOKEN}`],
  'two buttons alike': [form({ button: BUTTON + BUTTON }), `Find ${GENERATE_TOKEN}`],
};

describe('nobody could say which', () => {
  /** The pages follow one another in one document, so the few seconds of patience are over after the first. */
  const put = (html: string) =>
    fixture.page.evaluate((content) => {
      const main = document.querySelector('main');
      if (main) main.innerHTML = content;
    }, html);
  const frames = () =>
    fixture.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

  it('waits a few seconds before it says so', async () => {
    await fixture.load(wrap('<main></main>'));
    await fixture.waitForText('Looking at the page');
    await fixture.waitForText(`Find ${TOKEN_NAME}`);
  });

  it.each(Object.entries(NONE))('%s', async (_, [html, words]) => {
    await put(html);
    await frames();
    await fixture.waitForText(words);
  });

  it.each(Object.entries(LATER))('%s', async (_, [html, words]) => {
    await put(html.replace('<input id="name"', '<input id="name" value="Mine"'));
    await frames();
    await fixture.waitForText(words);
  });

  it.each(Object.entries(LATER))('%s, and yet the name is ringed first', async (_, [html]) => {
    await put(html);
    await fixture.waitForRing('token-name', '#name');
    await put('');
  });
});
