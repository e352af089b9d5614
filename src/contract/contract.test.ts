import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { runs } from '../../test/helpers/property-runs.ts';
import { CoachMessage, PageMessage } from './schema.ts';
import { classify } from './senders.ts';

const OWN = { id: 'aaaabbbbccccdddd', root: 'chrome-extension://aaaabbbbccccdddd/' };
const SITE = 'https://app.shortcut.com';
const from = (sender: Runtime.MessageSender) => classify(sender, OWN, SITE);

const tab = (id: number, url: string): NonNullable<Runtime.MessageSender['tab']> => ({
  id,
  index: 0,
  highlighted: true,
  active: true,
  pinned: false,
  incognito: false,
  url,
});
const shortcut = `${SITE}/acme/settings/account/api-tokens`;
const coach = { id: OWN.id, url: shortcut, frameId: 0, tab: tab(7, shortcut) };

describe('a message is believed for where it came from', () => {
  it.each<[string, Runtime.MessageSender]>([
    ['the popup', { id: OWN.id, url: `${OWN.root}popup/popup.html` }],
    [
      'a page of ours in a tab',
      {
        id: OWN.id,
        url: `${OWN.root}support/support.html`,
        frameId: 0,
        tab: tab(3, `${OWN.root}support/support.html`),
      },
    ],
  ])('%s is a page of ours', (_, sender) => {
    expect(from(sender)).toEqual({ is: 'page' });
  });

  it('a page of ours in Firefox, whose address has nothing of its id', () => {
    const own = { id: 'helper@example.org', root: 'moz-extension://1111-2222/' };
    expect(classify({ id: own.id, url: `${own.root}popup/popup.html` }, own, SITE)).toEqual({ is: 'page' });
  });

  it('the coach on Shortcut’s page is the coach of its tab', () => {
    expect(from(coach)).toEqual({ is: 'coach', tab: 7 });
  });

  it('the coach is known by its frame’s address, not by its tab’s', () => {
    expect(from({ ...coach, tab: tab(7, 'https://evil.example/') })).toEqual({ is: 'coach', tab: 7 });
    const elsewhere = { is: 'hub', tab: 7, origin: 'https://evil.example' };
    expect(from({ ...coach, url: 'https://evil.example/' })).toEqual(elsewhere);
  });

  it.each<[string, Runtime.MessageSender]>([
    ['nobody', {}],
    ['another extension', { ...coach, id: 'eeeeffffgggghhhh' }],
    ['another extension’s page', { id: 'eeeeffffgggghhhh', url: `${OWN.root}popup/popup.html` }],
    [
      'a page of another extension with our id in its address',
      { id: OWN.id, url: 'chrome-extension://aaaabbbbccccddddx/' },
    ],
    ['a frame inside Shortcut’s page', { ...coach, frameId: 3 }],
    ['an unknown frame', { id: OWN.id, url: shortcut, tab: tab(7, shortcut) }],
    ['something without a tab', { id: OWN.id, url: shortcut, frameId: 0 }],
    ['something without an address', { id: OWN.id, frameId: 0, tab: tab(7, shortcut) }],
    ['something with an address that is none', { ...coach, url: 'nonsense' }],
    ['something with an empty address', { ...coach, url: '' }],
    ['an opaque frame', { ...coach, url: 'about:srcdoc' }],
    ['a data page', { ...coach, url: 'data:text/html,x' }],
    ['an unencrypted Shortcut', { ...coach, url: shortcut.replace('https:', 'http:') }],
    ['an unencrypted other site', { ...coach, url: 'http://vendor.example.com/' }],
    ['another site without a tab', { id: OWN.id, url: 'https://vendor.example.com/', frameId: 0 }],
  ])('%s is a stranger', (_, sender) => {
    expect(from(sender)).toEqual({ is: 'stranger' });
  });

  /** Whether the person let us in there is the journey's to know. */
  it.each<[string, string, string]>([
    ['another site', 'https://vendor.example.com/x?y', 'https://vendor.example.com'],
    ['a site with Shortcut as user name', 'https://app.shortcut.com@evil.example/', 'https://evil.example'],
    [
      'a site with Shortcut as subdomain',
      'https://app.shortcut.com.evil.example/',
      'https://app.shortcut.com.evil.example',
    ],
    ['a subdomain of Shortcut’s app', 'https://x.app.shortcut.com/', 'https://x.app.shortcut.com'],
    ['Shortcut at another port', 'https://app.shortcut.com:8443/', 'https://app.shortcut.com:8443'],
    ['a site with our root in its path', `https://evil.example/${OWN.root}`, 'https://evil.example'],
  ])('%s may have the Hub, in any of its frames, and nothing else', (_, url, origin) => {
    expect(from({ ...coach, url })).toEqual({ is: 'hub', tab: 7, origin });
    expect(from({ ...coach, url, frameId: 3 })).toEqual({ is: 'hub', tab: 7, origin });
  });
});

