/** The card and the page: it covers nothing a person needs, goes where it is put, and never gets in the way. */
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Box } from '../overlay-reader.ts';
import { pause } from '../wait.ts';
import { openPageFixture, type PageFixture } from './page-fixture.ts';
import { form, page, readOnly, wrap } from './pages.ts';

let fixture: PageFixture;
beforeAll(async () => {
  fixture = await openPageFixture('read');
});
beforeEach(() => fixture.page.setViewport({ width: 1100, height: 700 }));
afterEach(() => fixture.page.setViewport(null));

const overlap = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

async function card(): Promise<Box> {
  const { card: seen } = await fixture.until('', (snapshot) => snapshot.card !== null, 'the card');
  return seen?.box ?? { x: 0, y: 0, width: 0, height: 0 };
}

/** Of all elements that match, whether they have a box or not. */
async function boxesOf(selector: string): Promise<Box[]> {
  const found = await fixture.page.evaluate(
    `JSON.stringify([...document.querySelectorAll('${selector}')].map((one) => one.getBoundingClientRect()))`,
  );
  return JSON.parse(String(found));
}

/** The card once it has stood still for a while, and what it covers then of all that matches. */
async function covered(selector: string): Promise<Box[]> {
  let before = '';
  for (let still = 0; still < 4; await pause(50)) {
    const now = JSON.stringify(await card());
    still = now === before ? still + 1 : 0;
    before = now;
  }
  const at = await card();
  return (await boxesOf(selector)).filter((box) => overlap(at, box));
}

const NEEDED = '#name, #access, #generate, label, .label, [role=alert], [role=status]';
const SAID = '<p role="alert" style="background:#fdd;width:260px">The name is taken already. Choose another one.</p>';

const PAGES: Record<string, string> = {
  'labels before their controls': page(),
  'labels above': page({ style: 'label{display:block}input{width:300px}' }),
  'a label far to the right, named by its id': page({
    name: '<p><input id="name" aria-labelledby="far"><span id="far" class="label" style="position:absolute;left:420px">Token Name</span></p>',
  }),
  'a field as wide as the page': page({ style: '#name{width:95%}' }),
  'a message above': page({ above: SAID }),
  'a message beside': page({
    style: '[role=alert]{position:absolute;left:420px;top:110px}',
    below: SAID,
  }),
  'a message in the corner': page({
    style: '[role=alert]{position:fixed;right:8px;bottom:8px}#name{width:95%}',
    below: SAID,
  }),
  'a form in the middle': page({ style: 'form{margin:120px auto;width:320px}' }),
};

describe('covers neither control, label, nor message', () => {
  describe.each(Object.keys(PAGES))('%s', (name) => {
    it.each([
      [1100, 700],
      [640, 640],
    ])('in a window of %s by %s', async (width, height) => {
      await fixture.page.setViewport({ width, height });
      await fixture.load(PAGES[name] ?? '');
      await fixture.waitForRing('token-name', '#name');
      expect(await covered(NEEDED)).toEqual([]);
    });
  });

  it('in a window for phones: the control of the moment stays free', async () => {
    await fixture.page.setViewport({ width: 390, height: 640 });
    await fixture.load(page());
    await fixture.waitForRing('token-name', '#name');
    expect(await covered('#name')).toEqual([]);
  });

  it('in a window that the control fills: the card is in sight all the same', async () => {
    await fixture.load(
      page({
        name: '<p><label>Token Name <textarea id="name" style="width:2000px;height:2000px"></textarea></label></p>',
      }),
    );
    await fixture.waitForRing('token-name', '#name');
    const { x, y, width, height } = await card();
    expect([x >= 0, y >= 0, x + width <= 1100, y + height <= 700]).toEqual([true, true, true, true]);
  });

  it('of what the page says later', async () => {
    await fixture.load(page());
    await fixture.waitForRing('token-name', '#name');
    const { x, y } = await card();
    await fixture.page.evaluate(`document.body.insertAdjacentHTML('beforeend',
      '<div role="alert" style="position:fixed;left:${x}px;top:${y}px">Saved</div>')`);
    await pause(100);
    expect(await covered(NEEDED)).toEqual([]);
  });

  it('of what is written into a place for messages that was there before', async () => {
    await fixture.load(page({ below: '<div role="status"></div>' }));
    await fixture.waitForRing('token-name', '#name');
    const { x, y } = await card();
    await fixture.page.evaluate(
      `document.querySelector('[role=status]').style.cssText = 'position:fixed;left:${x}px;top:${y}px'`,
    );
    await pause(100);
    await fixture.page.evaluate("document.querySelector('[role=status]').textContent = 'Saved'");
    await pause(100);
    expect(await covered(NEEDED)).toEqual([]);
  });

  it('of what stands around a token, such as a button to copy it', async () => {
    await fixture.load(page());
    await fixture.waitForRing('token-name', '#name');
    await fixture.pressCardButton('Fill in for me');
    await fixture.waitForRing('generate', '#generate');
    await fixture.click('#generate');
    await fixture.page.evaluate(`document.body.insertAdjacentHTML('beforeend',
      '<p><code>sct_ro_acme_0123456789abcdef</code> <button id="copy">Copy</button></p>')`);
    await fixture.waitForRing('new-token', 'code');
    expect(await covered('code, #copy')).toEqual([]);
  });
});

