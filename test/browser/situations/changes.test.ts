/** The page changes under us: the ring is on the control that is there now, in the frame it came in. */
import { beforeAll, describe, expect, it } from 'vitest';
import { TOKEN_NAME } from '../../sandbox/shortcut/control-names.ts';
import { pause } from '../wait.ts';
import { openPageFixture, type PageFixture } from './page-fixture.ts';
import { form, page, readOnly, wrap } from './pages.ts';

let fixture: PageFixture;
beforeAll(async () => {
  fixture = await openPageFixture('read');
});

/**
 * Lets the page watch itself: `frames(n, selector)` answers, frame by frame, before each is painted, with how the
 * shown ring stands to the control: 'on' it, 'off' it, or 'none' shown.
 */
const WATCH = `
globalThis.standing = (selector) => {
  const ring = overlayRoot.querySelector('[data-ring]');
  if (!ring || !ring.checkVisibility()) return 'none';
  const control = document.querySelector(selector);
  if (!control) return 'off';
  const a = ring.getBoundingClientRect(), b = control.getBoundingClientRect();
  const gaps = [b.x - a.x, b.y - a.y, a.right - b.right, a.bottom - b.bottom];
  return gaps.every((gap) => gap > -0.01 && gap < 8.01) ? 'on' : 'off';
};
globalThis.frames = (count, selector) => new Promise((done) => {
  const seen = [];
  const pulse = document.documentElement.appendChild(document.createElement('i'));
  pulse.style.cssText = 'position: fixed; width: 1px; height: 1px';
  // Sizes are looked at after all that runs before a frame, and before it is painted.
  const observer = new ResizeObserver(() => {
    seen.push(standing(selector));
    if (seen.length < count) return requestAnimationFrame(() => { pulse.style.width = 1 + seen.length % 2 + 'px'; });
    observer.disconnect();
    pulse.remove();
    done(seen);
  });
  observer.observe(pulse);
});
globalThis.put = (html) => { document.querySelector('main').innerHTML = html; };
`;

const run = (script: string): Promise<unknown> => fixture.page.evaluate(`(async () => { ${script} })()`);
const start = async (html: string, script = '') => {
  await fixture.load(wrap(`<main>${html}</main>`, '', WATCH + script));
  await fixture.exposeOverlayRoot();
};

describe('a control comes', () => {
  it('late: ringed in the frame of its arrival', async () => {
    await start('');
    await fixture.waitForText('Looking at the page');
    await pause(1500);
    expect(await run(`put(${JSON.stringify(form())}); return frames(1, '#name');`)).toEqual(['on']);
  });

  it('after it was said to be missing', async () => {
    await start('');
    await fixture.waitForText(`Find ${TOKEN_NAME}`);
    expect(await run(`put(${JSON.stringify(form())}); return frames(1, '#name');`)).toEqual(['on']);
  });

  it('part by part', async () => {
    await start('<form></form>');
    const parts = [...form().matchAll(/<p>.*?<\/p>/g)].map(([part]) => part);
    for (const part of parts)
      await run(
        `document.querySelector('form').insertAdjacentHTML('beforeend', ${JSON.stringify(part)}); await frames(3, 'form');`,
      );
    await fixture.waitForRing('token-name', '#name');
  });

  it('in a page of 10,000 nodes', async () => {
    await start('');
    await run(
      "document.body.insertAdjacentHTML('beforeend', '<section>' + '<div><span>x</span></div>'.repeat(5000) + '</section>');",
    );
    await fixture.waitForText('Looking at the page');
    expect(await run(`put(${JSON.stringify(form())}); return frames(2, '#name');`)).toEqual(['on', 'on']);
  });
});

describe('a control is replaced', () => {
  it('by a new node: never a frame beside it', async () => {
    await start(form());
    await fixture.waitForRing('token-name', '#name');
    expect(
      await run(
        "const old = document.querySelector('#name'); old.replaceWith(old.cloneNode()); return frames(1, '#name');",
      ),
    ).toEqual(['on']);
  });

  it('by a new node elsewhere', async () => {
    await start(form());
    await fixture.waitForRing('token-name', '#name');
    expect(
      await run(`put('<div style="height:200px"></div>' + ${JSON.stringify(form())}); return frames(1, '#name');`),
    ).toEqual(['on']);
  });

  it('with the whole form, every 50 ms', async () => {
    await start(form());
    await fixture.waitForRing('token-name', '#name');
    const seen = await run(
      `const timer = setInterval(() => put('<div style="height:' + Math.random() * 100 + 'px"></div>' + ${JSON.stringify(form())}), 50);
       const seen = await frames(60, '#name'); clearInterval(timer); return seen;`,
    );
    expect(new Set(Array.isArray(seen) ? seen : [])).toEqual(new Set(['on']));
    await fixture.waitForRing('token-name', '#name');
  });

  it('at each key pressed, as some frameworks do', async () => {
    const rebuilt = page({
      access: readOnly(false),
      script: `
      addEventListener('input', ({ target }) => {
        if (target.id !== 'name') return;
        const { value } = target;
        const form = document.querySelector('form'), copy = form.cloneNode(true);
        form.replaceWith(copy);
        const name = copy.querySelector('#name');
        name.value = value; name.focus(); name.setSelectionRange(value.length, value.length);
      }, true);`,
    });
    await fixture.load(rebuilt);
    await fixture.waitForRing('token-name', '#name');
    await fixture.page.focus('#name');
    for (const key of 'Mine') {
      await fixture.page.keyboard.press(key === 'M' ? 'M' : 'i');
      await fixture.waitForRing('read-only', '#access');
    }
    await fixture.load(rebuilt);
    await fixture.waitForRing('token-name', '#name');
    await fixture.pressCardButton('Fill in for me');
    await fixture.waitForRing('generate', '#generate');
    expect(await fixture.page.$eval('#name', (name) => name instanceof HTMLInputElement && name.value)).toBe(
      'StackOne Integration',
    );
  });
});

