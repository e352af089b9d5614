/** Pages made to keep us busy: a thousand controls alike, and storms of changes. The page's own work goes on. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isAround, openPageFixture, type PageFixture } from './page-fixture.ts';
import { form, NAME, readOnly, wrap } from './pages.ts';

let fixture: PageFixture;
let token: string;
beforeAll(async () => {
  fixture = await openPageFixture('read');
});
beforeEach(() => {
  token = fixture.sandbox.shortcut.createToken({ name: 'StackOne Integration', access: 'ro' });
});

/** The page notes its own pulse: the times, in milliseconds, between two of its turns. */
const PULSE = `
globalThis.turns = [];
let last = performance.now();
const pulse = new MessageChannel();
pulse.port1.onmessage = () => {
  const now = performance.now();
  if (now - last > 20) turns.push(now - last);
  last = now;
  pulse.port2.postMessage(0);
};
pulse.port2.postMessage(0);`;

const run = (script: string) => fixture.page.evaluate(`(async () => { ${script} })()`);
/** How long, at most, the page could not run while this went on. */
const longest = async (script: string) => {
  const most = await run(`turns.length = 0; ${script}; return Math.max(0, ...turns);`);
  return Number(most);
};
/** How often slower than on an idle core of its own the page's scripts run here and now, as others use the machine too. */
const slowness = async () => {
  const most = await run(`
    let most = 0;
    for (let round = 0; round < 10; round += 1) {
      const start = performance.now();
      for (let step = 0, sum = 0; step < 3e6; step += 1) sum += Math.sqrt(step);
      most = Math.max(most, performance.now() - start);
      await new Promise((later) => setTimeout(later, 10));
    }
    return most;`);
  return Math.max(1, Number(most) / 10);
};
const pause = (milliseconds: number) => `await new Promise((later) => setTimeout(later, ${milliseconds}))`;

const NAMED = NAME.replace('<input', '<input value="Mine"');
const many = (html: string) => html.replaceAll(/ (id|for)="\w+"/g, '').repeat(1000);

const CROWDS: Record<string, string> = {
  'names and buttons': many('<label>Token Name <input></label><button>Generate Token</button>'),
  names: many('<label>Token Name <input></label>'),
  buttons: many('<button type="button">Generate Token</button>'),
  'read-only boxes': many(readOnly()),
  'whole forms': many(form()),
  'fields that nothing names': many('<p>Token Name</p><div><input></div>'),
};

describe('a thousand', () => {
  it.each(Object.entries(CROWDS))('%s: no ring on one of them, and each look is short', async (_, crowd) => {
    await fixture.load(wrap('<main></main>', '', PULSE));
    await fixture.waitForText('Looking at the page');
    await run(`document.querySelector('main').innerHTML = ${JSON.stringify(crowd)}; ${pause(500)};`);
    // The page has drawn them; from here on only a look at them takes long.
    const times: number[] = [];
    for (let look = 0; look < 5; look += 1) {
      times.push(
        await longest(`document.querySelector('main').append(document.createElement('button')); ${pause(300)}`),
      );
    }
    expect(times.sort((one, other) => one - other)[2]).toBeLessThan(200 * (await slowness()));
    await fixture.waitForText('');
  });

  it('look-alikes beside the true form: the right ring, or none', async () => {
    const crowd = many('<label>Token Name <input></label>');
    await fixture.load(wrap(`${form()}<div>${crowd}</div>`));
    const { rings, control } = await fixture.until('#name', ({ card }) => card !== null, 'the card');
    expect(rings.every(({ box }) => isAround(box, control))).toBe(true);
  });
});

/** Goes on for so long; each turn is one change, and many fit into a frame. */
const storm = (change: string, milliseconds: number) =>
  `globalThis.storm = new Promise((over) => { const end = performance.now() + ${milliseconds}; let turn = 0; const blow = () => { for (let each = 0; each < 20; each += 1) { turn += 1; ${change} } if (performance.now() < end) setTimeout(blow, 4); else over(); }; blow(); });`;

const STORMS: Record<string, string> = {
  'nodes come and go': "document.querySelector('#box').innerHTML = '<button>x</button><input><p>' + turn + '</p>';",
  'attributes of the controls flip':
    "for (const one of document.querySelectorAll('form *')) { one.className = 'c' + turn; one.style.order = turn % 9; }",
  'the form is hidden and shown': "document.querySelector('form').hidden = turn % 2 === 1;",
  'texts change': "document.querySelector('#box').textContent = 'Token ' + turn;",
  'the form is drawn anew':
    "if (turn % 20 === 0) document.querySelector('form').replaceWith(document.querySelector('form').cloneNode(true));",
};

describe('a storm in which', () => {
  it.each(Object.entries(STORMS))(
    '%s: the page runs on, no ring is wrong, and after it all is well',
    async (_, change) => {
      await fixture.load(wrap(`${form()}<div id="box" style="height:60px;overflow:hidden"></div>`, '', PULSE));
      await fixture.waitForRing('token-name', '#name');
      await run(
        `globalThis.clicks = 0; document.querySelector('h1').addEventListener('click', () => { clicks += 1; });`,
      );
      await run(storm(change, 3000));
      for (let press = 0; press < 5; press += 1) await fixture.page.mouse.click(60, 45);
      expect(await run('return clicks')).toBe(5);
      const late = await run(`const start = performance.now(); ${pause(100)}; return performance.now() - start;`);
      expect(late).toBeLessThan(300 * (await slowness()));
      await run(
        `await storm; document.querySelector('form').hidden = false; document.querySelector('#box').textContent = '';`,
      );
      await fixture.waitForRing('token-name', '#name');
      await fixture.page.type('#name', 'Mine');
      await fixture.waitForRing('generate', '#generate');
    },
  );

  it('texts change without end while a token is awaited: it is seen, and the page runs on', async () => {
    const put = `document.querySelector('#generate').addEventListener('click', () => { document.querySelector('#result').textContent = 'One moment'; });`;
    await fixture.load(
      wrap(
        `${form({ name: NAMED })}<div id="result"></div><div id="box" style="height:60px;overflow:hidden"></div>`,
        '',
        PULSE + put,
      ),
    );
    await fixture.waitForRing('generate', '#generate');
    await run(storm("document.querySelector('#box').textContent = 'Token ' + turn;", 2500));
    await fixture.click('#generate');
    const held = await longest(pause(500));
    expect(held).toBeLessThan(200 * (await slowness()));
    await run(`document.querySelector('#result').innerHTML = '<code id="it">${token}</code>';`);
    await fixture.waitForRing('new-token', '#it');
    await fixture.waitForButtons('Use this token', 'Hide');
  });
});
