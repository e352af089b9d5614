/** Forms built at random, among what is none: the right control is ringed or none is, never a wrong one. */
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { propertyRuns } from '../../helpers/property-runs.ts';
import { pause } from '../wait.ts';
import { isAround, openPageFixture, type PageFixture } from './page-fixture.ts';
import { CLIPPED, wrap } from './pages.ts';

let fixture: PageFixture;
beforeAll(async () => {
  fixture = await openPageFixture('read');
});

interface Words {
  name: string;
  access: string;
  button: string;
}

const LANGUAGES: Words[] = [
  { name: 'Token Name', access: 'Read-only (cannot create, update, or delete data)', button: 'Generate Token' },
  { name: 'Name your token', access: 'Read only', button: 'Create API token' },
  { name: 'Tokenname', access: 'Schreibgeschützt', button: 'Token erstellen' },
  { name: 'Nombre', access: 'Solo lectura', button: 'Crear' },
  { name: 'トークン名', access: '読み取り専用', button: '生成' },
  { name: 'Label', access: 'View', button: 'Issue' },
];

/** Ways to say what a box is for. */
const NAMED: ((text: string, value: string) => string)[] = [
  (text, value) => `<label>${text} <input id="name" value="${value}"></label>`,
  (text, value) => `<label for="name">${text}</label><input id="name" value="${value}">`,
  (text, value) => `<input id="name" aria-label="${text}" value="${value}">`,
  (text, value) => `<input id="name" placeholder="${text}" value="${value}">`,
  (text, value) => `<span id="of">${text}</span><input id="name" aria-labelledby="of" value="${value}">`,
  (text, value) => `<div><div>${text}</div><input id="name" value="${value}"></div>`,
];

/** Boxes, switches, choices, lists; or none. What a person sees of each is `#access`, or `#yes` and `#no`. */
const ACCESS: ((text: string, isOn: boolean) => string)[] = [
  () => '',
  (text, isOn) => `<label><input type="checkbox" id="access"${isOn ? ' checked' : ''}> ${text}</label>`,
  (text, isOn) => `<input type="checkbox" id="access"${isOn ? ' checked' : ''}><label for="access">${text}</label>`,
  (text, isOn) =>
    `<button type="button" role="switch" id="access" aria-checked="${isOn}" aria-label="${text}">o</button>`,
  (text, isOn) =>
    `<label><input type="checkbox" class="clipped"${isOn ? ' checked' : ''}><i id="access" class="box"></i>${text}</label>`,
  (text, isOn) =>
    `<fieldset><label><input type="radio" name="a" id="yes"${isOn ? ' checked' : ''}>${text}</label><label><input type="radio" name="a" id="no"${isOn ? '' : ' checked'}>Read and write</label></fieldset>`,
  (text, isOn) =>
    `<select id="access"><option${isOn ? ' selected' : ''}>${text}</option><option${isOn ? '' : ' selected'}>Read and write</option></select>`,
  (text, isOn) =>
    `<button type="button" role="combobox" aria-haspopup="listbox" aria-expanded="false" id="access" aria-label="Access level">${isOn ? text : 'Read and write'}</button>`,
  (text, isOn) =>
    `<label><input type="checkbox" id="access"${isOn ? ' checked' : ''}> ${text}</label><label><input type="checkbox"> Admin</label>`,
];

const BUTTONS: ((text: string) => string)[] = [
  (text) => `<button id="generate">${text}</button>`,
  (text) => `<button id="generate" type="button"><b>${text}</b></button>`,
  (text) => `<input id="generate" type="submit" value="${text}">`,
  (text) => `<div role="button" tabindex="0" id="generate">${text}</div>`,
];

const CONTAINERS: ((inner: string) => string)[] = [
  (inner) => `<form onsubmit="return false">${inner}</form>`,
  (inner) => `<section><div>${inner}</div></section>`,
  (inner) => `<div role="dialog"><form onsubmit="return false">${inner}</form></div>`,
  (inner) => `<table><tbody><tr><td>${inner}</td></tr></tbody></table>`,
];

/** None of them makes a token. */
const DECOYS = [
  '',
  '<div role="search"><input placeholder="Search"><button>Search</button></div>',
  '<form><input type="search" aria-label="Search token names"><button>Go</button></form>',
  '<div><label>Filter <input></label><label><input type="checkbox"> Read-only tokens</label><button>Apply filter</button></div>',
  '<p>Press <a href="#">Generate Token</a> to get started.</p>',
  '<button type="button">Generate tokens report</button>',
  '<nav><a href="/acme/stories">Stories</a><a href="/acme/reports">Reports</a></nav>',
  '<ul><li>CI <button aria-label="Delete">x</button></li><li>Zapier <button aria-label="Delete">x</button></li></ul>',
  '<label><input type="checkbox"> Email me about new tokens</label>',
  '<form><label>Webhook secret <input></label><button>Generate secret</button></form>',
  '<form><textarea placeholder="Leave feedback"></textarea><button>Send feedback</button></form>',
  '<div hidden><form><label>Token Name <input></label><button>Generate Token</button></form></div>',
];

const page = fc.record({
  words: fc.constantFrom(...LANGUAGES),
  naming: fc.constantFrom(...NAMED),
  value: fc.constantFrom('', 'Mine'),
  access: fc.constantFrom(...ACCESS),
  isOn: fc.boolean(),
  button: fc.constantFrom(...BUTTONS),
  container: fc.constantFrom(...CONTAINERS),
  above: fc.constantFrom(...DECOYS),
  below: fc.constantFrom(...DECOYS),
  hasForm: fc.boolean(),
});

type RandomPage = typeof page extends fc.Arbitrary<infer P> ? P : never;

function htmlOf({ words, naming, value, access, isOn, button, container, above, below, hasForm }: RandomPage): string {
  const parts = [naming(words.name, value), access(words.access, isOn), button(words.button)];
  const form = container(parts.map((part) => `<div>${part}</div>`).join(''));
  return `<div>${above}</div>${hasForm ? form : ''}<div>${below}</div>`;
}

/** By the ring's key, the true controls. */
const TRUE: Record<string, string[]> = {
  'token-name': ['#name'],
  'read-only': ['#access', '#yes', '#no'],
  generate: ['#generate'],
};

it('right, or none', async () => {
  await fixture.load(
    wrap('<main></main>', `.box{display:inline-block;width:18px;height:18px;border:1px solid}${CLIPPED}`),
  );
  await fixture.waitForText('Looking at the page');
  const seen = { right: 0, none: 0 };
  await fc.assert(
    fc.asyncProperty(page, async (random) => {
      await fixture.page.evaluate((html) => {
        const main = document.querySelector('main');
        if (main) main.innerHTML = html;
      }, htmlOf(random));
      await pause(80);
      const ring = (await fixture.overlay.read())?.rings[0];
      if (!ring) {
        seen.none += Number(random.hasForm);
        return;
      }
      const boxes = await Promise.all(
        (TRUE[ring.key] ?? []).map(async (control) => (await fixture.overlay.read(control))?.control ?? null),
      );
      expect(boxes.some((box) => isAround(ring.box, box))).toBe(true);
      seen.right += 1;
    }),
    propertyRuns(150),
  );
  // Those that words tell are found at once, or this would say nothing; a guess waits until the page is there.
  expect(seen.right).toBeGreaterThan(seen.none / 3);
});
