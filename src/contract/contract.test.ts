import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { propertyRuns } from '../../test/helpers/property-runs.ts';
import { type Definitions, type Exchanges, parseMessage } from './define-message.ts';
import { hubPageMessages } from './hub-page.ts';
import { ownPageMessages } from './own-pages.ts';
import { classify } from './senders.ts';
import { shortcutPageMessages } from './shortcut-page.ts';

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
const guide = { id: OWN.id, url: shortcut, frameId: 0, tab: tab(7, shortcut) };

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
    expect(from(sender)).toEqual({ type: 'own-page' });
  });

  it('a page of ours in Firefox, whose address has nothing of its id', () => {
    const own = { id: 'helper@example.org', root: 'moz-extension://1111-2222/' };
    expect(classify({ id: own.id, url: `${own.root}popup/popup.html` }, own, SITE)).toEqual({ type: 'own-page' });
  });

  it('the guide on Shortcut’s page is known with its tab', () => {
    expect(from(guide)).toEqual({ type: 'shortcut-page', tab: 7 });
  });

  it('the guide is known by its frame’s address, not by its tab’s', () => {
    expect(from({ ...guide, tab: tab(7, 'https://evil.example/') })).toEqual({ type: 'shortcut-page', tab: 7 });
    const elsewhere = { type: 'hub-page', tab: 7, origin: 'https://evil.example' };
    expect(from({ ...guide, url: 'https://evil.example/' })).toEqual(elsewhere);
  });

  it.each<[string, Runtime.MessageSender]>([
    ['nobody', {}],
    ['another extension', { ...guide, id: 'eeeeffffgggghhhh' }],
    ['another extension’s page', { id: 'eeeeffffgggghhhh', url: `${OWN.root}popup/popup.html` }],
    [
      'a page of another extension with our id in its address',
      { id: OWN.id, url: 'chrome-extension://aaaabbbbccccddddx/' },
    ],
    ['a frame inside Shortcut’s page', { ...guide, frameId: 3 }],
    ['an unknown frame', { id: OWN.id, url: shortcut, tab: tab(7, shortcut) }],
    ['something without a tab', { id: OWN.id, url: shortcut, frameId: 0 }],
    ['something without an address', { id: OWN.id, frameId: 0, tab: tab(7, shortcut) }],
    ['something with an address that is none', { ...guide, url: 'nonsense' }],
    ['something with an empty address', { ...guide, url: '' }],
    ['an opaque frame', { ...guide, url: 'about:srcdoc' }],
    ['a data page', { ...guide, url: 'data:text/html,x' }],
    ['an unencrypted Shortcut', { ...guide, url: shortcut.replace('https:', 'http:') }],
    ['an unencrypted other site', { ...guide, url: 'http://vendor.example.com/' }],
    ['another site without a tab', { id: OWN.id, url: 'https://vendor.example.com/', frameId: 0 }],
  ])('%s is a stranger', (_, sender) => {
    expect(from(sender)).toEqual({ type: 'stranger' });
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
    expect(from({ ...guide, url })).toEqual({ type: 'hub-page', tab: 7, origin });
    expect(from({ ...guide, url, frameId: 3 })).toEqual({ type: 'hub-page', tab: 7, origin });
  });
});

