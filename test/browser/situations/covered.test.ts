/** The page lays something over our card that lets clicks through, or moves it: a press the person can't mean does nothing. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OverlaySnapshot } from '../overlay-reader.ts';
import { openPageFixture, type PageFixture } from './page-fixture.ts';
import { form, readOnly, wrap } from './pages.ts';

let fixture: PageFixture;
let token: string;
beforeAll(async () => {
  fixture = await openPageFixture('read');
});
beforeEach(() => {
  token = fixture.sandbox.shortcut.createToken({ name: 'StackOne Integration', access: 'ro' });
});

const NAMED = '<p><label>Token Name <input id="name" value="Mine"></label></p>';
const OVER =
  'position:fixed;inset:0;width:100vw;height:100vh;margin:0;padding:0;border:0;max-width:none;max-height:none';
const COVER = `background:#fff;pointer-events:none;${OVER}`;

interface Cover {
  body?: string;
  style?: string;
  /** Lays it over, and takes it away. */
  on: string;
  off: string;
}

const at = (selector: string) => `document.querySelector('${selector}')`;

const COVERS: Record<string, Cover> = {
  'a popover opened after ours': {
    body: `<div id="cover" popover="manual" style="${COVER}">Win a prize</div>`,
    on: `${at('#cover')}.showPopover()`,
    off: `${at('#cover')}.hidePopover()`,
  },
  'a popover that covers a part': {
    body: `<div id="cover" popover="manual" style="${COVER};width:100vw;height:50vh">Win a prize</div>`,
    on: `${at('#cover')}.showPopover()`,
    off: `${at('#cover')}.hidePopover()`,
  },
  'the backdrop of a popover without size': {
    body: '<div id="cover" popover="manual" style="width:0;height:0;border:0;padding:0"></div>',
    style: '#cover::backdrop{background:#fff;pointer-events:none}',
    on: `${at('#cover')}.showPopover()`,
    off: `${at('#cover')}.hidePopover()`,
  },
  'the shadow of a popover in a corner': {
    body: '<div id="cover" popover="manual" style="width:0;height:0;border:0;padding:0;margin:0;inset:0 auto auto 0;overflow:visible;pointer-events:none"><i style="position:absolute;box-shadow:0 0 0 3000px #fff">&nbsp;</i></div>',
    on: `${at('#cover')}.showPopover()`,
    off: `${at('#cover')}.hidePopover()`,
  },
  'the border of a backdrop': {
    body: '<div id="cover" popover="manual" style="width:0;height:0;border:0;padding:0"></div>',
    style: '#cover::backdrop{border:50vh solid #fff;pointer-events:none}',
    on: `${at('#cover')}.showPopover()`,
    off: `${at('#cover')}.hidePopover()`,
  },
  'what a popover in a corner draws before its text': {
    body: '<div id="cover" popover="manual" style="width:10px;height:10px;border:0;padding:0;margin:0;inset:0 auto auto 0;overflow:visible;pointer-events:none"></div>',
    style: '#cover::before{content:"";position:fixed;inset:0;background:#fff}',
    on: `${at('#cover')}.showPopover()`,
    off: `${at('#cover')}.hidePopover()`,
  },
  'a popover whose events the page swallows': {
    body: `<div id="cover" popover="manual" style="${COVER}">Win a prize</div>`,
    on: "for (const type of ['toggle', 'beforetoggle']) addEventListener(type, (event) => event.stopImmediatePropagation(), true); document.querySelector('#cover').showPopover();",
    off: `${at('#cover')}.hidePopover()`,
  },
  'a popover in an open shadow root': {
    body: '<div id="holder"></div>',
    on: `const root = ${at('#holder')}.shadowRoot ?? ${at('#holder')}.attachShadow({ mode: 'open' }); root.innerHTML = '<div popover="manual" style="${COVER}">Win a prize</div>'; root.firstChild.showPopover();`,
    off: `${at('#holder')}.shadowRoot.replaceChildren()`,
  },
  'nothing, but a page made transparent': {
    on: "document.documentElement.style.opacity = '0'",
    off: "document.documentElement.style.opacity = ''",
  },
  'the picture of a transition': {
    style:
      '::view-transition{pointer-events:none;background:#fff}::view-transition-group(root){animation-duration:100s}::view-transition-old(root),::view-transition-new(root){animation:none;opacity:0}',
    on: 'globalThis.transition = document.startViewTransition(() => {});',
    off: 'transition.skipTransition()',
  },
};