describe('moves', () => {
  beforeEach(async () => {
    await fixture.load(page());
    await fixture.waitForRing('token-name', '#name');
  });

  const drag = async (dx: number, dy: number) => {
    const { x, y } = await card();
    const { mouse } = fixture.page;
    await mouse.move(x + 40, y + 60);
    await mouse.down();
    await mouse.move(x + 40 + dx / 2, y + 60 + dy / 2);
    await mouse.move(x + 40 + dx, y + 60 + dy);
    await mouse.up();
  };
  const near = (one: Box, x: number, y: number) => Math.hypot(one.x - x, one.y - y) < 1;
  const handle = async () => {
    const { x, y, width } = await card();
    return { x: x + width - 24, y: y + 24 };
  };
  const enter = async () => {
    const { keyboard } = fixture.page;
    await keyboard.down('Alt');
    await keyboard.down('Shift');
    await keyboard.press('KeyH');
    await keyboard.up('Shift');
    await keyboard.up('Alt');
  };

  it('with the mouse, and stays there when the next act comes', async () => {
    const { x, y } = await card();
    await drag(200, 150);
    expect(near(await card(), x + 200, y + 150)).toBe(true);
    await fixture.pressCardButton('Fill in for me');
    await fixture.waitForRing('generate', '#generate');
    expect(near(await card(), x + 200, y + 150)).toBe(true);
  });

  it('not onto the control: let go there, it stands beside', async () => {
    const at = await card();
    const [control] = await boxesOf('#name');
    await drag((control?.x ?? 0) - at.x, (control?.y ?? 0) - at.y);
    expect(await covered(NEEDED)).toEqual([]);
  });

  it('by its handle, for those who can’t drag', async () => {
    const before = await card();
    const { x, y } = await handle();
    await fixture.page.mouse.click(x, y);
    expect(near(await card(), before.x, before.y)).toBe(false);
    expect(await covered(NEEDED)).toEqual([]);
  });

  it('from edge to edge with the arrow keys', async () => {
    await enter();
    await fixture.page.keyboard.press('ArrowDown');
    await fixture.page.keyboard.press('ArrowRight');
    const { x, y, width, height } = await card();
    expect([x + width, y + height].map(Math.round)).toEqual([1100 - 16, 700 - 16]);
    await fixture.page.keyboard.press('ArrowLeft');
    expect(Math.round((await card()).x)).toBe(16);
  });

  it('and is hidden with Escape, and comes back with the keys that go to it', async () => {
    await fixture.page.keyboard.press('Escape');
    await fixture.until('', ({ card: seen }) => seen === null, 'no card');
    await enter();
    await card();
    // What has the focus in the card is the page's own business only as far as that it is ours.
    expect(await fixture.page.evaluate('document.activeElement.localName')).toBe('shortcut-linking-coach');
    await enter();
    expect(await fixture.page.evaluate('document.activeElement.id')).toBe('name');
  });

  it('not for keys or pointers that the page makes up', async () => {
    const before = await card();
    await fixture.page.evaluate(`(() => {
      const host = document.querySelector('shortcut-linking-coach');
      const at = { bubbles: true, composed: true, pointerId: 1, clientX: ${before.x + 40}, clientY: ${before.y + 60} };
      host.dispatchEvent(new PointerEvent('pointerdown', at));
      host.dispatchEvent(new PointerEvent('pointermove', { ...at, clientX: 20 }));
      host.dispatchEvent(new PointerEvent('pointerup', { ...at, clientX: 20 }));
      for (const key of ['Escape', 'H'])
        dispatchEvent(new KeyboardEvent('keydown', { key, code: 'KeyH', altKey: true, shiftKey: true }));
    })()`);
    expect(near(await card(), before.x, before.y)).toBe(true);
    expect(await fixture.page.evaluate('document.activeElement.localName')).toBe('body');
  });

  it('Escape closes the page’s own dialog, and leaves the card', async () => {
    await fixture.load(wrap(`<dialog>${form()}</dialog>`, '', "document.querySelector('dialog').showModal()"));
    await fixture.waitForRing('token-name', '#name');
    await fixture.click('#name');
    await fixture.page.keyboard.press('Escape');
    await fixture.until('', ({ rings }) => rings.length === 0, 'no ring');
    expect(await fixture.page.evaluate('document.querySelector("dialog").open')).toBe(false);
    await card();
  });
});

