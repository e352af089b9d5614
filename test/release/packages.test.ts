/**
 * What `npm run package` writes: from a checkout in which other things lie about as well, and from its own source archive,
 * unpacked elsewhere. The two have nothing in common but their source.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { LANGUAGES } from '../../src/journey/languages.ts';
import { PLACES } from '../../src/problems/places.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const STORES = ['chrome', 'edge', 'firefox', 'source'];
const LIST = 'SOURCE-FILES.txt';

/** What nobody may have, wherever a person or a program may leave it; one of each kind. */
const STRAYS = [
  '.env',
  'key.pem',
  'node_modules.tgz',
  'icons/extra.svg',
  'popup/notes.html',
  'src/.DS_Store',
  'support/pictures/private.webp',
  'support/pictures/key.pem',
  'welcome/draft/welcome.html',
  '_locales/en/old.json',
  '_locales/xx/messages.json',
  'dist/chromium/key.pem',
  'dist/firefox/.env',
];

/** Packaging takes a few seconds, and minutes where a machine is busy with all the other tests. */
const PATIENCE = 300_000;

const temporary = mkdtempSync(join(tmpdir(), 'packages-'));
const run = (command: string, args: string[], options = {}) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], ...options });

/** As git knows them, or as they lie there: the source archive stands alone. */
function sourceFiles(): string[] {
  const git = ['git', 'ls-files', '--cached', '--others', '--exclude-standard'];
  const all = ['find', '.', '-regex', '.*/node_modules\\|./dist\\|./out', '-prune', '-o', '-type', 'f', '-printf'];
  const [command = '', ...args] = existsSync(join(root, '.git')) ? git : [...all, '%P\\n'];
  const listed = run(command, args, { cwd: root }).trim().split('\n');
  return listed.filter((path) => path !== LIST && existsSync(join(root, path)));
}

