/** Forms on the API Tokens page that make something else, and what stands beside the true one: never ringed. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { OverlaySnapshot } from '../overlay-reader.ts';
import { pause } from '../wait.ts';
import { openPageFixture, type PageFixture } from './page-fixture.ts';
import { form, readOnly, wrap } from './pages.ts';

let fixture: PageFixture;
beforeAll(async () => {
  fixture = await openPageFixture('read');
  await fixture.load(wrap('<main></main>'));
  await fixture.waitForText('Find Token Name');
});

/** In the page that is there already: what is loaded late is not guessed at once. */
async function put(html: string): Promise<void> {
  await fixture.page.evaluate((content) => {
    const main = document.querySelector('main');
    if (main) main.innerHTML = content;
    for (const dialog of document.querySelectorAll('dialog')) dialog.showModal();
  }, html);
}

async function never(isWrong: (snapshot: OverlaySnapshot) => boolean): Promise<void> {
  for (let look = 0; look < 6; look += 1) {
    await pause(60);
    const snapshot = await fixture.overlay.read();
    expect(snapshot && isWrong(snapshot)).toBe(false);
  }
}

const inForm = (inner: string) => `<form onsubmit="return false">${inner}</form>`;
const search = (words: string, button: string, access = '') =>
  inForm(
    `<input placeholder="${words}">${access && `<label><input type="checkbox"> ${access}</label>`}<button>${button}</button>`,
  );
const modal = (inner: string) => `<dialog>${inForm(`${inner}<button type="button">Cancel</button>`)}</dialog>`;

const OTHERS: Record<string, string> = {
  'the code of a second factor': inForm(
    '<label>6-digit code <input autocomplete="one-time-code" inputmode="numeric"></label><button>Verify</button>',
  ),
  'an older token’s new name': modal(
    '<h2>Rename token</h2><label>Name <input value="CI"></label><button>Save</button>',
  ),
  'a word to confirm a deletion': modal(
    '<h2>Revoke?</h2><label>Type CI to confirm <input></label><button>Revoke token</button>',
  ),
  'a deletion, confirmed': modal(
    '<h2>Delete</h2><label>Type DELETE <input value="DEL"></label><button>Delete</button>',
  ),
  'a deletion, in German': modal('<h2>Token löschen</h2><label>Name <input value="CI"></label><button>Weiter</button>'),
  'an older token, to be copied':
    '<label>CI <input value="sct_ro_acme_Old3dE5gH7jK9" size="40"></label><button>Copy</button>',
  'the first step of signing in': inForm(
    '<label>Email <input autocomplete="username"></label><button>Continue</button>',
  ),
  'a newsletter': inForm('<input placeholder="Your email address" autocomplete="email"><button>Subscribe</button>'),
  'a chat':
    '<div><textarea placeholder="Write a message…"></textarea><button aria-label="Send message">➤</button></div>',
  'an assistant': '<div><textarea placeholder="Ask anything"></textarea><button type="submit">Ask</button></div>',
  'the pages of a list': '<p>Page <input inputmode="numeric" aria-label="Page" value="1"> of 9 <button>Go</button></p>',
  'a profile': inForm(
    '<label>Display name <input></label><label><input type="checkbox"> Show it</label><button>Save</button>',
  ),
  'a promo code': inForm('<label>Promo code <input></label><button>Apply</button>'),
  'a token to be found': inForm('<input aria-label="Find a token"><button>Find</button>'),
  'a place to jump to': inForm('<input placeholder="Jump to story…"><button>Go</button>'),
  'a text to be posted':
    '<div><div contenteditable="true" aria-label="An update" style="width:300px;height:40px"></div><button>Post</button></div>',
  'a search in Italian': search('Cerca token', 'Cerca', 'Sola lettura'),
  'a search in Dutch': search('Tokens zoeken', 'Zoeken', 'Alleen-lezen'),
  'a search in Portuguese': search('Pesquisar tokens', 'Pesquisar', 'Somente leitura'),
  'a search in Polish': search('Szukaj tokenów', 'Szukaj'),
  'a search in Turkish': search('Jeton ara', 'Ara'),
  'a search in Ukrainian': search('Пошук токенів', 'Знайти'),
  'a search in Vietnamese': search('Tìm kiếm token', 'Tìm'),
  'a report in Spanish': inForm('<label>Nombre del informe de tokens <input></label><button>Generar informe</button>'),
  'an export in German': inForm('<label>Dateiname <input></label><button>Token exportieren</button>'),
  'tokens of another kind': inForm('<label>SCIM token name <input></label><button>Generate SCIM token</button>'),
  'a button that comes before the box': `<header><button>Hilfe</button></header><label>Bezeichnung <input value="Mine"></label>`,
  'a dialog of the page’s own, before the form': `<section aria-hidden="true">${form()}</section><div role="dialog" aria-modal="true" style="position:fixed;left:300px;top:200px">${inForm('<h2>Revoke CI?</h2><label>Type CI to confirm <input></label><button>Revoke</button>')}</div>`,
};

describe('no ring on', () => {
  it.each(Object.entries(OTHERS))('%s', async (_, html) => {
    await put(html);
    await never(({ rings }) => rings.length > 0);
  });
});

const NAMED = '<p><label>Token Name <input id="name" value="Mine"></label></p>';
const LISTED = '<h2>Your tokens</h2><ul><li>CI</li></ul>';

const BESIDE: Record<string, string> = {
  'a list that filters': `<section>${form({ name: NAMED, access: '' })}<select aria-label="Show"><option>All</option><option>Read and write</option><option>Read-only</option></select>${LISTED}</section>`,
  'a box that filters': `<section>${form({ name: NAMED, access: '' })}<label><input type="checkbox"> Read-only tokens</label>${LISTED}</section>`,
  'tabs that filter': `<section>${form({ name: NAMED, access: '' })}<div role="tablist"><a role="tab" aria-selected="true" href="#">All tokens</a> <a role="tab" aria-selected="false" href="#">Read-only tokens</a></div>${LISTED}</section>`,
  'how long it is good for': inForm(
    `${NAMED}<label><input type="checkbox"> Never expires</label><button>Create</button>`,
  ),
  'the teams it is for': form({
    name: NAMED,
    access: `<button type="button" role="combobox" aria-haspopup="listbox" aria-expanded="false" aria-label="Access to">All teams</button>${readOnly()}`,
  }),
};

describe('no access control is', () => {
  it.each(Object.entries(BESIDE))('%s', async (_, html) => {
    await put(html);
    await never(({ rings }) => rings.some(({ key }) => key === 'read-only'));
  });
});

it('a form is not guessed before the page had time to show the true one', async () => {
  const late = `setTimeout(() => { document.querySelector('main').innerHTML = ${JSON.stringify(form())}; }, 1200);`;
  await fixture.load(
    wrap('<main></main><footer><input placeholder="Deine Adresse"><button>Abonnieren</button></footer>', '', late),
  );
  const { control } = await fixture.until('#name', ({ rings }) => rings.length === 1, 'the first ring');
  expect(control).not.toBeNull();
});
