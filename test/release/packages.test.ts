/** What `npm run package` writes, from two checkouts that have nothing in common but their files. */

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };

const root = fileURLToPath(new URL('../..', import.meta.url));
const STORES = ['chrome', 'edge', 'firefox', 'source'];

const temporary = mkdtempSync(join(tmpdir(), 'packages-'));
const run = (command: string, args: string[], options = {}) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], ...options });

/** As git knows them, or as they lie there: the source archive stands alone. */
function sourceFiles(): string[] {
  const git = ['git', 'ls-files', '--cached', '--others', '--exclude-standard'];
  const all = [
    'find',
    '.',
    '-regex',
    './\\(node_modules\\|dist\\|out\\)',
    '-prune',
    '-o',
    '-type',
    'f',
    '-printf',
    '%P\\n',
  ];
  const [command = '', ...args] = existsSync(join(root, '.git')) ? git : all;
  const listed = run(command, args, { cwd: root }).trim().split('\n');
  return listed.filter((path) => existsSync(join(root, path)));
}

/** Packages a copy in this folder, with its packages at hand, under another clock's zone, language and umask. */
function packageIn(folder: string, files: string[], env: Record<string, string>, umask: string) {
  const checkout = join(temporary, folder);
  mkdirSync(checkout, { recursive: true });
  for (const file of files) cpSync(join(root, file), join(checkout, file));
  // Hard links: as if installed there, in a moment and in no space.
  run('cp', ['-al', join(root, 'node_modules'), join(checkout, 'node_modules')]);
  run('sh', ['-c', `umask ${umask}; npm run --silent package`], { cwd: checkout, env: { ...process.env, ...env } });
  const zips = readdirSync(join(checkout, 'dist')).filter((name) => name.endsWith('.zip'));
  return new Map(zips.map((name) => [name, readFileSync(join(checkout, 'dist', name))]));
}

const nameOf = (store: string) => `shortcut-linking-helper-${manifest.version}-${store}.zip`;

let files: string[];
let one: Map<string, Buffer>;
let other: Map<string, Buffer>;
beforeAll(() => {
  files = sourceFiles();
  one = packageIn('a', files, { TZ: 'Asia/Tokyo', LC_ALL: 'C' }, '022');
  other = packageIn('another/deeper one/b', files.toReversed(), { TZ: 'America/New_York', LC_ALL: 'C.UTF-8' }, '077');
});
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** Of one file in one store's zip. */
function textIn(store: string, file: string): string {
  const content = unzipSync(one.get(nameOf(store)) ?? new Uint8Array())[file];
  if (!content) throw new Error(`no ${file} for ${store}`);
  return strFromU8(content);
}

describe('the packages', () => {
  it('are one for each store and one of the source, named by version', () => {
    expect([...one.keys()].toSorted()).toEqual(STORES.map(nameOf));
  });

  it.each(STORES)('%s: the same bytes from both checkouts', (store) => {
    const [first, second] = [one.get(nameOf(store)), other.get(nameOf(store))];
    expect(first?.length).toBeGreaterThan(10_000);
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
  });

  it('hold each browser’s own build', () => {
    expect(JSON.parse(textIn('chrome', 'manifest.json')).background).toEqual({ service_worker: 'background.js' });
    expect(JSON.parse(textIn('edge', 'manifest.json')).background).toEqual({ service_worker: 'background.js' });
    expect(JSON.parse(textIn('firefox', 'manifest.json')).background).toEqual({ scripts: ['background.js'] });
  });

  it('hold nothing that speaks of the machine they were made on', () => {
    for (const store of ['chrome', 'firefox']) {
      const zip = unzipSync(one.get(nameOf(store)) ?? new Uint8Array());
      const texts = Object.entries(zip).filter(([path]) => /\.(js|css|html|json|txt)$/.test(path));
      expect(texts.length).toBeGreaterThan(5);
      for (const [path, content] of texts) expect(strFromU8(content), path).not.toMatch(/\/tmp\/|node_modules|file:/);
    }
  });
});

describe('the source archive', () => {
  it('holds every file of the source and none else', () => {
    expect(Object.keys(unzipSync(one.get(nameOf('source')) ?? new Uint8Array())).toSorted()).toEqual(files.toSorted());
  });

  it('says how to build what was handed in', () => {
    const instructions = textIn('source', 'docs/building.md');
    for (const needed of [
      'Node.js 20',
      'npm ci',
      'npm run package',
      nameOf('firefox').replace(manifest.version, 'VERSION'),
    ])
      expect(instructions).toContain(needed);
  });
});
