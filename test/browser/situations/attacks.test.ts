/** The page's own scripts try to act as the person, as the extension, or as us: nothing happens, and nothing is learnt. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPageFixture, type PageFixture } from './page-fixture.ts';
import { form, NAME, readOnly, wrap } from './pages.ts';

let fixture: PageFixture;
let token: string;
beforeAll(async () => {
  fixture = await openPageFixture('read');
});
beforeEach(async () => {
  await fixture.leave();
  token = fixture.sandbox.shortcut.createToken({ name: 'StackOne Integration', access: 'ro' });
});

const NAMED = NAME.replace('<input', '<input value="Mine"');
const FILLED = form({ name: NAMED });
const run = (script: string) => fixture.page.evaluate(`(async () => { ${script} })()`);
const later = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const handedOver = () => fixture.sandbox.requests.filter(({ host }) => host === 'api.app.shortcut.com').length;
const name = () => fixture.page.$eval('#name', (field) => field instanceof HTMLInputElement && field.value);

/** The page shows this, or whatever `put` is later, after a press of Generate Token. */
const answer = (html: string) =>
  `globalThis.put = () => { document.querySelector('#result').innerHTML = ${JSON.stringify(html)}; }; document.querySelector('#generate').addEventListener('click', () => setTimeout(put, 30));`;

async function withToken(script = '', html = `<code id="it">${token}</code>`, above = '') {
  await fixture.load(wrap(`${above}${FILLED}<div id="result"></div>`, '', script + answer(html)));
  await fixture.waitForRing('generate', '#generate');
}

async function withPressed(...given: Parameters<typeof withToken>) {
  await withToken(...given);
  await fixture.click('#generate');
}

/** Every kind of event at every part of us that a script may get at, even if it had our closed root. */
const FORGED = `
const host = document.querySelector('shortcut-linking-coach');
const buttons = [...overlayRoot.querySelectorAll('button')];
const at = (element) => { const { x, y, width, height } = element.getBoundingClientRect(); return { clientX: x + width / 2, clientY: y + height / 2 }; };
for (const button of buttons) {
  for (const target of [button, host, document, window]) {
    const init = { bubbles: true, cancelable: true, composed: true, detail: 1, button: 0, pointerId: 1, isPrimary: true, key: 'Enter', code: 'Enter', keyCode: 13, ...at(button) };
    for (const type of ['pointerdown', 'pointerup', 'click']) target.dispatchEvent(new PointerEvent(type, init));
    for (const type of ['mousedown', 'mouseup', 'click', 'dblclick']) target.dispatchEvent(new MouseEvent(type, init));
    for (const type of ['keydown', 'keypress', 'keyup']) target.dispatchEvent(new KeyboardEvent(type, init));
    for (const type of ['submit', 'change', 'input', 'command', 'toggle']) target.dispatchEvent(new Event(type, init));
  }
  button.click(); host.click(); button.focus();
  for (const type of ['keydown', 'keyup']) button.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true, composed: true }));
}
const label = document.body.appendChild(document.createElement('label'));
label.append(host); label.click();
`;

describe('events made by scripts', () => {
  it('never fill in', async () => {
    await fixture.load(wrap(form({ access: readOnly(false) })));
    await fixture.waitForRing('token-name', '#name');
    await fixture.exposeOverlayRoot();
    await run(FORGED);
    await later(150);
    const { card } = await fixture.waitForRing('token-name', '#name');
    expect(card?.buttons.map((button) => button.name)).toEqual(['Fill in for me', 'Hide']);
    expect(await name()).toBe('');
  });

  it('never hand over the token, nor hide the card', async () => {
    await withPressed();
    await fixture.waitForButtons('Use this token', 'Hide');
    await fixture.exposeOverlayRoot();
    await run(FORGED);
    await later(150);
    await fixture.waitForRing('new-token', '#it');
    await fixture.waitForButtons('Use this token', 'Hide');
    expect(handedOver()).toBe(0);
  });

  it('are no press of Generate Token: a token that follows is not taken', async () => {
    const planted = fixture.sandbox.shortcut.createToken({ name: 'Planted', access: 'rw' });
    await withToken('', `<code>${planted}</code>`);
    await run(`
      const button = document.querySelector('#generate'), form = document.querySelector('form');
      const label = document.createElement('label');
      label.htmlFor = 'generate'; form.append(label);
      label.click(); label.remove(); button.click(); form.requestSubmit();
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) button.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, detail: 1 }));
      document.querySelector('#name').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      put();`);
    await later(300);
    const { card } = await fixture.waitForRing('generate', '#generate');
    expect(card?.buttons.map((button) => button.name)).toEqual(['Hide']);
  });
});

