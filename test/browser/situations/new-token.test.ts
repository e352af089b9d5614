/** The token, once it is made: found however it is shown, taken only when it is surely the fresh one. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
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

async function make(html: string, { after = '', above = '', wait = 30 } = {}) {
  const filled = form({ name: '<p><label>Token Name <input id="name" value="Mine"></label></p>', access: readOnly() });
  const script = `${putsResult(html, token, after)}document.querySelector('#generate').addEventListener('click', () => setTimeout(put, ${wait}));`;
  await fixture.load(wrap(`${above}${filled}<div id="result"></div>`, '', script));
  await fixture.waitForRing('generate', '#generate');
  await fixture.click('#generate');
}

const SHOWN: Record<string, string> = {
  'in a code element': '<p>Copy it now: <code id="it">T0KEN</code></p>',
  'in a paragraph of its own': '<p id="it">T0KEN</p>',
  'within a sentence': '<p id="it">Your token is T0KEN and is shown once.</p>',
  'with white space around': '<pre id="it">\n   T0KEN\n  </pre>',
  'in a read-only field': '<input id="it" readonly value="T0KEN" size="60">',
  'in a field of type password': '<input id="it" type="password" readonly value="T0KEN" size="60">',
  'in a text area': '<textarea id="it" readonly cols="80">T0KEN</textarea>',
  'in a list': '<ul><li>Old</li><li id="it">T0KEN</li></ul>',
  'in a table': '<table><tr><td>Mine</td><td id="it">T0KEN</td></tr></table>',
  'in a dialog by hand': '<div role="dialog" style="position:fixed;inset:200px"><code id="it">T0KEN</code></div>',
  'beside a Copy button, nothing between': '<div><span id="it">T0KEN</span><button>Copy</button></div>',
  'beside Copy as text, nothing between':
    '<div><span id="it">T0KEN</span><span role="button" tabindex="0">Copy</span></div>',
  'beside a word, nothing between': '<div><b id="it">T0KEN</b><i>Copy</i></div>',
  'with a Copy button inside': '<code id="it">T0KEN<button>Copy</button></code>',
  'marked in yellow': '<p><mark id="it">T0KEN</mark></p>',
  'drawn with a style that breaks anywhere':
    '<div style="width:120px"><span id="it" style="word-break:break-all">T0KEN</span></div>',
  'in a button that copies': '<button id="it">T0KEN</button>',
};

describe('shown', () => {
  it.each(Object.entries(SHOWN))('%s', async (_, html) => {
    await make(html);
    await fixture.waitForRing('new-token', '#it');
    await fixture.waitForButtons('Use this token', 'Hide');
  });

  it('over several text nodes', async () => {
    await make('<code id="it">T0KEN</code>', {
      after:
        "const text = document.querySelector('#it').firstChild; text.splitText(4); text.splitText(2); text.splitText(1);",
    });
    await fixture.waitForRing('new-token', '#it');
  });

  it('over several spans', async () => {
    await make('<p><code id="it">T0KEN</code></p>', {
      after:
        "const it = document.querySelector('#it'); it.replaceChildren(...it.textContent.match(/.{1,7}/g).map((part) => Object.assign(document.createElement('span'), { textContent: part })));",
    });
    await fixture.waitForRing('new-token', '#it');
  });

  it('in a modal dialog', async () => {
    await make('<dialog><code id="it">T0KEN</code></dialog>', {
      after: "document.querySelector('dialog').showModal();",
    });
    await fixture.waitForRing('new-token', '#it');
  });

  it('in an open shadow root', async () => {
    await make('<div><template><code id="it">T0KEN</code></template></div>', {
      after:
        "const t = document.querySelector('template'), at = t.parentElement; at.attachShadow({ mode: 'open' }).append(t.content);",
    });
    await fixture.waitForRing('new-token', '#it');
  });

  it('instead of the form', async () => {
    await make('<code id="it">T0KEN</code>', { after: "document.querySelector('form').remove();" });
    await fixture.waitForRing('new-token', '#it');
  });

  it('after two seconds', async () => {
    await make('<code id="it">T0KEN</code>', { wait: 2000 });
    await fixture.waitForText('Waiting for the token');
    await fixture.waitForRing('new-token', '#it');
  });

  it('after the card has given up waiting', async () => {
    await make('<code id="it">T0KEN</code>', { wait: 4600 });
    await fixture.waitForText('Is the token on screen?');
    await fixture.waitForRing('new-token', '#it');
  });

  it('an old one, of letters and digits', async () => {
    token = fixture.sandbox.shortcut.createToken({ name: 'Old', access: 'rw', legacy: true });
    await make('<p>Token: <code id="it">T0KEN</code></p>');
    await fixture.waitForRing('new-token', '#it');
  });

  it('one that can write', async () => {
    token = fixture.sandbox.shortcut.createToken({ name: 'Old', access: 'rw' });
    await make('<code id="it">T0KEN</code>');
    await fixture.waitForRing('new-token', '#it');
  });

  it('with older ones on the page', async () => {
    const old = fixture.sandbox.shortcut.createToken({ name: 'Old', access: 'ro' });
    await make('<code id="it">T0KEN</code>', { above: `<code>${old}</code><input value="${old}x">` });
    await fixture.waitForRing('new-token', '#it');
  });

  it('twice: in a field and for copying', async () => {
    await make('<input id="it" readonly value="T0KEN" size="60"><span style="display:none">T0KEN</span>');
    await fixture.waitForRing('new-token', '#it');
  });

  it('after Enter in the name field', async () => {
    const script = `${putsResult('<code id="it">T0KEN</code>', token)}document.querySelector('form').addEventListener('submit', () => setTimeout(put, 30));`;
    const button = '<p><button id="generate">Generate Token</button></p>';
    await fixture.load(wrap(`${form({ button })}<div id="result"></div>`, '', script));
    await fixture.waitForRing('token-name', '#name');
    await fixture.page.type('#name', 'Mine');
    await fixture.waitForRing('generate', '#generate');
    await fixture.page.keyboard.press('Enter');
    await fixture.waitForRing('new-token', '#it');
  });

  it('made with a button of unknown words, pressed by the person', async () => {
    const button = '<p><button type="button" id="generate">Save</button></p>';
    const script = `${putsResult('<code id="it">T0KEN</code>', token)}document.querySelector('#generate').addEventListener('click', () => setTimeout(put, 30));`;
    const name = '<p><label>Token Name <input id="name" value="Mine"></label></p>';
    await fixture.load(wrap(`${form({ name, button })}<div id="result"></div>`, '', script));
    await fixture.waitForRing('generate', '#generate');
    await fixture.click('#generate');
    await fixture.waitForRing('new-token', '#it');
  });
});

describe('not shown', () => {
  it('masked, until it is revealed', async () => {
    await make('<code id="it">••••••••••••</code> <button id="reveal">Reveal</button>', {
      after: `document.querySelector('#reveal').onclick = () => { document.querySelector('#it').textContent = ${JSON.stringify(token)}; };`,
    });
    await fixture.waitForText('reveal it if hidden');
    await fixture.click('#reveal');
    await fixture.waitForRing('new-token', '#it');
  });

  it('to be copied only', async () => {
    await make(`<button onclick="navigator.clipboard.writeText('T0KEN')">Copy token</button>`);
    await fixture.waitForText('Copy it and paste it into the helper');
  });

  it('there, but not displayed', async () => {
    await make('<code style="display:none">T0KEN</code><input type="hidden" value="T0KEN">');
    await fixture.waitForText('Is the token on screen?');
  });

  it('in an attribute only', async () => {
    await make('<button data-clipboard-text="T0KEN">Copy</button>');
    await fixture.waitForText('Is the token on screen?');
  });
});

describe('not taken', () => {
  it('one that appears without a press', async () => {
    const name = '<p><label>Token Name <input id="name" value="Mine"></label></p>';
    await fixture.load(wrap(`${form({ name })}<div id="result"></div>`, '', putsResult('<code>T0KEN</code>', token)));
    await fixture.waitForRing('generate', '#generate');
    await fixture.page.evaluate('put()');
    await fixture.page.evaluate("document.querySelector('#generate').click()");
    await fixture.page.evaluate('new Promise((done) => setTimeout(done, 200))');
    await fixture.waitForRing('generate', '#generate');
  });

  it('two fresh ones at once, unasked', async () => {
    const other = fixture.sandbox.shortcut.createToken({ name: 'Other', access: 'rw' });
    await make(`<p><code>T0KEN</code></p><p><code>${other}</code></p>`);
    await fixture.waitForText('Which one is your token?');
  });

  it('the name of one, or a sentence about it', async () => {
    await make('<p>sct_ro_ is how it starts, sct_rw_… when it may write</p>');
    await fixture.waitForText('Is the token on screen?');
  });
});

it('"Use this token" hands over exactly what is shown', async () => {
  await make('<div><b id="it">T0KEN</b><i>Copy</i></div>');
  await fixture.waitForRing('new-token', '#it');
  await fixture.pressCardButton('Use this token');
  await fixture.waitForText('Shortcut is linked');
  expect(fixture.sandbox.stackone.accounts()).toHaveLength(1);
});
