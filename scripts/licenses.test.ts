/** Whose code we ship and use, and on what terms; the list itself is docs/licenses.md. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { developmentLicenses } from './licenses/locked.ts';
import { licensesPage, PAGE, shippedPackages } from './licenses.ts';

/** They let everyone pass on the code in a package of another license; MPL-2.0 asks for the source of its own files only. */
const SHIPPED = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0'];
/** Tools are used, not passed on. */
const DEVELOPMENT = [...SHIPPED, 'BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-4.0', 'Python-2.0', 'Zlib'];

/** Of SPDX expressions as they occur: one alternative will do, all parts of it are needed. */
const isAllowed = (license: string, allowed: string[]) =>
  license
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((alternative) => alternative.split(' AND ').every((part) => allowed.includes(part)));

const shipped = await shippedPackages();

it('the list is up to date; npm run licenses writes it', async () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(await licensesPage());
});

it('what is in the bundles are the dependencies of package.json, in their versions', () => {
  expect(Object.fromEntries(shipped.map(({ name, version }) => [name, version]))).toEqual(packageJson.dependencies);
});

it('only allowed licenses are shipped, or used', async () => {
  expect(shipped.filter(({ license }) => !isAllowed(license, SHIPPED))).toEqual([]);
  const used = (await developmentLicenses()).filter(([license]) => !isAllowed(license, DEVELOPMENT));
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
  expect(judged.filter((license) => isAllowed(license, SHIPPED))).toEqual([
    'MIT',
    '(MIT OR GPL-3.0-only)',
    'MIT AND ISC',
  ]);
});
