/** Who may import what (docs/architecture.md), and that no two files need each other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circlesIn, filesIn, IMPORT, type Import, importsOf, ROOT } from '../test/helpers/imports.ts';

interface Rule {
  /** Where it is; `src/NAME` unless told. */
  folder?: string;
  /** Rooms, or single files, whose code may be used. Types of some may be used by all others (`TYPES_FOR_ALL`). */
  rooms: string[];
  packages: string[];
}

/** Facts that any room may load: small files that need nothing but each other. */
const FACTS = [
  'src/providers/shortcut/hosts.ts',
  'src/providers/shortcut/token-shape.ts',
  'src/providers/shortcut/page-names.ts',
  'src/stackone/hosts.ts',
  'src/journey/languages.ts',
  'src/journey/text-limit.ts',
  'src/journey/types.ts',
  'src/page-guide/overlay/tag.ts',
];

/** One line for each room. */
const RULES: Record<string, Rule> = {
  problems: { rooms: [], packages: [] },
  journey: { rooms: ['problems', ...FACTS], packages: [] },
  http: { rooms: [], packages: ['zod'] },
  providers: { rooms: ['http', ...FACTS], packages: ['zod'] },
  stackone: { rooms: ['http', ...FACTS], packages: ['zod'] },
  contract: { rooms: ['problems', ...FACTS], packages: ['zod'] },
  report: {
    rooms: [
      'problems',
      ...FACTS,
      'src/journey/alert.ts',
      'src/journey/diary.ts',
      'src/journey/journey.ts',
      'src/journey/place.ts',
    ],
    packages: [],
  },
  ui: {
    rooms: [
      ...['journey', 'problems', ...FACTS],
      // For `message-constants.ts`, which only the build loads.
      ...['api-client', 'page-names'].map((name) => `src/providers/shortcut/${name}.ts`),
      ...['auth-link', 'hub-page-names'].map((name) => `src/stackone/${name}.ts`),
    ],
    packages: ['preact', 'webextension-polyfill'],
  },
  'page-guide': {
    rooms: [
      ...FACTS,
      'src/providers/shortcut/page-locators.ts',
      'src/providers/shortcut/workspaces.ts',
      'src/stackone/hub-page-locators.ts',
      'src/ui/i18n/guide-copy.ts',
      'src/ui/i18n/hub-copy.ts',
    ],
    packages: [],
  },
  background: {
    rooms: [
      ...['journey', 'problems', 'http', 'providers', 'stackone', 'contract', 'report'],
      ...FACTS,
      'src/ui/i18n/catalog.ts',
      'src/ui/i18n/language-store.ts',
    ],
    packages: ['webextension-polyfill', 'zod'],
  },
  entrypoints: { rooms: ['background', 'page-guide'], packages: ['zod'] },
  popup: {
    folder: 'popup',
    rooms: ['journey', 'problems', 'ui', ...FACTS],
    packages: ['preact', 'webextension-polyfill'],
  },
  support: {
    folder: 'support',
    rooms: [
      'problems',
      'report',
      'ui',
      ...FACTS,
      'src/journey/session.ts',
      'src/stackone/auth-link.ts',
      'src/stackone/setup-link.ts',
    ],
    packages: ['preact', 'zod'],
  },
  welcome: { folder: 'welcome', rooms: ['ui'], packages: ['preact', 'webextension-polyfill'] },
  // Packages are the sandbox's own affair: nothing of it is shipped.
  sandbox: { folder: 'test/sandbox', rooms: [], packages: ['*'] },
};

/** Types of these may be used by all others: rooms, or single files. */
const TYPES_FOR_ALL = ['journey', 'contract', 'problems', 'src/ui/i18n/message-key.ts'];

const folderOf = (room: string) => RULES[room]?.folder ?? `src/${room}`;

/** Null for a file outside of all rooms. */
const roomOf = (file: string): string | null =>
  Object.keys(RULES).find((room) => file.startsWith(`${folderOf(room)}/`)) ?? null;

function isAllowed({ file, target, isPackage, typeOnly }: Import): boolean {
  const from = roomOf(file) ?? '';
  const to = roomOf(target);
  const { rooms = [], packages = [] } = RULES[from] ?? {};
  if (isPackage) return typeOnly ? from !== 'journey' : packages.includes('*') || packages.includes(target);
  if (to === from) return true;
  if (to === null) return isAsset(target);
  if (rooms.includes(to) || rooms.includes(target)) return true;
  const isForAll = typeOnly && (TYPES_FOR_ALL.includes(to) || TYPES_FOR_ALL.includes(target));
  return isForAll && from !== 'journey' && from !== 'sandbox';
}

/** Styles, wordings and pictures live outside the rooms. */
const isAsset = (target: string) => /\.css$|^_locales\/.*\.json$|\/sizes\.json$/.test(target);

const ALL_FILES = ['src', 'popup', 'support', 'welcome', 'scripts', 'test'].flatMap(filesIn);
const ALL_IMPORTS = ALL_FILES.flatMap(importsOf);

const isTest = (file: string) => file.endsWith('.test.ts');
const PRODUCT = ALL_FILES.filter((file) => !isTest(file) && !/^(scripts|test)\//.test(file));

describe('the rooms of the house', () => {
  it.each(Object.keys(RULES))('%s uses what its line of the table allows and nothing else', (room) => {
    const files = ALL_FILES.filter((file) => roomOf(file) === room && !isTest(file));
    expect(files).not.toEqual([]);
    const wrong = files.flatMap(importsOf).filter((one) => !isAllowed(one));
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it('hold every file of the product', () => {
    expect(PRODUCT.filter((file) => roomOf(file) === null)).toEqual([]);
  });

  it('have no secret doors: nothing is loaded by a name made up at run time', () => {
    const loaders = PRODUCT.filter((file) =>
      /\brequire\(|\bimport\((?!\s*['"])|\beval\(|new Function\b/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(loaders).toEqual([]);
  });
});

it('test/ uses nothing of scripts/', () => {
  const wrong = ALL_IMPORTS.filter(({ file, target }) => file.startsWith('test/') && target.startsWith('scripts/'));
  expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});

describe('circles of imports', () => {
  it('are none, of types neither', () => {
    const graph = new Map(
      ALL_FILES.map((file) => [file, ALL_IMPORTS.filter((one) => one.file === file).map(({ target }) => target)]),
    );
    expect(circlesIn(graph)).toEqual([]);
  });

  it('are seen, with all who take part', () => {
    const graph = { a: ['b'], b: ['c', 'd'], c: ['a'], d: ['e'], e: ['d'], f: ['a', 'f'] };
    expect(circlesIn(new Map(Object.entries(graph)))).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
  });
});

describe('the scan', () => {
  const found = (text: string) =>
    [...text.matchAll(IMPORT)].map(([, type, direct, dynamic]) => [type?.trim(), direct ?? dynamic]);

  it('sees imports of every kind', () => {
    expect(found("import './a.css';\nimport b from 'b';\nimport type { C } from './c.ts';")).toEqual([
      [undefined, './a.css'],
      [undefined, 'b'],
      ['type', './c.ts'],
    ]);
    const lines = "import {\n  d,\n  type E,\n} from './d.ts';\nexport { f } from './f.ts';\nawait import('./g.ts');";
    expect(found(lines)).toEqual([
      [undefined, './d.ts'],
      [undefined, './f.ts'],
      [undefined, './g.ts'],
    ]);
  });
});
