/** Sentences of the stores' texts that the code decides: they change when it does, or these tests fail. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import managed from '../../managed.json' with { type: 'json' };
import manifest from '../../manifest.json' with { type: 'json' };
import { ENTRY_POINTS, IN_PAGES } from '../../scripts/build.ts';
import { TOKEN_LIFE } from '../../src/journey/expiry.ts';
import { sourceOf } from '../../test/helpers/messages.ts';
import { folder, paste, read } from './texts.ts';

const root = join(folder, '../..');
const listing = read('listing.md');
const privacy = read('privacy.md');
const permissions = read('permissions.md');
const notes = read('reviewer-notes.md');
const readme = read('../../README.md');
const building = read('../building.md');
const description = paste(listing, 'Description');
const policy = paste(privacy, 'Privacy policy');

/** Below a heading of any level, up to the next one; line breaks are not looked at. */
const section = (file: string, heading: string) =>
  (file.split(`# ${heading}\n`)[1]?.split('\n#')[0] ?? '').replaceAll('\n', ' ');
const row = (file: string, start: string) => file.split('\n').find((line) => line.startsWith(`| ${start}`)) ?? '';
const all = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map(([, found]) => found ?? '')),
];
const sorted = (texts: Iterable<string>) => [...texts].toSorted();

const LANGUAGES = readdirSync(join(root, '_locales'));

describe('languages', () => {
  const english = new Intl.DisplayNames('en', { type: 'language' });
  const names = sorted(LANGUAGES.map((code) => english.of(code) ?? code));

  it.each([
    ['the description', /The helper speaks (.+)\.$/m.exec(description)?.[1]],
    ["the README's beginning", /\*\*Languages:\*\* (.+?);/.exec(readme)?.[1]],
    ["the README's limits", /languages: (.+?)\. /.exec(readme)?.[1]],
  ])('%s names those of _locales', (_, told = '') => {
    expect(sorted(told.split(/, | and /))).toEqual(names);
  });

  it("the listing names the package's locales", () => {
    const { default_locale } = manifest;
    expect(section(listing, 'Language')).toContain(`(\`${default_locale}\`) is the default`);
    const told = /these locales: ([^.]+)\./.exec(listing)?.[1] ?? '';
    expect(sorted(all(told, /`(\w+)`/g))).toEqual(sorted(LANGUAGES));
  });
});

describe('entry files', () => {
  const files = sorted(Object.values(ENTRY_POINTS));

  it('are those that reviewers are told of, and as many', () => {
    const [, number, list = ''] = /minifies (\w+) entry files: (.+?);/.exec(notes) ?? [];
    expect(sorted(list.split(', '))).toEqual(files);
    expect(number).toBe(['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][files.length]);
  });

  it('are those that the building instructions tell of', () => {
    const [, list = ''] = /minifies (.+?), and drops/.exec(building) ?? [];
    expect(sorted(all(list, /`([^`]+)`/g))).toEqual(files);
  });

  it('that go into pages are told as such', () => {
    const inPages = sorted(IN_PAGES.map((name) => `${name}.js`));
    const [, list = ''] = /terser minifies (.+?) once more/.exec(notes) ?? [];
    expect(sorted(list.split(/, | and /))).toEqual(inPages);
    expect(sorted(all(section(permissions, '`scripting`'), /([\w-]+\.js)\b/g))).toEqual(inPages);
  });
});

describe('hosts', () => {
  const { extension_pages } = manifest.content_security_policy;
  const asked = sorted(all(extension_pages, /https:\/\/([\w.-]+)/g));
  const allowed = sorted(manifest.host_permissions.map((pattern) => new URL(pattern.replace('*', '')).host));
  const HOST = /\b((?:[a-z]+\.)+(?:com|org|net|io))\b/g;

  it('the privacy policy names each that is sent something, and no other', () => {
    expect(sorted(all(policy, HOST))).toEqual(asked);
  });

  it('the table of data names each that is sent something, and no other', () => {
    expect(sorted(all(section(privacy, 'What data'), HOST))).toEqual(asked);
  });

  it("the README's requests go to these, and to no other", () => {
    expect(sorted(all(section(readme, 'Requests, every one'), HOST))).toEqual(asked);
  });

  it('the promise of least permission names each that is allowed, and no other', () => {
    const [, told = ''] = /and the hosts (.+?)\. Each/s.exec(read('../promises.md')) ?? [];
    expect(sorted(all(told, HOST))).toEqual(allowed);
  });
});

describe('storage', () => {
  const folders = ['src', 'popup', 'support', 'welcome'];
  const files = folders.flatMap((name) =>
    readdirSync(join(root, name), { recursive: true, encoding: 'utf8' }).map((file) => join(root, name, file)),
  );
  const code = files.filter((file) => /(?<!\.test)\.tsx?$/.test(file)).map((file) => readFileSync(file, 'utf8'));
  const used = sorted(all(code.join('\n'), /\bbrowser\.storage\.((?!onChanged)\w+)/g));

  it('is used in the areas that the texts name', () => {
    const reason = section(permissions, '`storage`').replace('storage.sync is not used', '');
    expect(sorted(all(reason, /storage\.(\w+)/g))).toEqual(used);
    expect(sorted(all(row(readme, '`storage`'), /storage\.(\w+)/g))).toEqual(used);
  });

  it('keeps one thing on disk, and the texts say which', () => {
    const local = code.filter((text) => text.includes('browser.storage.local.set('));
    expect(local.map((text) => /storage\.local\.set\(\{ (\w+) \}\)/.exec(text)?.[1])).toEqual(['language']);
    expect(policy).toContain('One thing is: the language, if you chose one.');
  });

  it("is the browser's own and no page's", () => {
    expect(code.join('\n')).not.toMatch(/\b(localStorage|sessionStorage|indexedDB|document\.cookie)\b/);
  });
});

it.each([
  ['the description', description],
  ['the privacy policy', policy],
  ['the table of data', section(privacy, 'What data')],
  ['the README', section(readme, 'What happens to the token')],
])('%s says how long an unused token is kept', (_, text) => {
  expect(all(text, /(\d+) minutes/g)).toEqual([String(TOKEN_LIFE / 60_000)]);
  expect(text).toMatch(/left unused for \d+ minutes/);
});

it("the settings an organization may fix are those of the roll-out's table", () => {
  const told = all(section(read('../rollout.md'), 'Settings'), /\| `(\w+)` \| (?:`|text)/g);
  expect(sorted(told)).toEqual(sorted(Object.keys(managed.properties)));
  for (const text of [description, policy]) expect(text).toMatch(/[Yy]our organization (can|may) /);
});

describe('without a link, the token goes to the page that the person names', () => {
  it.each([
    ['the description', description],
    ['the privacy policy', policy],
    ['the table of data', section(privacy, 'What data')],
    ['the reason for the tab', section(permissions, '`activeTab`')],
    ['the README', section(readme, 'What happens to the token')],
  ])('%s says so', (_, text) => {
    expect(text).toMatch(/without a link|no link/i);
    expect(text).toMatch(/\bform\b/);
    expect(text).toMatch(/said yes|your yes|you name\b/);
  });

  it.each(LANGUAGES)('beside the box for the token, nobody is named but Shortcut: %s', (language) => {
    const { token_hint } = sourceOf(language);
    expect(token_hint?.message).toContain('Shortcut');
    expect(token_hint?.message).not.toContain('StackOne');
  });
});