/** What Firefox applies to the top layer, too. */
const FILTERS: Record<string, Cover> = Object.fromEntries(
  ['opacity(0)', 'brightness(0)', 'invert(.5)'].map((filter) => [
    `a filter on the root: ${filter}`,
    { on: `document.documentElement.style.filter = '${filter}'`, off: "document.documentElement.style.filter = ''" },
  ]),
);

/** What Chromium alone can tell. */
const UNKNOWN: Record<string, Cover> = {
  'a popover in a closed shadow root': {
    body: '<div id="holder"></div>',
    on: `globalThis.inner ??= ${at('#holder')}.attachShadow({ mode: 'closed' }); inner.innerHTML = '<div popover="manual" style="${COVER}">Win a prize</div>'; inner.firstChild.showPopover();`,
    off: 'inner.replaceChildren()',
  },
};

const ALL = { ...COVERS, ...FILTERS, ...(process.env.BROWSER === 'firefox' ? {} : UNKNOWN) };

const run = (script: string) => fixture.page.evaluate(`(() => { ${script} })()`);
const later = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const handedOver = () => fixture.sandbox.requests.filter(({ host }) => host === 'api.app.shortcut.com').length;

async function withToken({ body = '', style = '' }: Pick<Cover, 'body' | 'style'> = {}, script = '') {
  const put = `document.querySelector('#generate').addEventListener('click', () => setTimeout(() => { document.querySelector('#result').innerHTML = '<code id="it">${token}</code>'; }, 30));`;
  const filled = form({ name: NAMED, access: readOnly() });
  await fixture.load(wrap(`${filled}<div id="result"></div>${body}`, style, put + script));
  await fixture.waitForRing('generate', '#generate');
  await fixture.click('#generate');
  await fixture.waitForRing('new-token', '#it');
}

describe('"Use this token" beneath', () => {
  it.each(Object.entries(ALL))('%s', async (_, cover) => {
    await withToken(cover);
    const spot = await fixture.buttonCenter('Use this token');
    await run(cover.on);
    // Nobody is misled by what was not there for a moment.
    await later(300);
    await fixture.page.mouse.click(spot.x, spot.y);
    await fixture.waitForButtons('Hide');
    await run(cover.off);
    await fixture.waitForRing('new-token', '#it');
    await fixture.waitForButtons('Use this token', 'Hide');
    expect(handedOver()).toBe(0);
  });
});

describe('"Fill in for me" beneath', () => {
  it.each(Object.entries({ ...COVERS, ...FILTERS }))('%s', async (_, cover) => {
    await fixture.load(wrap(`${form()}${cover.body ?? ''}`, cover.style));
    await fixture.waitForRing('token-name', '#name');
    const spot = await fixture.buttonCenter('Fill in for me');
    await run(cover.on);
    await later(60);
    await fixture.page.mouse.click(spot.x, spot.y);
    await later(100);
    expect(await fixture.page.$eval('#name', (field) => field instanceof HTMLInputElement && field.value)).toBe('');
    await run(cover.off);
    const isSaid = ({ card }: OverlaySnapshot) => !!card?.text.includes('may be covering this card');
    await fixture.until('', (snapshot) => !isSaid(snapshot), 'nothing said of a cover');
    await fixture.pressCardButton('Fill in for me');
    await fixture.waitForRing('generate', '#generate');
  });
});