const WANTED = ['read', 'write'];
const CONCERNS = ['outcome-unknown', 'role-cannot-write', 'access-too-narrow', 'access-too-wide', 'account-exists'];
const ACTS = [
  'start-without-link',
  'show-page',
  'another-token',
  'another-link',
  'already-linked',
  'start-over',
  'finish',
  'deleted',
];
const SIGHTS = [
  'looking',
  'elsewhere',
  'sign-in',
  'settings',
  'api-tokens',
  'token-name',
  'read-only',
  'generate',
  'await-token',
  'copy-token',
  'new-token',
  'crowded-out',
];
const CONTROLS = ['settings', 'token-name', 'read-only', 'generate'];

describe('a payload is parsed before anything looks at it', () => {
  it.each([
    { type: 'popup/opened' },
    { type: 'popup/view' },
    { type: 'popup/report' },
    { type: 'popup/link-typed', text: 'https://app.st' },
    { type: 'popup/start', text: '' },
    { type: 'popup/token-typed', text: 'x'.repeat(20_000) },
    { type: 'popup/check', text: 'sct_ro_x' },
    ...WANTED.map((wanted) => ({ type: 'popup/access-chosen', wanted })),
    ...CONCERNS.map((concern) => ({ type: 'popup/link-anyway', concern })),
    ...ACTS.map((act) => ({ type: 'popup/act', act })),
  ])('%j is one of a page’s, and of nobody else', (message) => {
    expect(PageMessage.safeParse(message).data).toEqual(message);
    expect(CoachMessage.safeParse(message).success).toBe(false);
  });

  it.each([
    { type: 'coach/orders' },
    ...SIGHTS.map((act) => ({ type: 'coach/seen', act, missing: null })),
    ...CONTROLS.map((missing) => ({ type: 'coach/seen', act: 'settings', missing })),
    { type: 'coach/use-token', text: 'sct_ro_x' },
  ])('%j is one of the coach’s, and of nobody else', (message) => {
    expect(CoachMessage.safeParse(message).data).toEqual(message);
    expect(PageMessage.safeParse(message).success).toBe(false);
  });

  it.each<[string, unknown]>([
    ['an unknown type', { type: 'popup/everything' }],
    ['a missing text', { type: 'popup/check' }],
    ['a text that is none', { type: 'popup/check', text: { toString: 'x' } }],
    ['a text without end', { type: 'popup/check', text: 'x'.repeat(20_001) }],
    ['an unknown access', { type: 'popup/access-chosen', wanted: 'admin' }],
    ['an unknown concern', { type: 'popup/link-anyway', concern: 'CANARY' }],
    ['an unknown way on', { type: 'popup/act', act: 'CANARY' }],
    ['an unknown act', { type: 'coach/seen', act: 'CANARY', missing: null }],
    ['an unknown control', { type: 'coach/seen', act: 'settings', missing: 'CANARY' }],
    ['nothing about a control', { type: 'coach/seen', act: 'settings' }],
    ['an endless token', { type: 'coach/use-token', text: 'x'.repeat(20_001) }],
    ['a list', [{ type: 'popup/opened' }]],
    ['a text', 'popup/opened'],
    ['nothing', undefined],
    ['null', null],
  ])('%s is refused', (_, message) => {
    expect([PageMessage.safeParse(message).success, CoachMessage.safeParse(message).success]).toEqual([false, false]);
  });

  it('drops whatever else comes along', () => {
    const message = { type: 'coach/use-token', text: 'x', tab: 9, run: 1 };
    expect(CoachMessage.safeParse(message).data).toEqual({ type: 'coach/use-token', text: 'x' });
  });

  it('anything at all is parsed without throwing, and is none of ours unless it says so', () => {
    const type = fc.constantFrom('popup/check', 'popup/start', 'popup/access-chosen', 'coach/seen', 'coach/use-token');
    const nearly = fc.record({
      type,
      text: fc.anything(),
      wanted: fc.anything(),
      act: fc.anything(),
      missing: fc.anything(),
    });
    fc.assert(
      fc.property(
        fc.oneof(fc.anything({ withBigInt: true, withNullPrototype: true, withMap: true }), nearly),
        (message) => {
          for (const schema of [PageMessage, CoachMessage]) {
            const { data } = schema.safeParse(message);
            if (data && 'text' in data) expect(data.text).toBeTypeOf('string');
            if (data && 'wanted' in data) expect(['read', 'write']).toContain(data.wanted);
          }
        },
      ),
      runs(1000),
    );
  });
});
