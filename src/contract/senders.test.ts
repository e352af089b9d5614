/** A message is believed for where it came from. */
import { describe, expect, it } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
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
const PATH = '/acme/settings/account/api-tokens';
const shortcut = `${SITE}${PATH}`;
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

  it('the guide on Shortcut’s page is known with its tab and address', () => {
    expect(from(guide)).toEqual({ type: 'shortcut-page', tab: 7, path: PATH });
  });

  it('the guide is known by its frame’s address, not by its tab’s', () => {
    expect(from({ ...guide, tab: tab(7, 'https://evil.example/') })).toEqual({
      type: 'shortcut-page',
      tab: 7,
      path: PATH,
    });
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

  /** Chromium tells the origin beside the address; a sandboxed frame has the site's address and none of its rights. */
  it.each<[string, string, string]>([
    ['a sandboxed frame at Shortcut’s address', shortcut, 'null'],
    ['a sandboxed frame of another site', 'https://vendor.example.com/', 'null'],
    ['an origin that is not the address’s', shortcut, 'https://evil.example'],
  ])('%s is a stranger as well', (_, url, origin) => {
    expect(from(Object.assign({ origin }, guide, { url }))).toEqual({ type: 'stranger' });
  });

  it('the origin that the address has changes nothing', () => {
    expect(from(Object.assign({ origin: SITE }, guide))).toEqual({ type: 'shortcut-page', tab: 7, path: PATH });
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
