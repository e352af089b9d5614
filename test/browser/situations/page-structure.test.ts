/** When the person is elsewhere in Shortcut, the way to API Tokens is shown, or the card says it in words. */
import { beforeAll, expect, it } from 'vitest';
import { API_TOKENS } from '../../sandbox/shortcut/control-names.ts';
import { openPageFixture, type PageFixture } from './page-fixture.ts';
import { form, wrap } from './pages.ts';

let fixture: PageFixture;
beforeAll(async () => {
  fixture = await openPageFixture('read');
});

const ELSEWHERE = { path: '/acme/stories' };
const SETTINGS =
  '<a href="/acme/settings" id="settings"><svg width="12" height="12" aria-hidden="true"/></svg> Settings</a>';
const TOKENS = '<a href="/acme/settings/account/api-tokens" id="tokens">API Tokens</a>';

/** As an app that goes there without loading. */
const ROUTER = `
addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (!link) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  document.querySelector('main').innerHTML = link.id === 'settings' ? ${JSON.stringify(`<h2>My Account</h2>${TOKENS}`)} : ${JSON.stringify(form())};
});`;

it('from stories to the form', async () => {
  await fixture.load(wrap(`<nav>${SETTINGS}</nav><main>Stories</main>`, '', ROUTER), ELSEWHERE);
  await fixture.waitForRing('settings', '#settings');
  await fixture.click('#settings');
  await fixture.waitForRing('api-tokens', '#tokens');
  await fixture.click('#tokens');
  await fixture.waitForRing('token-name', '#name');
});

const RINGED: Record<string, [html: string, key: string, control: string]> = {
  'a link': [SETTINGS, 'settings', '#settings'],
  'a button that is an icon': ['<button id="it" aria-label="Settings">⚙</button>', 'settings', '#it'],
  'a menu item': [
    '<div role="menu"><div role="menuitem" tabindex="-1" id="it">Settings</div></div>',
    'settings',
    '#it',
  ],
  'an icon with a title': ['<a href="#" id="it" title="Settings">⚙</a>', 'settings', '#it'],
  'an icon with a title inside': [
    '<a href="#" id="it"><svg width="16" height="16"><title>Settings</title><circle r="9"/></svg></a>',
    'settings',
    '#it',
  ],
  'an image with a text': ['<a href="#" id="it"><img alt="Settings" width="16" height="16"></a>', 'settings', '#it'],
  'one of two, by its address': [
    `<a href="https://help.example/settings-of-life">Settings</a>${SETTINGS}`,
    'settings',
    '#settings',
  ],
  'not the story settings': [`<button>Story settings</button>${SETTINGS}`, 'settings', '#settings'],
  'not a hidden menu': [`<div hidden><a href="/settings">Settings</a></div>${SETTINGS}`, 'settings', '#settings'],
  'API Tokens before Settings': [SETTINGS + TOKENS, 'api-tokens', '#tokens'],
  'API Tokens with a count': [
    '<a href="/acme/settings/account/api-tokens" id="tokens">API Tokens <span>3</span></a>',
    'api-tokens',
    '#tokens',
  ],
  'in a shadow root': ['<x-nav></x-nav>', 'settings', '#settings'],
};

it.each(Object.entries(RINGED))('ringed: %s', async (_, [html, key, control]) => {
  const script = `const nav = document.querySelector('x-nav'); if (nav) nav.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(SETTINGS)};`;
  await fixture.load(wrap(html, '', script), ELSEWHERE);
  await fixture.waitForRing(key, control);
});

const SAID: Record<string, [html: string, words: string, path?: string]> = {
  'two Settings alike': ['<a href="#">Settings</a> <a href="#">Settings</a>', `Find ${API_TOKENS}`],
  none: ['<p>Stories</p>', `Find ${API_TOKENS}`],
  'other settings only': ['<button>Board settings</button><button>Story settings</button>', `Find ${API_TOKENS}`],
  'sign-in page': ['<form><input type="email"><input type="password"></form>', 'Sign in to Shortcut', '/login'],
  'sign-in page that has settings': [`${SETTINGS}<input type="password">`, 'Sign in to Shortcut', '/login'],
  'sign-up page': ['<form><input type="email"></form>', 'Sign in to Shortcut', '/signup'],
  'sign-in at another address': [
    '<form><input type="email"><input type="password"></form>',
    'Sign in to Shortcut',
    '/',
  ],
  'sign-in instead of the page asked for': [
    '<form><input type="email"><input type="password"><button>Log in</button></form>',
    'Sign in to Shortcut',
    '/settings/account/api-tokens',
  ],
};

it.each(Object.entries(SAID))('said in words: %s', async (_, [html, words, path = ELSEWHERE.path]) => {
  await fixture.load(wrap(html), { path });
  await fixture.waitForText(words);
});

it('a workspace in the address makes no difference', async () => {
  await fixture.load(wrap(form()), { path: '/acme/settings/account/api-tokens/' });
  await fixture.waitForRing('token-name', '#name');
});

it('the form counts wherever it is', async () => {
  await fixture.load(wrap(form() + SETTINGS), { path: '/acme/settings/personal#tokens' });
  await fixture.waitForRing('token-name', '#name');
  expect(await fixture.pageHtml()).not.toContain('coach');
});
