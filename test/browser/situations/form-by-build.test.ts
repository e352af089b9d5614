/** The form where its words don't tell: in any language, translated or reworded, it is found by its build, and said to be a guess. */
import { beforeAll, describe, expect, it } from 'vitest';
import { openPageFixture, type PageFixture } from './page-fixture.ts';
import { wrap } from './pages.ts';

let fixture: PageFixture;
beforeAll(async () => {
  fixture = await openPageFixture('read');
});

type Words = [name: string, access: string, button: string];

const FORM = ([name, access, button]: Words) =>
  `<form onsubmit="return false"><p><label for="name">${name}</label> <input id="name"></p><p><label><input type="checkbox" id="access" checked> ${access}</label></p><p><button id="generate">${button}</button></p></form>`;
const translated = (text: string) =>
  `<font dir="auto" style="vertical-align: inherit;"><font dir="auto" style="vertical-align: inherit;">${text}</font></font>`;
const GERMAN: Words = ['Bezeichnung', 'Nur Lesezugriff', 'Erzeugen'];
/** Once the page is filled in and its button is pressed, or Enter. */
const makes = (event: string, on: string) =>
  `document.querySelector('${on}').addEventListener('${event}', (event) => { if (event.type === 'keydown' && event.key !== 'Enter') return; setTimeout(() => { const code = document.createElement('code'); code.id = 'it'; code.textContent = 'sct_ro_acme_Ab3dE5gH7jK9'; document.body.append(code); }, 50); });`;

const cardText = async () => (await fixture.overlay.read())?.card?.text ?? '';
const isDashed = async () => /class="ring guess"/.test(await fixture.overlay.html());

const LANGUAGES: Record<string, Words> = {
  German: GERMAN,
  French: ['Nom du jeton', 'Lecture seule (ne peut ni créer ni modifier)', 'Générer un jeton'],
  Japanese: ['トークン名', '読み取り専用', 'トークンを生成'],
  Arabic: ['اسم الرمز', 'للقراءة فقط', 'إنشاء رمز'],
  Greek: ['Όνομα', 'Μόνο για ανάγνωση', 'Δημιουργία'],
  reworded: ['What is it for?', 'Look, don’t touch', 'Go'],
};

describe.each(Object.entries(LANGUAGES))('%s', (_, words) => {
  it('is guided through, each ring a guess', async () => {
    await fixture.load(wrap(FORM(words), '', makes('click', '#generate')));
    await fixture.waitForRing('token-name', '#name');
    expect(await isDashed()).toBe(true);
    expect(await cardText()).toContain('Probably this one');
    await fixture.click('#access');
    await fixture.page.type('#name', 'Mine');
    await fixture.waitForRing('read-only', '#access');
    await fixture.pressCardButton('Fill in for me');
    await fixture.waitForRing('generate', '#generate');
    await fixture.click('#generate');
    await fixture.waitForRing('new-token', '#it');
    expect(await isDashed()).toBe(false);
  });
});

describe('translated by the browser', () => {
  const inGerman = FORM([translated('Tokenname'), translated('Nur lesen'), translated('Token generieren')]);
  const page = (body: string) => wrap(body).replace('<html lang="en">', '<html lang="de" class="translated-ltr">');

  it('before the guide arrived', async () => {
    await fixture.load(page(inGerman));
    await fixture.waitForRing('token-name', '#name');
    expect(await cardText()).toContain('Probably this one: your browser has translated this page');
  });

  it('and known by its words all the same: said in one line', async () => {
    await fixture.load(page(FORM(['Token Name', 'Read-only', 'Generate Token'])));
    await fixture.waitForRing('token-name', '#name');
    expect(await cardText()).toContain('translated this page');
    expect(await isDashed()).toBe(false);
  });

  it('after the guide arrived', async () => {
    await fixture.load(wrap(FORM(['Token Name', 'Read-only', 'Generate Token'])));
    await fixture.waitForRing('token-name', '#name');
    expect(await isDashed()).toBe(false);
    await fixture.page.evaluate((texts) => {
      document.documentElement.className = 'translated-ltr';
      const [name, access, button] = ['label[for=name]', 'label:has(#access)', '#generate'].map((one) =>
        document.querySelector(one),
      );
      const last = access?.lastChild;
      for (const [index, node] of [name?.firstChild, last, button?.firstChild].entries()) {
        const font = document.createElement('font');
        font.textContent = texts[index] ?? '';
        if (node instanceof Text) node.replaceWith(font);
      }
    }, GERMAN);
    await fixture.until('#name', ({ card }) => !!card?.text.includes('Probably this one: your browser'), 'a guess');
    await fixture.waitForRing('token-name', '#name');
  });

  it('the card is left as it is', async () => {
    await fixture.load(wrap(FORM(GERMAN)));
    await fixture.waitForRing('token-name', '#name');
    expect(await fixture.page.$eval('shortcut-linking-coach', (host) => host.getAttribute('translate'))).toBe('no');
  });
});

describe('one part known by its words, the other not', () => {
  it.each<[string, Words]>([
    ['the button', ['Token Name', 'Read-only', 'Save']],
    ['the name', ['What is it for?', 'Read-only', 'Generate Token']],
  ])('%s is a guess', async (_, words) => {
    await fixture.load(wrap(FORM(words).replace('<input id="name">', '<input id="name" value="Mine">')));
    await fixture.waitForRing('generate', '#generate');
    expect(await isDashed()).toBe(words[2] === 'Save');
  });
});