describe('a control is hidden and shown', () => {
  it.each(['display:none', 'visibility:hidden', 'opacity:0', 'height:0;overflow:hidden'])('%s', async (hidden) => {
    await fixture.load(wrap(`<main>${form()}</main>`, `.gone{${hidden}}`, WATCH));
    await fixture.exposeOverlayRoot();
    await fixture.waitForRing('token-name', '#name');
    await run("document.querySelector('main').className = 'gone'; await frames(2, '#name');");
    await fixture.waitForText('Looking at the page');
    await run("document.querySelector('main').className = ''; await frames(2, '#name');");
    await fixture.waitForRing('token-name', '#name');
  });

  it('the attribute hidden', async () => {
    await start(form());
    await fixture.waitForRing('token-name', '#name');
    expect(await run("document.querySelector('form').hidden = true; return frames(2, '#name');")).toEqual([
      'none',
      'none',
    ]);
    await run("document.querySelector('form').hidden = false");
    await fixture.waitForRing('token-name', '#name');
  });

  it('behind a button that opens a part of the page', async () => {
    await start(`<details><summary>New token</summary>${form()}</details>`);
    await fixture.waitForText('Looking at the page');
    await fixture.click('summary');
    await fixture.waitForRing('token-name', '#name');
  });
});

describe('a control moves', () => {
  it('when what is above it grows', async () => {
    await start(`<div id="above"></div>${form()}`);
    await fixture.waitForRing('token-name', '#name');
    const seen = await run("document.querySelector('#above').style.height = '150px'; return frames(4, '#name');");
    expect(Array.isArray(seen) && seen.at(-1)).toBe('on');
  });

  it('when what is above it grows by text alone, long after all was quiet', async () => {
    await start(`<p id="above"></p>${form()}`);
    await fixture.waitForRing('token-name', '#name');
    await pause(400);
    const seen = await run(
      "document.querySelector('#above').textContent = 'Word '.repeat(400); return frames(6, '#name');",
    );
    expect(Array.isArray(seen) && seen.at(-1)).toBe('on');
  });

  it.each(['height', 'margin-top'])('with a transition of %s', async (property) => {
    await fixture.load(
      wrap(
        `<div id="above"></div><main>${form()}</main>`,
        `#above{${property}:0;transition:${property} .4s}#above.on{${property}:200px}`,
        WATCH,
      ),
    );
    await fixture.exposeOverlayRoot();
    await fixture.waitForRing('token-name', '#name');
    await run("document.querySelector('#above').className = 'on'; await frames(10, '#name');");
    await fixture.until('#name', ({ control }) => (control?.y ?? 0) > 250, 'the end of the move');
    await fixture.waitForRing('token-name', '#name');
  });

  it('with an animation that never ends', async () => {
    await fixture.load(
      wrap(
        `<main>${form()}</main>`,
        '@keyframes sway{to{transform:translateX(80px)}}main{animation:sway .5s infinite alternate linear}',
        WATCH,
      ),
    );
    await fixture.exposeOverlayRoot();
    await fixture.waitForRing('token-name', '#name');
    const seen = await run("return frames(30, '#name');");
    expect(Array.isArray(seen) && seen.filter((one) => one === 'on').length).toBeGreaterThan(20);
  });

  it('by transform, by hand, without a transition', async () => {
    await start(form());
    await fixture.waitForRing('token-name', '#name');
    await run("document.querySelector('main').style.transform = 'translate(120px, 40px)'; await frames(6, '#name');");
    await fixture.waitForRing('token-name', '#name');
  });
});

it('in-app navigation away and back', async () => {
  await start(form());
  await fixture.waitForRing('token-name', '#name');
  await run(
    "history.pushState(null, '', '/acme/stories'); put('<nav><a href=\"/settings\" id=\"settings\">Settings</a></nav>');",
  );
  await fixture.waitForRing('settings', '#settings');
  await run(`history.pushState(null, '', '/acme/settings/account/api-tokens'); put(${JSON.stringify(form())});`);
  await fixture.waitForRing('token-name', '#name');
  await run("history.pushState(null, '', '/login'); put('<form><input type=password></form>');");
  await fixture.waitForText('Sign in to Shortcut');
});
