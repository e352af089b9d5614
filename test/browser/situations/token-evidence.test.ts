/** Which token is the new one: the one that was not there when the person began, however it was made. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pause, waitUntil } from '../wait.ts';
import { openPageFixture, type PageFixture } from './page-fixture.ts';
import { form, putsResult, readOnly, wrap } from './pages.ts';

let fixture: PageFixture;
let token: string;
beforeAll(async () => {
  fixture = await openPageFixture('read');
});
beforeEach(async () => {
  await fixture.leave();
  token = fixture.sandbox.shortcut.createToken({ name: 'StackOne Integration', access: 'ro' });
});

const put = (html: string) => putsResult(html, token);
const body = (html: string, script = '') => wrap(`${form()}<div id="result"></div>`, '', `${put(html)}${script}`);
const IT = '<code id="it">T0KEN</code>';

describe('is seen', () => {
  it('made by Enter in the box, by the page’s own key handler', async () => {
    await fixture.load(
      body(
        IT,
        "document.querySelector('#name').onkeydown = ({ key }) => key === 'Enter' && setTimeout(put, 30);",
      ).replace('type="button" id="generate"', 'type="button" disabled id="generate"'),
    );
    await fixture.waitForRing('token-name', '#name');
    await fixture.page.type('#name', 'Mine');
    await fixture.page.keyboard.press('Enter');
    await fixture.waitForRing('new-token', '#it');
    await fixture.waitForButtons('Use this token', 'Hide');
  });

  it('made by a script’s press, as keyboard helpers do', async () => {
    await fixture.load(body(IT, "document.querySelector('#generate').onclick = () => setTimeout(put, 30);"));
    await fixture.waitForRing('token-name', '#name');
    await fixture.page.type('#name', 'Mine');
    await fixture.page.keyboard.press('f');
    await fixture.page.evaluate("document.querySelector('#generate').click()");
    await fixture.waitForRing('new-token', '#it');
  });

  it('made with a form that nobody recognizes', async () => {
    const odd = '<p><input> <input> <button id="odd">?</button></p>';
    await fixture.load(
      wrap(
        `${odd}<div id="result"></div>`,
        '',
        `${put(IT)}document.querySelector('#odd').onclick = () => setTimeout(put, 30);`,
      ),
    );
    await fixture.waitForText('Looking at the page');
    await fixture.click('#odd');
    await fixture.waitForRing('new-token', '#it');
  });

  it('on the page that a reload brings', async () => {
    await fixture.load(body(IT));
    await fixture.waitForRing('token-name', '#name');
    await fixture.page.type('#name', 'Mine');
    await fixture.waitForRing('generate', '#generate');
    await fixture.click('#generate');
    await fixture.waitForText('Waiting for the token');
    await fixture.load(body(IT, 'put();'));
    await fixture.waitForRing('new-token', '#it');
  });
});

const ON_PRESS = "document.querySelector('#generate').onclick = () => setTimeout(put, 30);";
const ON_ENTER = "document.querySelector('#name').onkeydown = ({ key }) => key === 'Enter' && setTimeout(put, 30);";

/** The form is filled in and sent off by a press. */
async function make(html: string, script = ''): Promise<void> {
  await fixture.load(body(html, `${ON_PRESS}${script}`));
  await fixture.waitForRing('token-name', '#name');
  await fixture.page.type('#name', 'Mine');
  await fixture.click('#generate');
}

async function enter(script: string): Promise<void> {
  await fixture.load(wrap(`${form()}<div id="result"></div>`, '', script));
  await fixture.waitForRing('token-name', '#name');
  await fixture.page.type('#name', 'Mine');
  await fixture.page.keyboard.press('Enter');
}