function makeFolder(name: string): string {
  const folder = join(temporary, name);
  mkdirSync(folder, { recursive: true });
  // Hard links: as if installed there, in a moment and in no space.
  run('cp', ['-al', join(root, 'node_modules'), join(folder, 'node_modules')]);
  return folder;
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function strew(folder: string): void {
  for (const path of STRAYS) write(join(folder, path), 'a secret');
}

/** Under another clock's zone, language and umask each time. */
function packageIn(cwd: string, env: Record<string, string> = {}, umask = '022') {
  const args = ['-c', `umask ${umask}; npm run --silent package`];
  const { status, stderr } = spawnSync('sh', args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8' });
  const zips = readdirSync(join(cwd, 'dist')).filter((name) => name.endsWith('.zip'));
  return { status, stderr, zips: new Map(zips.map((name) => [name, readFileSync(join(cwd, 'dist', name))])) };
}

type Packaged = ReturnType<typeof packageIn>;

const nameOf = (store: string) => `shortcut-linking-helper-${manifest.version}-${store}.zip`;
const unzip = ({ zips }: Packaged, store: string) => unzipSync(zips.get(nameOf(store)) ?? new Uint8Array());

let files: string[];
let checkout: string;
let fromCheckout: Packaged;
beforeAll(() => {
  files = sourceFiles();
  checkout = makeFolder('checkout');
  for (const file of files) cpSync(join(root, file), join(checkout, file));
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid'];
  run('git', ['init', '--quiet'], { cwd: checkout });
  run('git', ['add', '--all'], { cwd: checkout });
  run('git', [...who, 'commit', '--quiet', '--message', 'All'], { cwd: checkout });
  strew(checkout);
  fromCheckout = packageIn(checkout, { TZ: 'Asia/Tokyo', LC_ALL: 'C' });
}, PATIENCE);
afterAll(() => rmSync(temporary, { recursive: true, force: true }), PATIENCE);

let fromArchive: Packaged;
beforeAll(() => {
  const folder = makeFolder('unpacked/deeper one');
  for (const [path, content] of Object.entries(unzip(fromCheckout, 'source'))) {
    write(join(folder, path), content);
    // The library that unpacks here doesn't tell who may run a file.
    if (files.includes(path)) chmodSync(join(folder, path), statSync(join(root, path)).mode);
  }
  strew(folder);
  fromArchive = packageIn(folder, { TZ: 'America/New_York', LC_ALL: 'C.UTF-8' }, '077');
}, PATIENCE);

/** Of one file in one store's zip. */
function textIn(store: string, file: string): string {
  const content = unzip(fromCheckout, store)[file];
  if (!content) throw new Error(`no ${file} for ${store}`);
  return strFromU8(content);
}

describe('the packages', () => {
  it('are one for each store and one of the source, named by version', () => {
    expect([...fromCheckout.zips.keys()].toSorted()).toEqual(STORES.map(nameOf));
  });

  it.each(STORES)('%s: the same bytes from the checkout and from the source archive', (store) => {
    const [first, second] = [fromCheckout, fromArchive].map(({ zips }) => zips.get(nameOf(store)));
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
      const texts = Object.entries(unzip(fromCheckout, store)).filter(([path]) =>
        /\.(js|css|html|json|txt)$/.test(path),
      );
      expect(texts.length).toBeGreaterThan(5);
      for (const [path, content] of texts) expect(strFromU8(content), path).not.toMatch(/\/tmp\/|node_modules|file:/);
    }
  });
});

describe('an extension package', () => {
  const states = ['idle', 'under-way', 'needs-you', 'done'];
  const MADE = [
    'LICENSES.txt',
    'manifest.json',
    ...['background', 'shortcut-page', 'hub-page', 'cleanup-page'].map((name) => `${name}.js`),
    ...['popup', 'support', 'welcome'].flatMap((page) =>
      ['css', 'html', 'js'].map((type) => `${page}/${page}.${type}`),
    ),
    'popup/panel.html',
    ...[16, 32, 48, 96, 128].map((size) => `icons/${size}.png`),
    ...states.flatMap((state) => [16, 24, 32, 64].map((size) => `icons/${state}-${size}.png`)),
    ...Object.keys(LANGUAGES).map((language) => `_locales/${language}/messages.json`),
    ...PLACES.flatMap((place) => ['light', 'dark'].map((theme) => `support/pictures/${place}-${theme}.webp`)),
  ];

  it.each([
    ['chrome', [...MADE, 'managed.json']],
    ['edge', [...MADE, 'managed.json']],
    ['firefox', MADE],
  ])('%s: holds what the build made, and nothing that lay about', (store, made) => {
    expect(Object.keys(unzip(fromCheckout, store)).toSorted()).toEqual(made.toSorted());
  });
});

describe('the source archive', () => {
  it('holds what git tracks and a list of it, and nothing that lay about', () => {
    expect(Object.keys(unzip(fromCheckout, 'source')).toSorted()).toEqual([...files, LIST].toSorted());
    expect(textIn('source', LIST).trim().split('\n')).toEqual(files.toSorted());
  });

  it('says how to build what was handed in', () => {
    const instructions = textIn('source', 'docs/building.md');
    const firefox = nameOf('firefox').replace(manifest.version, 'VERSION');
    for (const needed of ['Node.js 20', 'npm ci', 'npm run package', firefox]) expect(instructions).toContain(needed);
  });
});

describe('whoever packages', { timeout: PATIENCE }, () => {
  it('is told what is not as committed, and that it is no source', () => {
    expect(fromCheckout.stderr).toContain('NOT FOR A STORE');
    expect(fromCheckout.stderr).toContain('?? key.pem (left out)');
    expect([fromArchive.status, fromArchive.stderr]).toEqual([0, '']);
  });

  it('gets no package of code that git does not track', () => {
    write(join(checkout, 'src/new.ts'), 'globalThis.name = "new";');
    appendFileSync(join(checkout, 'src/entrypoints/background.ts'), "\nimport '../new.ts';\n");
    const { status, stderr, zips } = packageIn(checkout);
    expect([status, zips.size]).toEqual([1, 0]);
    expect(stderr).toContain('git add src/new.ts');
  });

  it('gets the extension only where neither git nor a list tells the source', () => {
    rmSync(join(checkout, '.git'), { recursive: true });
    const { status, stderr, zips } = packageIn(checkout);
    expect([status, [...zips.keys()].toSorted()]).toEqual([0, STORES.slice(0, -1).map(nameOf)]);
    expect(stderr).toContain('NO SOURCE ARCHIVE');
  });
});