const WANTED = ['read', 'write'];
const QUESTIONS = ['outcome-unknown', 'role-cannot-write', 'access-too-narrow', 'access-too-wide', 'account-exists'];
const ACTIONS = [
  'start-without-link',
  'show-page',
  'use-offered',
  'fill-here',
  'fill-elsewhere',
  'hub-linked',
  'show-leftover',
  'fields-given',
  'change-fields',
  'another-token',
  'another-link',
  'already-linked',
  'start-over',
  'finish',
  'leftover-deleted',
];
const STEPS = [
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

/** The message as its handler gets it. */
const parsed = <E extends Exchanges>(definitions: Definitions<E>, message: unknown) =>
  parseMessage(definitions, message, (type, payload) => ({ type, ...payload }));

/** By sender; undefined where it is refused. */
const asAnyone = (message: unknown) => ({
  own: parsed(ownPageMessages, message),
  shortcut: parsed(shortcutPageMessages, message),
  hub: parsed(hubPageMessages, message),
});

const REFUSED = { own: undefined, shortcut: undefined, hub: undefined };

describe('a message is parsed before anything looks at it', () => {
  it.each([
    { type: 'view/opened' },
    { type: 'journey/get' },
    { type: 'report/get' },
    { type: 'journey/link-typed', text: 'https://app.st' },
    { type: 'journey/start', text: '' },
    { type: 'journey/token-typed', text: 'x'.repeat(20_000) },
    { type: 'journey/token-given', text: 'sct_ro_x' },
    ...WANTED.map((access) => ({ type: 'journey/access-chosen', access })),
    ...QUESTIONS.map((question) => ({ type: 'journey/link-anyway', question })),
    ...ACTIONS.map((action) => ({ type: 'journey/action', action })),
  ])('%j is one of our own pages’, and of nobody else', (message) => {
    expect(asAnyone(message)).toEqual({ ...REFUSED, own: message });
  });

  it.each([
    { type: 'guide/instruction' },
    ...STEPS.map((step) => ({ type: 'guide/page-seen', step, missing: null })),
    ...CONTROLS.map((missing) => ({ type: 'guide/page-seen', step: 'settings', missing })),
    { type: 'guide/use-token', text: 'sct_ro_x' },
    { type: 'cleanup/instruction' },
    { type: 'cleanup/finished', name: null },
  ])('%j is one of Shortcut’s page, and of nobody else', (message) => {
    expect(asAnyone(message)).toEqual({ ...REFUSED, shortcut: message });
  });

  it.each([
    { type: 'hub/instruction' },
    { type: 'hub/page-seen', shows: 'form' },
    { type: 'hub/take-token', requester: 'me' },
  ])('%j is one of the Hub’s page, and of nobody else', (message) => {
    expect(asAnyone(message)).toEqual({ ...REFUSED, hub: message });
  });

  it.each([{ type: 'page-copy' }, { type: 'page-fault', where: 'TypeError shortcut-page.js:1:2345 <anonymous>' }])(
    '%j is one of any page script’s',
    (message) => {
      expect(asAnyone(message)).toEqual({ own: undefined, shortcut: message, hub: message });
    },
  );

  it.each<[string, unknown]>([
    ['an unknown type', { type: 'journey/everything' }],
    ['a type that every object has', { type: 'toString' }],
    ['a type that is none', { type: ['journey/get'] }],
    ['a missing text', { type: 'journey/token-given' }],
    ['a text that is none', { type: 'journey/token-given', text: { toString: 'x' } }],
    ['a text without end', { type: 'journey/token-given', text: 'x'.repeat(20_001) }],
    ['an unknown access', { type: 'journey/access-chosen', access: 'admin' }],
    ['an unknown question', { type: 'journey/link-anyway', question: 'CANARY' }],
    ['an unknown action', { type: 'journey/action', action: 'CANARY' }],
    ['an event that is no action', { type: 'journey/action', action: 'resumed' }],
    ['an unknown step', { type: 'guide/page-seen', step: 'CANARY', missing: null }],
    ['an unknown control', { type: 'guide/page-seen', step: 'settings', missing: 'CANARY' }],
    ['nothing about a control', { type: 'guide/page-seen', step: 'settings' }],
    ['an endless token', { type: 'guide/use-token', text: 'x'.repeat(20_001) }],
    ['a fault at an endless place', { type: 'page-fault', where: 'x'.repeat(201) }],
    ['a fault that quotes', { type: 'page-fault', where: 'Error "CANARY"' }],
    ['a list', [{ type: 'journey/get' }]],
    ['a text', 'journey/get'],
    ['nothing', undefined],
    ['null', null],
  ])('%s is refused', (_, message) => {
    expect(asAnyone(message)).toEqual(REFUSED);
  });

  it('drops whatever else comes along', () => {
    const message = { type: 'guide/use-token', text: 'x', tab: 9, requestId: 1 };
    expect(asAnyone(message).shortcut).toEqual({ type: 'guide/use-token', text: 'x' });
  });

  it('anything at all is parsed without throwing, and is none of ours unless it says so', () => {
    const type = fc.constantFrom(
      ...(['journey/token-given', 'journey/start', 'journey/access-chosen'] as const),
      ...(['guide/page-seen', 'guide/use-token', 'toString', '__proto__'] as const),
    );
    const nearly = fc.record({
      type,
      text: fc.anything(),
      access: fc.anything(),
      step: fc.anything(),
      missing: fc.anything(),
    });
    fc.assert(
      fc.property(
        fc.oneof(fc.anything({ withBigInt: true, withNullPrototype: true, withMap: true }), nearly),
        (message) => {
          for (const payload of Object.values(asAnyone(message))) {
            if (payload && 'text' in payload) expect(payload.text).toBeTypeOf('string');
            if (payload && 'access' in payload) expect(['read', 'write']).toContain(payload.access);
          }
        },
      ),
      propertyRuns(1000),
    );
  });
});
