/** Whose code we ship and use, and on what terms; the list itself is docs/licences.md. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { developmentLicences } from './licences/locked.ts';
import { licencesPage, PAGE, shippedPackages } from './licences.ts';

/** They let everyone pass on the code in a package of another licence; MPL-2.0 asks for the source of its own files only. */
const SHIPPED = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0'];
/** Tools are used, not passed on. */
const DEVELOPMENT = [...SHIPPED, 'BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-4.0', 'Python-2.0', 'Zlib'];

/** Of SPDX expressions as they occur: one alternative will do, all parts of it are needed. */
const isAllowed = (licence: string, allowed: string[]) =>
  licence
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((alternative) => alternative.split(' AND ').every((part) => allowed.includes(part)));

const shipped = await shippedPackages();

it('the list is up to date; npm run licences writes it', async () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(await licencesPage());
});

it('what is in the bundles are the dependencies of package.json, in their versions', () => {
  expect(Object.fromEntries(shipped.map(({ name, version }) => [name, version]))).toEqual(packageJson.dependencies);
});

it('only allowed licences are shipped, or used', async () => {
  expect(shipped.filter(({ licence }) => !isAllowed(licence, SHIPPED))).toEqual([]);
  const used = (await developmentLicences()).filter(([licence]) => !isAllowed(licence, DEVELOPMENT));
  expect(used).toEqual([]);
});

it('an expression is allowed by one of its alternatives as a whole', () => {
  const judged = [
    'MIT',
    'GPL-3.0-only',
    '(MIT OR GPL-3.0-only)',
    'GPL-3.0-only OR X AND MIT',
    'MIT AND ISC',
    'unknown',
  ];
  expect(judged.filter((licence) => isAllowed(licence, SHIPPED))).toEqual([
    'MIT',
    '(MIT OR GPL-3.0-only)',
    'MIT AND ISC',
  ]);
});

it.each(['chromium', 'firefox'])(
  '%s: our licence, and each package’s with its text and its source, is shipped',
  (browser) => {
    const file = (path: string) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');
    const notices = file(`dist/${browser}/LICENCES.txt`);
    expect(notices).toContain(file('LICENSE').trim());
    expect(shipped.length).toBeGreaterThan(0);
    for (const { name, version, licence, source, text } of shipped) {
      expect(notices).toContain(`${name} ${version} (${licence})\nSource: ${source}\n\n${text}`);
      expect([text, source]).toEqual([
        expect.stringMatching(/copyright|Mozilla Public License/i),
        expect.stringMatching(/^https:\/\/\S+$/),
      ]);
    }
  },
);