describe('never gets in the way', () => {
  it('all around it, clicks go to the page', async () => {
    await fixture.load(page());
    await fixture.waitForRing('token-name', '#name');
    const { x, y, width, height } = await card();
    const around = [
      [x - 2, y + 20],
      [x + width + 2, y + 20],
      [x + 20, y - 2],
      [x + 20, y + height + 2],
    ];
    const hit = await fixture.page.evaluate(
      `JSON.stringify(${JSON.stringify(around)}.map(([x, y]) => document.elementFromPoint(x, y)?.localName))`,
    );
    expect(JSON.parse(String(hit))).not.toContain('shortcut-linking-coach');
  });

  /** Frame by frame, before each is painted: where the card stands to the ring; null while either is not shown. */
  const WATCH = `
    globalThis.distances = (frames) => new Promise((done) => {
      const seen = [];
      const look = () => {
        const [ring, card] = ['[data-ring]', '.card'].map((one) => overlayRoot.querySelector(one));
        const shown = ring?.checkVisibility() && card?.checkVisibility();
        const [a, b] = [ring, card].map((one) => one?.getBoundingClientRect());
        seen.push(shown ? Math.round(b.x - a.x) + ',' + Math.round(b.y - a.y) : null);
        if (seen.length < frames) requestAnimationFrame(() => setTimeout(look));
        else done(JSON.stringify([...new Set(seen)]));
      };
      requestAnimationFrame(() => setTimeout(look));
    });`;

  it('it moves with the control, as one', async () => {
    await fixture.load(page({ style: '@keyframes go{to{transform:translateY(200px)}}', script: WATCH }));
    await fixture.waitForRing('token-name', '#name');
    await fixture.exposeOverlayRoot();
    const distances = await fixture.page.evaluate(
      "document.querySelector('form').style.animation = 'go 700ms ease-in-out forwards'; distances(50)",
    );
    expect(JSON.parse(String(distances))).toHaveLength(1);
  });

  it('it does not flicker when the form is drawn anew, again and again', async () => {
    await fixture.load(page({ access: readOnly(true), script: WATCH }));
    await fixture.waitForRing('token-name', '#name');
    await fixture.exposeOverlayRoot();
    const distances = await fixture.page.evaluate(`(() => {
      const again = () => {
        const form = document.querySelector('form');
        form.replaceWith(form.cloneNode(true));
      };
      const timer = setInterval(again, 20);
      return distances(50).finally(() => clearInterval(timer));
    })()`);
    expect(JSON.parse(String(distances))).toHaveLength(1);
    expect(JSON.parse(String(distances))).not.toContain(null);
  });
});
