/** Policies and style sheets that would stop or bend us: ring and card are there, and look as always. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Color, pixelsOf } from '../../helpers/pixels.ts';
import type { OverlaySnapshot } from '../overlay-reader.ts';
import { openPageFixture, type PageFixture } from './page-fixture.ts';
import { form, page, wrap } from './pages.ts';

let fixture: PageFixture;
beforeAll(async () => {
  fixture = await openPageFixture('read');
});

const STRICT = [
  "default-src 'none'",
  "style-src 'none'",
  "script-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  'sandbox allow-same-origin allow-scripts allow-forms',
].join('; ');

it.each([
  ['a strict policy', STRICT],
  ['a strict policy without the sandbox', STRICT.replace(/; sandbox.*/, '')],
])('%s', async (_, policy) => {
  await fixture.load(page(), { headers: { 'content-security-policy': policy } });
  const { card } = await fixture.waitForRing('token-name', '#name');
  expect(card?.box.width).toBe(288);
  await fixture.pressCardButton('Fill in for me');
  await fixture.waitForRing('generate', '#generate');
});

/** All that makes a look, but where it is. */
const lookOf = ({ card, rings }: OverlaySnapshot) => ({
  card: card?.style,
  ring: rings[0]?.style,
  size: [card?.box.width, card?.box.height],
  text: card?.text,
  // Firefox counts lengths in sixtieths of a pixel, and rounds them by where they begin.
  buttons: card?.buttons.map(({ name, main, box }) => [name, main, Math.round(box.width), Math.round(box.height)]),
});

const SHEETS: Record<string, string> = {
  'hides every div': 'div{display:none!important}',
  'hides every unknown element':
    ':not(:defined){display:none!important} html>:not(head,body){display:none!important;visibility:hidden!important}',
  'bends every element':
    '*{position:static!important;opacity:.1!important;width:3px!important;pointer-events:none!important}html,body,h1,p,label,form,input,button{width:auto!important}:not(html,body,form,p){transform:scale(3)!important}',
  'unsets everything':
    '*{all:unset!important}input,button{display:inline-block!important;width:90px!important;height:20px!important}',
  'squeezes everything':
    '*{all:unset!important;position:static!important;width:40px!important;opacity:.1!important}h1,p,form,body,html,input,button,label{display:block!important;min-height:9px!important}head,script,style{display:none!important}',
  'hides what is on top':
    '[popover],:popover-open{display:none!important;opacity:0!important;inset:auto!important;width:0!important;height:0!important}',
  'bends the top layer':
    ':popover-open{transform:rotate(20deg)!important;scale:2!important;translate:50px!important;zoom:3!important;filter:blur(9px)!important;clip-path:inset(50%)!important;margin:99px!important;padding:50px!important;border:9px solid red!important;max-width:9px!important;contain:strict!important}',
  'names our element':
    'shortcut-linking-coach{display:none!important;visibility:hidden!important;content-visibility:hidden!important;opacity:0!important;animation:x 1s!important;transition:all 9s!important;mask:linear-gradient(#000,#0000)!important;mix-blend-mode:difference!important}@keyframes x{to{opacity:0}}',
  'huge type, other direction':
    'html{font-size:60px;line-height:5;letter-spacing:9px;text-transform:uppercase;direction:rtl;writing-mode:vertical-rl;text-align:center;color:red;cursor:none;word-spacing:40px;text-indent:90px;user-select:none;font-variant:small-caps;white-space:pre}form{writing-mode:horizontal-tb}',
  'with variables of our names':
    ':root,*{--bg:red!important;--ink:red!important;--accent:red!important;--line:red!important;--soft:red!important;--on:red!important}',
  'from a layer':
    '@layer a{*{display:block!important;position:static!important;width:50px!important}head,script,style,title,meta{display:none!important}}',
  'animates everything': '*{animation:spin 9s infinite!important}@keyframes spin{to{color:red;outline-color:red}}',
};