describe('a press that came too soon', () => {
  it('as the page takes its cover away under the pointer', async () => {
    const { '0': cover } = Object.values(COVERS);
    await withToken(cover);
    const spot = await fixture.buttonCenter('Use this token');
    await run(
      `${cover?.on}; for (const type of ['pointerdown', 'mousedown']) addEventListener(type, () => { ${cover?.off} }, true);`,
    );
    await later(500);
    await fixture.page.mouse.click(spot.x, spot.y);
    await later(300);
    expect(handedOver()).toBe(0);
  });

  it('as the page lets nothing else run while its cover is there', async () => {
    const { '0': cover } = Object.values(COVERS);
    // Before our listeners, which keep presses on the card from the page.
    await withToken(
      cover,
      "addEventListener('pointerdown', ({ timeStamp }) => { globalThis.pressedAt = timeStamp; }, true);",
    );
    const spot = await fixture.buttonCenter('Use this token');
    await run(
      `setTimeout(() => { ${cover?.on}; requestAnimationFrame(() => setTimeout(() => { const end = performance.now() + 2000; while (performance.now() < end); ${cover?.off}; globalThis.uncoveredAt = performance.now(); })); }, 100)`,
    );
    await later(1200);
    await fixture.page.mouse.click(spot.x, spot.y);
    await later(300);
    // A driver that is late presses when the card has been in sight again for long enough.
    const isTooSoon = await run('return pressedAt - uncoveredAt < 400');
    expect({ isTooSoon, handedOver: handedOver() > 0 }).toEqual({ isTooSoon, handedOver: !isTooSoon });
  });

  it('as the page moves the token, and the card with it, under the pointer', async () => {
    await withToken({}, "addEventListener('pointerdown', () => { document.body.style.paddingTop = '0'; }, true);");
    const { x, y } = await fixture.buttonCenter('Use this token');
    await run("document.body.style.paddingTop = '90px'");
    await later(700);
    await fixture.page.mouse.click(x, y);
    await later(300);
    expect(handedOver()).toBe(0);
  });

  it('as the page puts another token in the place of the one that was shown', async () => {
    const other = fixture.sandbox.shortcut.createToken({ name: 'Other', access: 'rw' });
    await withToken();
    const { x, y } = await fixture.buttonCenter('Use this token');
    await run(`document.querySelector('#it').textContent = '${other}'`);
    await later(60);
    await fixture.page.mouse.click(x, y);
    await later(200);
    expect(handedOver()).toBe(0);
  });

  it('as the page swaps the token within the very click', async () => {
    const other = fixture.sandbox.shortcut.createToken({ name: 'Other', access: 'rw' });
    const swap = `addEventListener('click', () => { const shown = document.querySelector('#it'); if (shown) shown.textContent = '${other}'; }, true);`;
    await withToken({}, swap);
    const { x, y } = await fixture.buttonCenter('Use this token');
    await fixture.page.mouse.click(x, y);
    await later(300);
    expect(await fixture.page.$eval('#it', (shown) => shown.textContent)).toBe(other);
    expect(handedOver()).toBe(0);
  });

  it('as a click elsewhere that the page turned upon us, while our button has the focus', async () => {
    await withToken();
    await fixture.buttonCenter('Use this token');
    await fixture.exposeOverlayRoot();
    await run(
      "overlayRoot.querySelector('.main').focus(); addEventListener('pointerdown', ({ pointerId }) => document.querySelector('shortcut-linking-coach').setPointerCapture(pointerId), true);",
    );
    await fixture.page.mouse.click(8, 8);
    await later(300);
    expect(handedOver()).toBe(0);
  });
});

it('and yet the person’s own press hands it over', async () => {
  await withToken();
  await fixture.pressCardButton('Use this token');
  await fixture.waitForText('Shortcut is linked');
});