describe('a fake token', () => {
  const fake = () => fixture.sandbox.shortcut.createToken({ name: 'Fake', access: 'rw' });

  it('that was there before the press is not taken', async () => {
    const above = `<code>${fake()}</code>`;
    await withPressed('', '<p>Copy your token</p>', above);
    await fixture.waitForText('Copy it and paste it into the helper');
    await fixture.waitForButtons('Hide');
  });

  it('planted right before the press, by the page’s own listener, is not taken', async () => {
    await withPressed(
      `addEventListener('pointerdown', () => { document.querySelector('#result').innerHTML = '<code>${fake()}</code>'; }, true);`,
      '',
    );
    await run("document.querySelector('#result').remove()");
    await fixture.waitForText('Copy it and paste it into the helper');
  });

  it('beside the true one: none is taken, and the person is asked which', async () => {
    await withPressed('', `<code>${token}</code><p>${fake()}</p>`);
    await fixture.waitForText('Which one is your token?');
  });

  it('laid over the true one: none is taken', async () => {
    await withPressed(
      '',
      `<div style="position:relative"><code>${token}</code><code style="position:absolute;inset:0;background:#fff">${fake()}</code></div>`,
    );
    await fixture.waitForText('Which one is your token?');
  });

  it('is handed over by nobody but the person', async () => {
    await withPressed('', `<code id="it">${fake()}</code>`);
    await fixture.waitForRing('new-token', '#it');
    await later(700);
    expect(handedOver()).toBe(0);
  });
});

describe('our element’s name', () => {
  const CLASS = `class extends HTMLElement {
    constructor() { super(); globalThis.squatted = this; try { globalThis.internals = this.attachInternals(); this.attachShadow({ mode: 'open' }); } catch {} }
    get popover() { return 'auto'; } showPopover() {} matches() { return true; }
    BODY }`;
  const define = (body = '') => `customElements.define('shortcut-linking-coach', ${CLASS.replace('BODY', body)});`;
  const peek = 'return String(globalThis.squatted?.shadowRoot) + String(globalThis.internals?.shadowRoot);';

  it('claimed before us: we work, and our root stays closed', async () => {
    await fixture.load(wrap(form(), '', define()));
    await fixture.waitForRing('token-name', '#name');
    expect(await run('return !!globalThis.squatted')).toBe(true);
    expect(await run(peek)).toBe('nullnull');
    await fixture.pressCardButton('Fill in for me');
    await fixture.waitForRing('generate', '#generate');
  });

  it('claimed after us: we work, and our root stays closed', async () => {
    await fixture.load(wrap(form()));
    await fixture.waitForRing('token-name', '#name');
    await run(define());
    expect(await run('return !!globalThis.squatted')).toBe(true);
    expect(await run(peek)).toBe('nullnull');
    await fixture.pressCardButton('Fill in for me');
    await fixture.waitForRing('generate', '#generate');
  });

  it('used by elements of the page: they stay as they are, and we work', async () => {
    const theirs = '<shortcut-linking-coach id="theirs" popover="manual">Theirs</shortcut-linking-coach>';
    // Behind ours, where this test's own eyes don't take it for ours.
    await fixture.load(wrap(form()));
    await fixture.waitForRing('token-name', '#name');
    await run(`document.documentElement.insertAdjacentHTML('beforeend', ${JSON.stringify(theirs)})`);
    await fixture.pressCardButton('Fill in for me');
    await fixture.waitForRing('generate', '#generate');
    expect(await run("return document.querySelector('#theirs').outerHTML")).toBe(theirs);
  });
});

