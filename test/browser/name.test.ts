/** Our small computation of accessible names agrees with a full one on everything we could meet. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { JourneyFixture } from './fixture.ts';

const CONTROLS = `
<label for="a">Token Name</label><input id="a">
<label>Token <b>Name</b> <input></label>
<label>Name <input><span aria-hidden="true">*</span></label>
<label>Token Name<!-- a comment --> <input></label>
<label>Token Name <span style="display:none">hidden help</span><input></label>
<label><style>.x{}</style>Styled <input></label>
<label for="two">First</label><label for="two">Second</label><input id="two">
<input aria-label="Token Name">
<input aria-label="Token Name" placeholder="CI" title="Tip">
<label>Outer <input aria-label="Inner"></label>
<span id="l1">Token</span><span id="l2">Name</span><input aria-labelledby="l1 l2">
<span id="h1" style="display:none">Hidden label</span><input aria-labelledby="h1">
<input aria-labelledby="nowhere" aria-label="Fallback">
<input aria-labelledby="l1" aria-label="Not this">
<span id="n1" aria-label="Said">Written</span><input aria-labelledby="n1">
<input title="Token Name"><input placeholder="Shown" title="Tip">
<input>
<label>Notes <textarea>Text within</textarea></label>
<div role="textbox" contenteditable="true" aria-label="Editor">Text within</div>
<div role="textbox" contenteditable="true" aria-labelledby="l1">Text within</div>
<label><input type="checkbox"> Read-only (cannot create, update, or delete data)</label>
<input type="checkbox" id="c"><label for="c">Read<i>-</i>only</label>
<label><input type="radio" name="r"> Read <small>and more</small></label>
<span role="checkbox" aria-checked="true" tabindex="0">Read-only</span>
<span role="switch" aria-checked="true" tabindex="0" aria-labelledby="l2"></span>
<button role="switch" aria-checked="false">Write</button>
<div role="listbox"><div role="option">Read and write</div></div>
<label>Access level <select><option>Read-only</option><option>Write</option></select></label>
<select aria-label="Access"><option>Read-only</option></select>
<button>Generate Token</button>
<button><span>Generate</span> <span>Token</span></button>
<button><svg width="9" height="9" aria-hidden="true"><title>Plus</title></svg> Generate Token</button>
<button><svg width="9" height="9"><title>Plus</title></svg> Generate Token</button>
<button><img alt="Generate" src="data:,"> Token</button>
<button><img alt="" src="data:,">Token</button>
<button aria-label="Generate Token">+</button>
<button title="Tip">Generate Token</button><button title="Tip"></button>
<button><span hidden>Please wait</span>Generate Token</button>
<button><span aria-label="Generate">x</span> Token</button>
<span role="button" tabindex="0">Generate Token</span>
<input type="submit" value="Generate Token"><input type="button" value="Generate Token">
<a href="#">Settings</a><a href="#" aria-label="Settings">x</a><a href="#" title="Settings"><svg width="9" height="9"></svg></a>
<a href="#"><img alt="Settings" src="data:,"></a>
<div role="menuitem" tabindex="0">API Tokens <span>3</span></div>
<div role="tab" tabindex="0">API&nbsp;Tokens</div>`;

/** Browsers fall back to the placeholder, as HTML-AAM says; the full computation we compare with does not. */
const PLACEHOLDERS = '<input placeholder="Token Name"><textarea placeholder="Token Name">Text within</textarea>';

const ENTRY = `
import { computeAccessibleName } from 'dom-accessibility-api';
import { nameOf, normalizeName } from './src/page-guide/locate/accessible-name.ts';
const CONTROL = 'input,textarea,select,button,a,[role=textbox],[role=button],[role=checkbox],[role=switch],[role=option],[role=menuitem],[role=tab]';
globalThis.names = [...document.querySelectorAll(CONTROL)].map((control) => [control.outerHTML, nameOf(control), normalizeName(computeAccessibleName(control))]);`;

let fixture: JourneyFixture;
let page: Page;
beforeAll(async () => {
  fixture = await JourneyFixture.open();
  page = await fixture.driver.openTab('about:blank');
});
afterAll(() => fixture.close());

/** For each control its HTML, our name for it and the full computation's. */
async function namesIn(html: string): Promise<string[][]> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: fileURLToPath(new URL('../..', import.meta.url)), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
  });
  await page.setContent(`<!doctype html>${html}`);
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  return JSON.parse(await page.evaluate('JSON.stringify(names)').then(String));
}

it('agrees with dom-accessibility-api', async () => {
  const names = await namesIn(CONTROLS);
  expect(names.length).toBeGreaterThan(45);
  expect(names.map(([html, ours]) => [html, ours])).toEqual(names.map(([html, , full]) => [html, full]));
});

it('takes the placeholder where nothing else names the field', async () => {
  const names = await namesIn(PLACEHOLDERS);
  expect(names.map(([, ours]) => ours)).toEqual(['tokenname', 'tokenname']);
});
