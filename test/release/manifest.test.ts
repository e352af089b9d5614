/** What is asked of the browser, in the manifests as they are shipped: `test/setup.ts` has built them. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shipped = (browser: string) => JSON.parse(readFileSync(`${root}dist/${browser}/manifest.json`, 'utf8'));
const chromium = shipped('chromium');
const firefox = shipped('firefox');

/** The first column of the README's table under this heading. */
function inReadme(heading: string): string[] {
  const readme = readFileSync(`${root}README.md`, 'utf8');
  const section = readme.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, cell]) => cell ?? '');
}

const PERMISSIONS = ['storage', 'scripting', 'activeTab'];
/** Firefox needs none for its sidebar. */
const PANEL = 'sidePanel';
const HOSTS = ['https://app.shortcut.com/*', 'https://api.app.shortcut.com/*', 'https://api.stackone.com/*'];
const SERVERS = ['https://api.app.shortcut.com', 'https://api.stackone.com'];

describe.each([
  ['chromium', chromium, [...PERMISSIONS, PANEL]],
  ['firefox', firefox, PERMISSIONS],
])('%s', (_, manifest, permissions) => {
  it('asks for these permissions and hosts, each with its reason in the README, and for no others', () => {
    expect([manifest.permissions, manifest.host_permissions]).toEqual([permissions, HOSTS]);
    expect(inReadme('Permissions, each with its reason')).toEqual([...PERMISSIONS, PANEL, ...HOSTS]);
    const others = Object.keys(manifest).filter((key) => /permissions$/.test(key));
    expect(others).toEqual(['permissions', 'host_permissions']);
  });

  it('lets its pages load nothing but its own, and ask nobody but the two services', () => {
    const [first, ...rules] = manifest.content_security_policy.extension_pages.split('; ');
    expect(first).toBe("default-src 'none'");
    expect(Object.fromEntries(rules.map((rule: string) => rule.split(/ (.*)/).slice(0, 2)))).toEqual({
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      // Its own: the wordings of a language that is not the browser's.
      'connect-src': ["'self'", ...SERVERS].join(' '),
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    });
  });

  // Private and ordinary journeys would share their storage otherwise (docs/decisions/0011-private-windows.md).
  it('is not let into private windows', () => {
    expect(manifest.incognito).toBe('not_allowed');
  });

  it('shows no file of ours to pages and puts nothing into them by itself', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('content_scripts');
  });
});

describe('who may speak to the extension', () => {
  it('no other extension, and only pages at an address that can never exist (RFC 2606)', () => {
    expect(chromium.externally_connectable).toEqual({ ids: [], matches: ['https://nobody.invalid/*'] });
  });

  it('not that anybody would listen', () => {
    const background = readFileSync(`${root}dist/chromium/background.js`, 'utf8');
    expect(background).toContain('onMessage.addListener');
    expect(background).not.toMatch(/on(Message|Connect)External\.addListener/);
  });
});

describe('the oldest browsers', () => {
  it('know what the guide asks the page, which older ones take for an error', () => {
    expect(readFileSync(`${root}dist/firefox/shortcut-page.js`, 'utf8')).toContain(':active-view-transition');
    const { strict_min_version } = firefox.browser_specific_settings.gecko;
    expect([chromium.minimum_chrome_version, strict_min_version]).toEqual(['129', '147.0']);
  });
});

it('tells Mozilla truly what leaves the browser: the API token and the link, to sign in with, and nothing else', () => {
  const { data_collection_permissions } = firefox.browser_specific_settings.gecko;
  expect(data_collection_permissions).toEqual({ required: ['authenticationInfo'] });
});