/** None of these makes a token. */
const NO_FORM: Record<string, string> = {
  'a search, a filter and a report about tokens':
    '<input placeholder="Search token names"><label><input type="checkbox"> Read-only tokens</label><button>Generate tokens report</button>',
  'a search box with its button': '<form role="search"><input aria-label="Suche"><button>Los</button></form>',
  'a search box by its type': '<form><input type="search"><button>Los</button></form>',
  'two forms alike': FORM(GERMAN).replaceAll(/ (id|for)="\w+"/g, '') + FORM(GERMAN),
  'a form with two boxes': '<form><input><input><button>Erzeugen</button></form>',
  'a form with two buttons': '<form><input><button>Eins</button><button>Zwei</button></form>',
  'a box without a button': '<label>Bezeichnung <input></label>',
  'a comment to be written': '<form><textarea aria-label="Comment"></textarea><button>Send</button></form>',
  'a chat': '<form><textarea placeholder="Ask a question or leave feedback"></textarea><button>Send</button></form>',
};

describe('no ring', () => {
  it.each(Object.entries(NO_FORM))('%s', async (_, body) => {
    await fixture.load(wrap(`<p>API</p>${body}`));
    await fixture.waitForText('Find Token Name');
  });

  it('elsewhere on the site', async () => {
    await fixture.load(wrap(FORM(GERMAN)), { path: '/acme/settings/profile' });
    await fixture.waitForText('Find API Tokens');
  });
});

describe('found through what libraries build', () => {
  it('a label that floats in its box, which is transparent while empty', async () => {
    const name =
      '<p style="position:relative"><label for="name" style="position:absolute">Token Name</label><input id="name" style="opacity:0" onfocus="this.style.opacity=1"></p>';
    await fixture.load(wrap(FORM(['Token Name', 'Read-only', 'Generate Token']).replace(/<p>.*?<\/p>/, name)));
    await fixture.waitForRing('token-name', '#name');
  });

  it('a modal dialog in a shadow root, the form slotted into it', async () => {
    const script =
      "const box = document.querySelector('#box'); const root = box.attachShadow({ mode: 'open' }); const dialog = document.createElement('dialog'); dialog.append(document.createElement('slot')); root.append(dialog); dialog.showModal();";
    await fixture.load(wrap(`<div id="box">${FORM(['Token Name', 'Read-only', 'Generate Token'])}</div>`, '', script));
    await fixture.waitForRing('token-name', '#name');
    await fixture.pressCardButton('Fill in for me');
    await fixture.waitForRing('generate', '#generate');
  });

  it('a masked token is no sign-in form', async () => {
    await fixture.load(wrap('<p>API</p><input type="password" readonly value="sct_ro_acme_Ab3dE5gH7jK9">'));
    await fixture.waitForText('Find Token Name');
  });
});

const ACCESS = '<label><input type="checkbox" id="access" checked> Nur Lesezugriff</label>';
const SEND = '<button id="generate">Erzeugen</button>';
const inForm = (name: string, access = ACCESS) =>
  `<form onsubmit="return false"><div>${name}</div><div>${access}</div><div>${SEND}</div></form>`;
const LABEL = '<label for="name">Bezeichnung</label>';
const NAME_BOX = '<input id="name">';
const LIST = 'aria-haspopup="listbox" aria-expanded="false" readonly value="Nur Lesen"';

/** What stands in the form beside its three parts, or in their place. */
const WITH_MORE: Record<string, string> = {
  'a sign for help in the row of the label': inForm(
    `<div>${LABEL}<button type="button" aria-label="Hilfe">?</button></div>${NAME_BOX}`,
  ),
  'a sign for help beside the box': inForm(
    `${LABEL}<span>${NAME_BOX}<button type="button" aria-label="Info">i</button></span>`,
  ),
  'a cross that clears the box': inForm(
    `${LABEL}<span>${NAME_BOX}<button type="button" aria-label="Leeren">×</button></span>`,
  ),
  'the button of a password manager': inForm(
    `${LABEL}${NAME_BOX}<span role="button" tabindex="0" aria-label="Dashlane" style="position:absolute;width:20px;height:20px"></span>`,
  ),
  'a button that cancels': inForm(`${LABEL}${NAME_BOX}`, `${ACCESS}<button type="button">Abbrechen</button>`),
  'a list of a library': inForm(`${LABEL}${NAME_BOX}`, `<label for="list">Zugriff</label><input id="list" ${LIST}>`),
  'a list in a search box that is not seen': inForm(
    `${LABEL}${NAME_BOX}`,
    '<div style="border:1px solid;width:200px"><input type="search" role="combobox" aria-haspopup="listbox" aria-expanded="false" style="opacity:0"><span>Nur Lesen</span></div>',
  ),
  'a known name, and help beside it': inForm(
    `<label for="name">Token Name</label><button type="button" aria-label="More">?</button>${NAME_BOX}`,
  ),
  'a newsletter and a search beside it': `<form onsubmit="return false"><input placeholder="Search"><button>Search</button></form>${inForm(`${LABEL}${NAME_BOX}`)}<form onsubmit="return false"><input placeholder="Your email"><button>Subscribe</button></form>`,
};

describe('the form among more than its parts:', () => {
  it.each(Object.entries(WITH_MORE))('%s', async (_, html) => {
    await fixture.load(wrap(html));
    await fixture.waitForRing('token-name', '#name');
    await fixture.page.type('#name', 'Mine');
    await fixture.until('#generate', ({ rings: [ring] }) => ring?.key !== 'token-name', 'the next step');
    await fixture.page.evaluate("document.querySelector('#access')?.remove()");
    await fixture.waitForRing('generate', '#generate');
  });
});
