/** The files and folders that the documentation names are there: paths from the top, and scripts by any end of their path. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = ['src', 'popup', 'support', 'welcome', 'scripts', 'test', 'docs', '_locales'];
const PATH = new RegExp(`\`((?:${FOLDERS.join('|')})/[\\w./{},*-]+)\``, 'g');
/** `x.test.ts` and the like are made up. */
const SCRIPT = /`(?!x\.)([\w./{},*-]+\.(?:tsx?|mjs))`/g;

const filesIn = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => !file.includes('node_modules'))
    .map((file) => `${folder}/${file}`);
const FILES = [...readdirSync(ROOT, 'utf8'), ...FOLDERS.flatMap(filesIn)];
const DOCUMENTS = [
  ...readdirSync(ROOT, 'utf8').filter((file) => /^(README|CONTRIBUTING|SECURITY)\.md$/.test(file)),
  ...filesIn('docs').filter((file) => file.endsWith('.md')),
];

/** With `*` and `{a,b}` as shells read them. */
function isThere(path: string, start: '^' | '(^|/)'): boolean {
  const pattern = path
    .replace(/\/$/, '')
    .replaceAll('.', '\\.')
    .replaceAll('*', '[^/]*')
    .replaceAll(/\{([^}]*)\}/g, (_, choices: string) => `(${choices.replaceAll(',', '|')})`);
  const whole = new RegExp(`${start}${pattern}$`);
  return FILES.some((file) => whole.test(file));
}

it.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(join(ROOT, document), 'utf8');
  const named = (pattern: RegExp) => [...text.matchAll(pattern)].flatMap(([, path]) => path ?? []);
  expect(named(PATH).filter((path) => !isThere(path, '^'))).toEqual([]);
  expect(named(SCRIPT).filter((path) => !isThere(path, '(^|/)'))).toEqual([]);
});