describe('a style sheet', () => {
  let plain: ReturnType<typeof lookOf>;
  beforeAll(async () => {
    await fixture.load(page());
    plain = lookOf(await fixture.waitForRing('token-name', '#name'));
  });

  it.each(Object.entries(SHEETS))('that %s', async (_, sheet) => {
    await fixture.load(page({ style: sheet }));
    expect(lookOf(await fixture.waitForRing('token-name', '#name'))).toEqual(plain);
    const { card } = await fixture.overlay.read('#name').then((snapshot) => snapshot ?? { card: null });
    const { x, y, width, height } = card?.box ?? { x: -1, y: -1, width: 0, height: 0 };
    const window = await fixture.page.evaluate(() => [innerWidth, innerHeight]);
    expect(x >= 0 && y >= 0 && x + width <= (window[0] ?? 0) && y + height <= (window[1] ?? 0)).toBe(true);
  });
});

/** Rules for what a page may add to any element, and registrations that reach into every shadow tree. */
const COVER = 'position:fixed;inset:0;display:block;z-index:9;background:#fff;opacity:1;pointer-events:none';
const NAME = 'shortcut-linking-coach';
const LAYERS: Record<string, string> = {
  'puts something before our element': `${NAME}::before{content:"Win a prize";${COVER}}`,
  'puts something after our element': `${NAME}::after{content:"Win a prize";${COVER}}`,
  'insists on it': `*::after,html>${NAME}[popover]::before{content:"Win a prize"!important;${COVER.replaceAll(';', '!important;')}}`,
  'lets it come by a transition': `@starting-style{${NAME}::after{display:block!important;content:"x"!important;opacity:1}}${NAME}::after{content:"x";${COVER};transition:all 100s allow-discrete!important}`,
  'lets it come by an animation': `${NAME}::after{content:"x";${COVER};animation:come 100s infinite!important}@keyframes come{from,to{display:block;content:"x"}}`,
  'fills the backdrop of our element': `${NAME}::backdrop{${COVER};position:fixed!important;z-index:99!important}`,
  'makes a list item of it': `${NAME}{display:list-item!important;list-style:inside url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='2000' height='2000'><rect width='2000' height='2000' fill='red'/></svg>")!important}${NAME}::marker{content:"Win a prize";font-size:900px}`,
  'makes it scroll, with buttons and markers': `${NAME}{overflow:scroll!important;scroll-marker-group:before!important}${NAME}::scroll-button(*){content:"x";${COVER}}${NAME}::scroll-marker-group{${COVER}}${NAME}::scroll-marker{content:"x";${COVER}}`,
  'styles what is selected and highlighted in it': `${NAME}::selection,${NAME}::target-text{color:#0000;background:#fff}${NAME}::highlight(any){color:#0000;background:#fff}${NAME}::first-line,${NAME}::first-letter{font-size:900px;background:#fff}`,
  'draws outline, shadow, border and mask over it': `${NAME}{outline:100vmax solid #fff!important;outline-offset:-100vmax!important;box-shadow:inset 0 0 0 100vmax #fff!important;border:100px solid!important;border-image:linear-gradient(#fff,#fff) 1 fill!important;mask:linear-gradient(#0000,#0000)!important;clip-path:inset(50%)!important;mix-blend-mode:screen!important;backdrop-filter:brightness(9)!important;interactivity:inert!important}`,
  'registers variables of our names': '@property --accent{syntax:"<length>";inherits:true;initial-value:0px}',
};

/** What the page's script may do to our element. */
const ACTS: Record<string, string> = {
  'sets its style': `const { style } = document.querySelector('${NAME}'); for (const [name, value] of [['opacity', '0'], ['display', 'none'], ['clip-path', 'inset(50%)'], ['filter', 'blur(9px)']]) style.setProperty(name, value, 'important');`,
  'animates it': `for (const pseudoElement of [null, '::before', '::after', '::backdrop']) document.querySelector('${NAME}').animate([{ opacity: pseudoElement ? 1 : 0, content: '"x"', display: 'block', position: 'fixed', inset: 0, background: '#fff' }], { duration: 1e7, fill: 'both', pseudoElement });`,
  'puts something into it': `document.querySelector('${NAME}').innerHTML = '<div style="${COVER}">Win a prize</div>';`,
  'hides it by its attributes': `Object.assign(document.querySelector('${NAME}'), { hidden: true, ariaHidden: 'true' });`,
};

