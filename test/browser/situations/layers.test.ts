/** Wherever the form lies, in dialogs, shadow roots, scrollers or zoomed pages, the ring fits and the card can be used. */
import { beforeAll, describe, expect, it } from 'vitest';
import { openPageFixture, type PageFixture } from './page-fixture.ts';
import { form, readOnly, wrap } from './pages.ts';

let fixture: PageFixture;
beforeAll(async () => {
  fixture = await openPageFixture('read');
});

const FORM = form({ access: readOnly(false) });
/** Moves what is in a template into an open shadow root of its parent. */
const SHADOWS = `
const open = (root) => { for (const template of root.querySelectorAll('template')) {
  const shadow = template.parentElement.attachShadow({ mode: 'open' });
  shadow.append(template.content); template.remove(); open(shadow);
} };
open(document);`;
const tall = (height: number) => `<div style="height:${height}px"></div>`;

interface Layer {
  body: string;
  style?: string;
  script?: string;
}

const LAYERS: Record<string, Layer> = {
  'a modal dialog': { body: `<dialog>${FORM}</dialog>`, script: "document.querySelector('dialog').showModal();" },
  'a modal dialog with one more inside it': {
    body: `<dialog id="outer"><p>Outer</p><dialog id="inner">${FORM}</dialog></dialog>`,
    script: 'outer.showModal(); inner.showModal();',
  },
  'a modal dialog that closes on a click beside it': {
    body: `<dialog>${FORM}</dialog>`,
    script:
      "const d = document.querySelector('dialog'); d.showModal(); d.addEventListener('click', (e) => e.target === d && d.close()); addEventListener('pointerdown', (e) => d.contains(e.target) || d.close());",
  },
  'a modal dialog over a page with the same form': {
    body: `${FORM.replaceAll(/ (id|for)="(\w+)"/g, ' $1="other-$2"')}<dialog>${FORM}</dialog>`,
    script: "document.querySelector('dialog').showModal();",
  },
  'a dialog that is not modal': { body: `<dialog open>${FORM}</dialog>` },
  'a popover': { body: `<div popover>${FORM}</div>`, script: "document.querySelector('[popover]').showPopover();" },
  'a dialog drawn by hand, in a portal': {
    body: `<main inert><p>Page</p></main><div role="dialog" aria-modal="true" style="position:fixed;inset:100px;background:#fff;z-index:2147483647">${FORM}</div>`,
  },
  'a fixed form with a page scrolled below it': {
    body: `${tall(3000)}<div style="position:fixed;top:200px;left:100px">${FORM}</div>`,
    script: 'scrollTo(0, 900);',
  },
  'an open shadow root': { body: `<div><template>${FORM}</template></div>`, script: SHADOWS },
  'open shadow roots, two deep': {
    body: `<div><template><p>In</p><div><template>${FORM}</template></div></template></div>`,
    script: SHADOWS,
  },
  'each part in a shadow root of its own': {
    body: `<form>${[...FORM.matchAll(/<p>.*?<\/p>/g)].map(([part]) => `<div><template>${part}</template></div>`).join('')}</form>`,
    script: SHADOWS,
  },
  'a form slotted into a shadow root': {
    body: `<div id="host">${FORM}</div>`,
    script:
      "host.attachShadow({ mode: 'open' }).innerHTML = '<section style=\"padding:20px\"><slot></slot></section>';",
  },
  'a design system of custom elements, words slotted into their shadow roots': {
    body: '<form><x-field><span>Token Name</span></x-field><x-box>Read-only</x-box><x-button>Generate Token</x-button></form>',
    script: `
      const element = (tag, html) => customElements.define(tag, class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = html; } });
      element('x-field', '<label><slot></slot> <input id="name"></label>');
      element('x-box', '<label><input type="checkbox" id="access"> <slot></slot></label>');
      element('x-button', '<button id="generate"><slot></slot></button>');`,
  },
  'custom elements that come to life late': {
    body: `<x-late></x-late>`,
    script: `setTimeout(() => customElements.define('x-late', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(FORM)}; } }), 300);`,
  },
  'a modal dialog in a shadow root': {
    body: `<div><template><dialog>${FORM}</dialog></template></div>`,
    script: `${SHADOWS}document.querySelector('div').shadowRoot.querySelector('dialog').showModal();`,
  },
  'a modal dialog around a shadow root': {
    body: `<dialog><div><template>${FORM}</template></div></dialog>`,
    script: `${SHADOWS}document.querySelector('dialog').showModal();`,
  },
  'a nested scroller, scrolled away': {
    body: `<div style="height:300px;overflow:auto">${tall(900)}${FORM}${tall(900)}</div>`,
  },
  'a scroller in a scroller': {
    body: `<div style="height:400px;overflow:auto">${tall(700)}<div style="height:200px;overflow:auto">${tall(600)}${FORM}${tall(100)}</div></div>`,
  },
  'below the fold': { body: `${tall(2500)}${FORM}${tall(500)}` },
  'above, with the page scrolled down': { body: `${FORM}${tall(3000)}`, script: 'scrollTo(0, 2000);' },
  'under a sticky header': {
    body: `<header style="position:sticky;top:0;height:60px;background:#eee;z-index:9">Head</header>${FORM}${tall(3000)}`,
    script: 'scrollTo(0, 300);',
  },
  'a page that scrolls smoothly': { body: `${tall(2000)}${FORM}${tall(500)}`, style: 'html{scroll-behavior:smooth}' },
  'scaled by transform': { body: `<div style="transform:scale(1.3);transform-origin:0 0">${FORM}</div>` },
  'scaled down by transform': { body: `<div style="transform:scale(.7);transform-origin:0 0">${FORM}</div>` },
  'moved by transform': { body: `<div style="transform:translate(200px,50px)">${FORM}</div>` },
  'body moved by transform': {
    body: FORM,
    style: 'body{transform:translate(60px,40px) scale(1.1);transform-origin:0 0}',
  },
  'html moved by transform': { body: FORM, style: 'html{transform:translate(30px,20px)}' },
  'a filter on the root': { body: FORM, style: 'html{filter:grayscale(1)}' },
  'zoom on body': { body: FORM, style: 'body{zoom:1.25}' },
  'zoom on html': { body: FORM, style: 'html{zoom:1.5}' },
  'zoom on html, scrolled': {
    body: `${tall(900)}${FORM}${tall(2000)}`,
    style: 'html{zoom:.8}',
    script: 'scrollTo(0, 600);',
  },
  'zoom around the form': { body: `<div style="zoom:2">${FORM}</div>` },
  'zoom around a modal dialog': {
    body: `<div style="zoom:1.5"><dialog>${FORM}</dialog></div>`,
    script: "document.querySelector('dialog').showModal();",
  },
  'a modal dialog with a transform': {
    body: `<dialog style="transform:scale(1.2) translateY(20px)">${FORM}</dialog>`,
    script: "document.querySelector('dialog').showModal();",
  },
  'a modal dialog that hides what sticks out': {
    body: `<dialog style="overflow:hidden;width:300px;contain:paint">${FORM}</dialog>`,
    script: "document.querySelector('dialog').showModal();",
  },
  'right to left': { body: `<div dir="rtl">${FORM}</div>`, script: "document.documentElement.dir = 'rtl';" },
  'right to left, scrolled sideways': {
    body: `<div style="width:3000px">${FORM}</div>`,
    script: "document.documentElement.dir = 'rtl'; scrollTo(-400, 0);",
  },
  'in columns': { body: `<div style="columns:2;height:160px">${tall(150)}${FORM}</div>` },
  'in quirks mode': { body: `<script>0</script>${FORM}` },
  'contained and isolated': {
    body: `<div style="contain:strict;width:500px;height:300px;isolation:isolate">${FORM}</div>`,
  },
  'content-visibility': { body: `${tall(2000)}<div style="content-visibility:auto">${FORM}</div>` },
  'an html element that hides overflow': {
    body: `<div style="height:600px;overflow:auto">${tall(800)}${FORM}</div>`,
    style: 'html,body{overflow:hidden;height:100%}',
  },
};