describe('is seen, too,', () => {
  it('at an address of its own', async () => {
    const moves =
      "const made = put; put = () => { made(); history.pushState({}, '', location.pathname + '/64f1'); document.querySelector('form').remove(); };";
    await make(IT, moves);
    await fixture.waitForRing('new-token', '#it');
  });

  it('in a box that was there, and has nothing but a new value', async () => {
    await enter(
      `const it = document.createElement('input'); Object.assign(it, { id: 'it', readOnly: true, size: 50 }); document.body.append(it); const put = () => { it.value = '${token}'; };${ON_ENTER}`,
    );
    await fixture.waitForRing('new-token', '#it');
  });

  it('after a press of the button that copies it', async () => {
    const guessed = '<p><button id="odd">Do it</button></p><div id="result"></div>';
    const copied = `${IT}<button type="button" id="copy">Copy</button>`;
    await fixture.load(
      wrap(
        form({ button: guessed }),
        '',
        `${put(copied)}document.querySelector('#odd').onclick = () => setTimeout(put, 30);`,
      ),
    );
    await fixture.waitForRing('token-name', '#name');
    await fixture.page.type('#name', 'Mine');
    await fixture.click('#odd');
    await fixture.waitForRing('new-token', '#it');
    await fixture.click('#copy');
    await fixture.waitForButtons('Use this token', 'Hide');
    await fixture.waitForRing('new-token', '#it');
  });

  it('as one of the older kind, made by Enter', async () => {
    token = fixture.sandbox.shortcut.createToken({ name: 'Old', access: 'rw', legacy: true });
    await enter(`${put('<p>Token: T0KEN</p>').replace('<p>', '<p id=it>')}${ON_ENTER}`);
    await fixture.waitForRing('new-token', '#it');
  });

  it('in elements that are not alike', async () => {
    await make(`<code id="it"><span class="p">${token.slice(0, 12)}</span><b>${token.slice(12)}</b></code>`);
    await fixture.waitForRing('new-token', '#it');
  });
});

describe('is taken without the word beside it:', () => {
  it.each([
    ['right behind, in an element alike', '<div><span id="it">T0KEN</span><span>Copied</span></div>'],
    ['on the next line', '<div id="it">T0KEN<br>Active</div>'],
    ['its access', '<div><span id="it">T0KEN</span><br><span>Read-only</span></div>'],
  ])('%s', async (_, html) => {
    await make(html);
    await fixture.waitForRing('new-token', '#it');
    await fixture.waitForButtons('Use this token', 'Hide');
    await fixture.pressCardButton('Use this token');
    const sent = () => fixture.sandbox.requests.flatMap(({ headers }) => headers['shortcut-token'] ?? []);
    await waitUntil(
      async () => sent(),
      (tokens) => tokens.length > 0,
      'a request with the token',
      6000,
    );
    expect(sent()[0]).toBe(token);
    fixture = await openPageFixture('read');
  });
});

const UUID = '7f3c2a10-9b1e-4d55-8a77-0c1d2e3f4a5b';

/** None of them is a token that could be used. */
const STAND_INS = [
  ...['[…]', ' …', '<span>⋯</span>2345', '⬤⬤⬤⬤2345', '××××2345', '####2345', '＊＊＊＊', ' (hidden)'].map(
    (end) => `<ul><li>sct_ro_acme_Ab3d${end}</li></ul>`,
  ),
  '<table><tr><th>Prefix</th></tr><tr><td>sct_ro_acme_Ab3d</td></tr></table>',
  '<p>Begins with <code>sct_ro_Ab3d</code></p>',
  '<code>sct_ro_acme_<span aria-hidden="true">●●●●●●●●</span>9x2k</code>',
  '<input readonly value="sct_ro_acme_••••••••9x2k" size="40">',
  ...['sct_rw_TOKEN', 'sct_ro_my-token', 'sct_ro_abc123', 'sct_ro_xxx', 'sct_rw_&lt;workspace&gt;_&lt;token&gt;'].map(
    (example) => `<pre>Shortcut-Token: ${example}</pre>`,
  ),
  '<pre>Shortcut-Token: 00000000-0000-0000-0000-000000000000</pre>',
  `<div role="alert">Could not create the token. Request ID: <code>${UUID}</code></div>`,
  `<div role="alert">Error ID ${UUID}</div>`,
  `<ul><li>Mine <small>${UUID}</small></li></ul>`,
  `<table><tr><th>ID</th></tr><tr><td>${UUID}</td></tr></table>`,
  `<a href="#">${UUID}</a>`,
];

it('shortened, masked, examples and ids of anything: none is offered', async () => {
  await make(STAND_INS.join(''));
  await fixture.waitForText('Is the token on screen?');
});

