/** What is pasted into the stores: it agrees with the extension, and fits the stores' fields (docs/store/README.md). */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { LOGO, TILE } from '../../scripts/store/art.ts';
import { fileOf, SCREENSHOT_SIZE, SCREENSHOTS } from '../../scripts/store/screenshots.ts';
import { ENGLISH } from '../../test/helpers/messages.ts';
import { sizeOf } from '../../test/helpers/pixels.ts';
import { folder, paste, read } from './texts.ts';

const listing = read('listing.md');
const permissions = read('permissions.md');
const privacy = read('privacy.md');
const notes = read('reviewer-notes.md');

/** Name in back quotes, and the answer below it. */
const reasons = permissions
  .split(/\n#+ /)
  .flatMap((section) => [...section.matchAll(/^`([^`]+)`\n\n(.+)/gs)])
  .map(([, name = '', reason = '']) => [name, reason.trim().replaceAll('\n', ' ')] as const);

describe('permissions', () => {
  it('are those of the manifest, each with one reason', () => {
    const asked = [...manifest.permissions, ...manifest.host_permissions];
    expect(reasons.map(([name]) => name)).toEqual(asked);
  });

  it.each(reasons)('%s has a reason that fits', (_, reason) => {
    expect(reason.length).toBeGreaterThan(50);
    expect(reason.length).toBeLessThanOrEqual(1000);
  });

  it('declare to Mozilla what the manifest declares, each type with its reason', () => {
    const declared = manifest.browser_specific_settings.gecko.data_collection_permissions;
    const [, told = ''] = /```json\n(.+?)\n```/s.exec(permissions) ?? [];
    expect(JSON.parse(told)).toEqual(declared);
    const explained = [...permissions.matchAll(/^\| `(\w+)` \|/gm)].map(([, type]) => type);
    expect(explained).toEqual(declared.required);
  });
});

describe('the listing', () => {
  const name = paste(listing, 'Name');
  const summary = paste(listing, 'Summary');
  const description = paste(listing, 'Description');
  const terms = paste(listing, 'Search terms').split('\n');

  it('has the name and summary of the package', () => {
    expect([name, summary]).toEqual([ENGLISH.get('name'), ENGLISH.get('description')]);
  });

  it('fits the shortest fields: name at Edge, summary at Chrome, description at Edge', () => {
    expect(name.length).toBeLessThanOrEqual(45);
    expect(summary.length).toBeLessThanOrEqual(132);
    expect(description.length).toBeGreaterThanOrEqual(250);
    expect(description.length).toBeLessThanOrEqual(10_000);
  });

  it('has search terms as Edge takes them', () => {
    expect(terms.length).toBeLessThanOrEqual(7);
    expect(terms.filter((term) => term.length > 30)).toEqual([]);
    expect(terms.join(' ').split(' ').length).toBeLessThanOrEqual(21);
  });

  it('has the captions of the pictures', () => {
    const told = [...listing.matchAll(/^\| `(\d-.+\.png)` \| (.+) \|$/gm)].map(([, file, text]) => [file, text]);
    expect(told).toEqual(SCREENSHOTS.map((shot) => [fileOf(shot), shot.caption]));
  });
});

it.each([
  ['the description', paste(listing, 'Description')],
  ['the single purpose', paste(privacy, 'Single purpose')],
  ['the privacy policy', paste(privacy, 'Privacy policy')],
  ['the reasons', reasons.map(([, reason]) => reason).join('\n')],
  ['the notes', notes],
])('%s: calm, in sentences of at most 20 words', (_, text) => {
  const words = (sentence: string) => sentence.split(/\s+/).filter((word) => /\w/.test(word)).length;
  const sentences = text.split(/\n|(?<=[.?:])\s+/);
  expect(sentences.filter((sentence) => words(sentence) > 20 || sentence.includes('!'))).toEqual([]);
});

describe('the pictures', () => {
  const wanted = [LOGO, TILE, ...SCREENSHOTS.map((shot) => ({ file: fileOf(shot), ...SCREENSHOT_SIZE }))];

  it('are these and no others', () => {
    expect(readdirSync(`${folder}/pictures`).sort()).toEqual(wanted.map(({ file }) => file).sort());
  });

  it.each(wanted)('$file is $width by $height', ({ file, width, height }) => {
    expect(sizeOf(readFileSync(`${folder}/pictures/${file}`))).toEqual([width, height]);
  });

  it('are of the sizes the stores take', () => {
    const sizes = [SCREENSHOT_SIZE, LOGO, TILE].map(({ width, height }) => `${width}x${height}`);
    expect(sizes).toEqual(['1280x800', '300x300', '440x280']);
  });
});

it('tells reviewers of files that are there', () => {
  const named = [...notes.matchAll(/\b(?:src|popup|scripts|docs)\/[\w/.-]+\w/g)].map(([path]) => path);
  expect(named.length).toBeGreaterThan(10);
  for (const path of named) expect(readFileSync(`${folder}/../../${path}`, 'utf8')).not.toBe('');
});