describe('ring, card and a real click on it', () => {
  it.each(Object.entries(LAYERS))('%s', async (name, { body, style, script }) => {
    const html = wrap(body, style, script);
    await fixture.load(name.includes('quirks') ? html.replace('<!doctype html>', '') : html);
    await fixture.waitForRing('token-name', '#name');
    await fixture.pressCardButton('Fill in for me');
    await fixture.waitForRing('generate', '#generate');
  });
});

describe('dialogs come and go', () => {
  const OPEN = "document.querySelector('dialog').showModal();";

  it('opened later, with the form', async () => {
    await fixture.load(wrap(`<dialog>${FORM}</dialog>`));
    await fixture.waitForText('Looking at the page');
    await fixture.page.evaluate(OPEN);
    await fixture.waitForRing('token-name', '#name');
    await fixture.pressCardButton('Fill in for me');
    await fixture.waitForRing('generate', '#generate');
  });

  it('over the page, without the form: no ring until it is closed', async () => {
    await fixture.load(wrap(`${FORM}<dialog><p>Cookies?</p><button>Fine</button></dialog>`));
    await fixture.waitForRing('token-name', '#name');
    await fixture.page.evaluate(OPEN);
    await fixture.waitForText('Looking at the page');
    await fixture.page.evaluate("document.querySelector('dialog').close()");
    await fixture.waitForRing('token-name', '#name');
    expect(await fixture.page.$$('dialog > shortcut-linking-coach')).toEqual([]);
  });

  it('the card can be hidden in front of a dialog without the form', async () => {
    await fixture.load(wrap(`${FORM}<dialog><p>Cookies?</p></dialog>`, '', OPEN));
    await fixture.waitForText('Looking at the page');
    await fixture.pressCardButton('Hide');
    await fixture.until('', ({ card }) => card === null, 'the card to go');
  });

  it('taken out of the page with our element in it', async () => {
    await fixture.load(wrap(`<dialog>${FORM}</dialog>`, '', OPEN));
    await fixture.waitForRing('token-name', '#name');
    await fixture.page.evaluate((text) => {
      document.querySelector('dialog')?.remove();
      document.body.insertAdjacentHTML('beforeend', text);
    }, FORM);
    await fixture.waitForRing('token-name', '#name');
  });
});