/** All the page's own: what it would see, were any of it ours, it writes down. */
const PATCHED = `
globalThis.leaked = [];
const { apply } = Reflect;
let busy = false;
const note = (what) => {
  if (busy) return;
  busy = true;
  try { if (/Linking helper|Fill in for me|Name the token/.test(what?.textContent ?? what)) leaked[leaked.length] = String(what); } catch {}
  busy = false;
};
const patch = (owner, name) => {
  const original = owner[name];
  if (typeof original !== 'function') return;
  owner[name] = function (...given) { note(this); for (let at = 0; at < given.length; at += 1) note(given[at]); const answer = apply(original, this, given); note(answer); return answer; };
};
for (const name of ['attachShadow', 'append', 'setAttribute', 'matches', 'getBoundingClientRect', 'checkVisibility', 'animate']) patch(Element.prototype, name);
for (const name of ['appendChild', 'insertBefore', 'getRootNode']) patch(Node.prototype, name);
for (const name of ['showPopover', 'hidePopover', 'click', 'focus']) patch(HTMLElement.prototype, name);
for (const name of ['append', 'querySelector', 'elementFromPoint', 'replaceChildren']) patch(ShadowRoot.prototype, name);
for (const name of ['addEventListener', 'dispatchEvent']) patch(EventTarget.prototype, name);
for (const name of ['createElement', 'execCommand']) patch(Document.prototype, name);
for (const name of ['map', 'filter', 'push', 'join', 'find', 'flatMap']) patch(Array.prototype, name);
for (const name of ['replaceAll', 'trim']) patch(String.prototype, name);
for (const name of ['parse', 'stringify']) patch(JSON, name);
for (const name of ['then']) patch(Promise.prototype, name);
for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'ShadowRoot', 'DOMRect', 'Set', 'Map', 'Promise', 'requestAnimationFrame'])
  globalThis[name] = new Proxy(globalThis[name], { construct() { throw new Error('taken'); }, apply() { throw new Error('taken'); } });
for (const name of ['type', 'status', 'guide', 'access', 'tokenName', 'capture', 'signal', 'mode', 'isVisible'])
  Object.defineProperty(Object.prototype, name, { get() { return 'open'; }, set() {}, configurable: true });
`;

it('what the page has put in the place of the browser’s own never meets us', async () => {
  await fixture.load(wrap(form({ access: readOnly(false) }), '', PATCHED));
  // By keys alone: the tests' reader of the overlay uses the functions that the page has replaced.
  const isThere = () =>
    run("return document.querySelector('shortcut-linking-coach')?.matches(':popover-open') === true");
  while (!(await isThere())) await later(30);
  await fixture.page.focus('#generate');
  await fixture.page.keyboard.press('Tab');
  await fixture.page.keyboard.press('Enter');
  while ((await name()) === '') await later(30);
  await later(100);
  expect(await fixture.page.$eval('#access', (box) => box.matches(':checked'))).toBe(true);
  expect(await run('return leaked.join()')).toBe('');
  await run("document.body.append('Linking helper')");
  expect(await run('return leaked.join()')).toContain('Linking helper');
});

const INSTRUCTION = { type: 'shortcut-page/instruction', guide: { type: 'nothing' }, cleanup: null, reveal: true };
const MESSAGES = [
  INSTRUCTION,
  { ...INSTRUCTION, guide: { type: 'done' } },
  { type: 'guide/use-token', text: 'sct_ro_x' },
  { type: 'guide/page-seen', step: 'new-token', missing: null },
];

describe('messages of the page', () => {
  it('change nothing and get no answer', async () => {
    await fixture.load(wrap(form()));
    await fixture.waitForRing('token-name', '#name');
    const heard = await run(`
      const heard = [];
      const hear = ({ data, source }) => { if (data !== 'ours' && !data?.posted) heard.push(data); };
      addEventListener('message', hear);
      const channel = new BroadcastChannel('shortcut-linking-coach'), ears = new BroadcastChannel('shortcut-linking-coach');
      ears.onmessage = ({ data }) => { if (!data?.posted) heard.push(data); };
      for (const message of ${JSON.stringify(MESSAGES)}) {
        const posted = { ...message, posted: true };
        postMessage(posted, '*');
        channel.postMessage(posted);
        for (const target of [window, document, document.querySelector('shortcut-linking-coach')]) {
          target.dispatchEvent(new MessageEvent('message', { data: posted }));
          target.dispatchEvent(new CustomEvent(message.type, { detail: posted, bubbles: true, composed: true }));
        }
        for (const api of [globalThis.chrome, globalThis.browser]) {
          try { api.runtime.sendMessage(message, (answer) => answer && heard.push(answer)); } catch {}
          try { heard.push(await api.runtime.sendMessage(message)); } catch {}
        }
      }
      await new Promise((later) => setTimeout(later, 300));
      return JSON.stringify(heard) + typeof globalThis.linkingGuides;`);
    expect(heard).toBe('[]undefined');
    await fixture.waitForRing('token-name', '#name');
    expect(handedOver()).toBe(0);
  });
});
