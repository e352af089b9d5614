/** "Fill in for me" in fields and boxes that are looked after by the page's own scripts. */
import { beforeAll, expect, it } from 'vitest';
import { openPageFixture, type PageFixture, TOKEN_NAME } from './page-fixture.ts';
import { page, readOnly } from './pages.ts';

let fixture: PageFixture;
beforeAll(async () => {
  fixture = await openPageFixture('read');
});

/** What the page's scripts hold to be the name and the access, told at the end. */
const STATE =
  "const state = { name: '', readOnly: false }; globalThis.state = state; const $ = (q) => document.querySelector(q);";

const CONTROLLED: Record<string, { script: string; name?: string; access?: string }> = {
  'as React: a tracked value, the page draws its state after each event': {
    script: `
      const field = $('#name'), native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
      let tracked = field.value;
      Object.defineProperty(field, 'value', { get() { return native.get.call(this); }, set(v) { tracked = v; native.set.call(this, v); } });
      addEventListener('input', (e) => { if (e.target !== field) return; const now = native.get.call(field); if (now !== tracked) { tracked = now; state.name = now; } native.set.call(field, state.name); });`,
  },
  'resets itself unless typed into': {
    script: `$('#name').addEventListener('input', (e) => { if (e.inputType === 'insertText' || e.inputType === 'insertFromPaste') state.name = e.target.value; else e.target.value = state.name; });`,
  },
  'only believes beforeinput': {
    script: `$('#name').addEventListener('beforeinput', (e) => { e.preventDefault(); state.name += e.data ?? ''; $('#name').value = state.name; });`,
  },
  'resets whatever is set by script, every frame': {
    script: `$('#name').addEventListener('input', (e) => { if (e.isTrusted) state.name = e.target.value; }); const draw = () => { if ($('#name').value !== state.name) $('#name').value = state.name; requestAnimationFrame(draw); }; draw();`,
  },
  'draws its state in a microtask': {
    script: `$('#name').addEventListener('input', (e) => { const v = e.target.value; queueMicrotask(() => { state.name = v; $('#name').value = v; }); });`,
  },
  'an editable element': {
    name: '<div><span id="a">Token Name</span><div id="name" role="textbox" contenteditable="true" aria-labelledby="a" style="border:1px solid;width:300px;height:24px"></div></div>',
    script: `$('#name').addEventListener('input', (e) => { state.name = e.target.textContent; });`,
  },
  'a field with no more than 40 letters': {
    name: '<p><label>Token Name <input id="name" maxlength="40" required></label></p>',
    script: `$('#name').addEventListener('change', (e) => { state.name = e.target.value; }); $('#name').addEventListener('blur', (e) => { state.name = e.target.value; }); $('#name').addEventListener('input', (e) => { state.name = e.target.value; });`,
  },
  'a field that is filled on focus only': {
    script: `$('#name').readOnly = true; $('#name').addEventListener('focus', (e) => { e.target.readOnly = false; }); $('#name').addEventListener('input', (e) => { state.name = e.target.value; });`,
  },
  'a field of blanks': {
    name: '<p><label>Token Name <input id="name" value="   "></label></p>',
    script: `$('#name').addEventListener('input', (e) => { state.name = e.target.value; });`,
  },
};
const BOX = "$('#access').addEventListener('change', (e) => { state.readOnly = e.target.checked; });";

it.each(Object.entries(CONTROLLED))('%s', async (_, { script, name }) => {
  await fixture.load(page({ ...(name && { name }), access: readOnly(false), script: `{${STATE}${BOX}${script}}` }));
  await fixture.waitForRing('token-name', '#name');
  await fixture.pressCardButton('Fill in for me');
  await fixture.waitForRing('generate', '#generate');
  expect(
    await fixture.page.evaluate(
      '({ ...state, shown: document.querySelector("#name").value ?? document.querySelector("#name").textContent })',
    ),
  ).toEqual({
    name: TOKEN_NAME,
    readOnly: true,
    shown: TOKEN_NAME,
  });
});

const BOXES: Record<string, { access?: string; script: string }> = {
  'a box drawn from the state after each click': {
    script: `$('#access').addEventListener('click', (e) => { e.preventDefault(); state.readOnly = !state.readOnly; setTimeout(() => { $('#access').checked = state.readOnly; }); });`,
  },
  'a box that is ticked by script after it was saved, with no trace of it': {
    script: `$('#access').addEventListener('click', (e) => { e.preventDefault(); setTimeout(() => { state.readOnly = !state.readOnly; $('#access').checked = state.readOnly; }, 300); });`,
  },
  'a switch that saves first': {
    access:
      '<div><button type="button" role="switch" id="access" aria-checked="false" aria-label="Read-only" style="width:40px;height:20px"></button></div>',
    script: `$('#access').addEventListener('click', () => setTimeout(() => { state.readOnly = !state.readOnly; $('#access').setAttribute('aria-checked', state.readOnly); }, 200));`,
  },
  'a form that is built anew at each change': {
    script: `const bind = () => $('#access').addEventListener('change', (e) => { state.readOnly = e.target.checked; const old = $('form'), copy = old.cloneNode(true); old.replaceWith(copy); $('#access').checked = state.readOnly; bind(); }); bind();`,
  },
};

it.each(Object.entries(BOXES))('%s', async (_, { access, script }) => {
  await fixture.load(page({ access: access ?? readOnly(false), script: `{${STATE}${script}}` }));
  await fixture.waitForRing('token-name', '#name');
  await fixture.pressCardButton('Fill in for me');
  await fixture.waitForRing('generate', '#generate');
  expect(await fixture.page.evaluate('state.readOnly')).toBe(true);
});

it('never presses the button, and never sends the form', async () => {
  await fixture.load(
    page({
      script:
        "globalThis.sent = 0; for (const type of ['click', 'submit']) addEventListener(type, (e) => { if (e.target.id === 'generate' || type === 'submit') sent += 1; }, true);",
    }),
  );
  await fixture.waitForRing('token-name', '#name');
  await fixture.pressCardButton('Fill in for me');
  await fixture.waitForRing('generate', '#generate');
  expect(await fixture.page.evaluate('sent')).toBe(0);
});