describe('every pixel of the card is its own, when a page', () => {
  const EDGE = 16;
  /** Of 255: letters are drawn a little differently where the page has more layers. */
  const TOLERANCE = 48;
  /** Within the card's rounded corners, where nothing of the page shines through. */
  const pixels = async () => {
    await fixture.waitForRing('token-name', '#name');
    const { card } = await fixture.waitForRing('token-name', '#name');
    const { x, y, width, height } = card?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    const clip = { x: x + EDGE, y: y + EDGE, width: width - 2 * EDGE, height: height - 2 * EDGE };
    return pixelsOf(Buffer.from(await fixture.page.screenshot({ clip })));
  };
  /** The largest one of any color of any pixel. */
  const difference = (one: Color[], other: Color[]) =>
    one.reduce(
      (most, color, at) => Math.max(most, ...color.map((part, index) => Math.abs(part - (other[at]?.[index] ?? 999)))),
      0,
    );
  let plain: Color[];
  beforeAll(async () => {
    await fixture.load(page());
    plain = await pixels();
    expect(plain.length).toBeGreaterThan(10_000);
  });

  it.each(Object.entries(LAYERS))('%s', async (_, style) => {
    await fixture.load(page({ style }));
    expect(difference(await pixels(), plain)).toBeLessThan(TOLERANCE);
  });

  it.each(Object.entries(ACTS))('%s', async (_, script) => {
    await fixture.load(page());
    await fixture.waitForRing('token-name', '#name');
    await fixture.page.evaluate(`{ ${script} }`);
    expect(difference(await pixels(), plain)).toBeLessThan(TOLERANCE);
  });
});

describe('the page meddles', () => {
  it('takes our element out: it comes back', async () => {
    await fixture.load(
      wrap(form(), '', "addEventListener('input', () => document.querySelector('shortcut-linking-coach')?.remove());"),
    );
    await fixture.waitForRing('token-name', '#name');
    await fixture.page.type('#name', 'M');
    await fixture.waitForRing('generate', '#generate');
  });

  it('keeps every act outside its own dialog from arriving, as focus traps do', async () => {
    const trap =
      "const dialog = document.querySelector('section'); for (const type of ['click', 'pointerdown', 'mousedown', 'keydown', 'focusin']) document.addEventListener(type, (event) => { if (dialog.contains(event.target)) return; event.preventDefault(); event.stopImmediatePropagation(); dialog.remove(); }, true);";
    await fixture.load(wrap(`<section role="dialog">${form()}</section>`, '', trap));
    await fixture.waitForRing('token-name', '#name');
    await fixture.pressCardButton('Fill in for me');
    await fixture.waitForRing('generate', '#generate');
  });

  it('the card works by keys', async () => {
    await fixture.load(page());
    await fixture.waitForRing('token-name', '#name');
    await fixture.page.focus('#generate');
    await fixture.page.keyboard.press('Tab');
    await fixture.page.keyboard.press('Enter');
    await fixture.waitForRing('generate', '#generate');
  });

  it('its clicks by script on the card do nothing', async () => {
    await fixture.load(page());
    await fixture.waitForRing('token-name', '#name');
    await fixture.exposeOverlayRoot();
    await fixture.page.evaluate(`overlayRoot.querySelectorAll('button').forEach((button) => {
      const { x: clientX, y: clientY } = button.getBoundingClientRect();
      button.focus();
      button.click();
      const at = { clientX: clientX + 5, clientY: clientY + 5, detail: 1, bubbles: true, composed: true };
      button.dispatchEvent(new MouseEvent('click', at));
    })`);
    await fixture.waitForRing('token-name', '#name');
    expect(await fixture.page.$eval('#name', (field) => field instanceof HTMLInputElement && field.value)).toBe('');
  });
});