describe('is not taken for new', () => {
  it('what was there before', async () => {
    await fixture.load(body(IT, 'put();'));
    await fixture.waitForRing('token-name', '#name');
    await fixture.page.type('#name', 'Mine');
    await fixture.waitForRing('generate', '#generate');
  });

  it('what comes before the person did anything', async () => {
    await fixture.load(body(IT, 'setTimeout(put, 500);'));
    await fixture.waitForRing('token-name', '#name');
    await fixture.page.waitForSelector('#it');
    // The guide looks at the page when a control comes.
    await fixture.page.evaluate("document.body.append(document.createElement('button'))");
    await pause(300);
    await fixture.waitForRing('token-name', '#name');
    await fixture.page.type('#name', 'Mine');
    await fixture.waitForRing('generate', '#generate');
  });
});

const ROWS: Record<string, string> = {
  'shortened, in a row': '<ul><li>Mine sct_ro_acme_Ab3…</li></ul>',
  'masked, in a row': '<ul><li>Mine <span>sct_ro_acme_</span><span>••••2345</span></li></ul>',
  'masked with letters': '<ul><li>sct_ro_acme_xxxxxxxx2345</li></ul>',
  'in an example': '<pre>curl -H "Shortcut-Token: sct_ro_your-workspace_your-token-here"</pre>',
  'a row’s id': '<ul><li>Mine 01234567-89ab-cdef-0123-456789abcdef</li></ul>',
};

describe('what only looks like one is no rival', () => {
  it.each(Object.entries(ROWS))('%s', async (_, row) => {
    await fixture.load(
      body(`${row}<p>${IT}</p>`, "document.querySelector('#generate').onclick = () => setTimeout(put, 30);"),
    );
    await fixture.waitForRing('token-name', '#name');
    await fixture.page.type('#name', 'Mine');
    await fixture.click('#generate');
    await fixture.waitForRing('new-token', '#it');
  });

  const { 'a row’s id': _, ...SHORT } = ROWS;
  it.each(Object.entries(SHORT))('%s, alone: not offered', async (_, row) => {
    await fixture.load(body(row, "document.querySelector('#generate').onclick = () => setTimeout(put, 30);"));
    await fixture.waitForRing('token-name', '#name');
    await fixture.page.type('#name', 'Mine');
    await fixture.click('#generate');
    await fixture.waitForText('Is the token on screen?');
  });
});

describe('spread over marks that are not seen', () => {
  const halves = () => [token.slice(0, 14), token.slice(14)] as const;
  it.each<[string, (a: string, b: string) => string]>([
    ['a place where the line may break', (a, b) => `${a}<wbr>${b}`],
    ['soft hyphens', (a, b) => `${a}\u00ad${b}`],
    ['zero-width spaces', (a, b) => `${a}\u200b${b}`],
    ['line breaks', (a, b) => `${a}<br>${b}`],
  ])('%s', async (_, join) => {
    const html = `<code id="it">${join(...halves())}</code>`;
    await fixture.load(body(html, "document.querySelector('#generate').onclick = () => setTimeout(put, 30);"));
    await fixture.waitForRing('token-name', '#name');
    await fixture.page.type('#name', 'Mine');
    await fixture.click('#generate');
    await fixture.waitForRing('new-token', '#it');
  });
});

it('really undecided: asked which, by how they begin and end', async () => {
  const other = fixture.sandbox.shortcut.createToken({ name: 'Other', access: 'ro' });
  await fixture.load(
    body(
      `<p><code>T0KEN</code></p><p><code>${other}</code></p>`,
      "document.querySelector('#generate').onclick = () => setTimeout(put, 30);",
    ),
  );
  await fixture.waitForRing('token-name', '#name');
  await fixture.page.type('#name', 'Mine');
  await fixture.click('#generate');
  await fixture.waitForText('Which one is your token?');
  const ends = (text: string) => `${text.slice(0, 14)}…${text.slice(-4)}`;
  await fixture.waitForButtons(ends(token), ends(other), 'Hide');
  expect(ends(token)).not.toBe(token);
});

it('one that can write is said to be more than is needed, before anybody presses', async () => {
  token = fixture.sandbox.shortcut.createToken({ name: 'Wide', access: 'rw' });
  await fixture.load(
    wrap(
      `${form({ access: readOnly() })}<div id="result"></div>`,
      '',
      `${put(IT)}document.querySelector('#generate').onclick = () => setTimeout(put, 30);`,
    ),
  );
  await fixture.waitForRing('token-name', '#name');
  await fixture.page.type('#name', 'Mine');
  await fixture.click('#generate');
  const { card } = await fixture.waitForRing('new-token', '#it');
  expect(card?.text).toContain('can also write');
});
