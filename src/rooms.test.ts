/** Holds the table of rooms in docs/architecture.md: who may import what. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

type Room =
  | 'journey'
  | 'http'
  | 'providers'
  | 'stackone'
  | 'contract'
  | 'report'
  | 'ui'
  | 'page-guide'
  | 'background'
  | 'entrypoints'
  | 'popup'
  | 'support'
  | 'welcome'
  | 'sandbox';

interface Rule {
  /** Rooms, or single files, whose code may be used. */
  rooms: string[];
  packages: string[];
}

/** Plain facts that any room may use: they import nothing. */
const FACTS = ['src/providers/shortcut/hosts.ts', 'src/providers/shortcut/token-shape.ts', 'src/stackone/hosts.ts'];

const RULES: Record<Room, Rule> = {
  journey: { rooms: FACTS, packages: [] },
  http: { rooms: [], packages: [] },
  providers: { rooms: ['http'], packages: ['zod'] },
  stackone: { rooms: ['http', ...FACTS], packages: ['zod'] },
  contract: { rooms: ['src/journey/language.ts', 'src/journey/vocabulary.ts'], packages: ['zod'] },
  report: { rooms: ['src/journey/diary.ts', 'src/journey/position.ts'], packages: [] },
  ui: {
    rooms: ['src/journey/language.ts', ...FACTS],
    packages: ['preact', 'webextension-polyfill'],
  },
  'page-guide': {
    rooms: [...FACTS, 'src/providers/shortcut/page-locators.ts', 'src/stackone/hub-page-locators.ts'],
    packages: [],
  },
  background: {
    rooms: ['journey', 'http', 'providers', 'stackone', 'contract', 'report', 'ui'],
    packages: ['webextension-polyfill', 'zod'],
  },
  entrypoints: { rooms: ['background', 'page-guide'], packages: ['zod'] },
  popup: {
    rooms: [
      ...['answers', 'concerns', 'language', 'position', 'problem', 'setup', 'state'].map(
        (name) => `src/journey/${name}.ts`,
      ),
      ...FACTS,
      'ui',
    ],
    packages: ['preact', 'webextension-polyfill'],
  },
  support: {
    rooms: [
      'report',
      'ui',
      'src/journey/language.ts',
      'src/journey/position.ts',
      'src/journey/state.ts',
      'src/stackone/auth-link.ts',
      'src/stackone/setup-link.ts',
    ],
    packages: ['preact', 'zod'],
  },
  welcome: { rooms: ['ui'], packages: ['preact', 'webextension-polyfill'] },
  // Packages are the sandbox's own affair: nothing of it is shipped.
  sandbox: { rooms: [], packages: ['*'] },
};

interface Import {
  file: string;
  from: Room;
  /** A file below the root, or a package's name without its sub-path. */
  target: string;
  /** Null for a package. */
  to: Room | 'elsewhere' | null;
  typeOnly: boolean;
}

const IMPORT =
  /^\s*(?:import|export)\b(\s+type\b)?(?:[^'";]*?\bfrom\b)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

const isRoom = (name: string): name is Room => name in RULES;

function roomOf(file: string): Room | 'elsewhere' {
  const name = /^src\/([\w-]+)\/|^(popup|support|welcome)\/|^test\/(sandbox)\//.exec(file)?.slice(1).find(Boolean);
  return name && isRoom(name) ? name : 'elsewhere';
}

const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(d|test|model\.test)\.ts$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));

const FILES = ['src', 'popup', 'support', 'welcome', 'test/sandbox'].flatMap(filesIn);

function importsOf(file: string): Import[] {
  const from = roomOf(file);
  if (from === 'elsewhere') throw new Error(`${file} belongs to no room`);
  const text = readFileSync(join(ROOT, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...text.matchAll(IMPORT)].map(([, type, direct, dynamic]) => {
    const name = direct ?? dynamic ?? '';
    const local = name.startsWith('.');
    const target = local ? relative(ROOT, join(ROOT, dirname(file), name)) : packageOf(name);
    return { file, from, target, to: local ? roomOf(target) : null, typeOnly: type !== undefined };
  });
}

const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

function isAllowed({ from, target, to, typeOnly }: Import): boolean {
  const { rooms, packages } = RULES[from];
  if (to === null) return typeOnly ? from !== 'journey' : packages.includes('*') || packages.includes(target);
  if (to === from) return true;
  if (to === 'elsewhere') return isAsset(target);
  if (from === 'journey' || from === 'sandbox') return rooms.includes(target);
  if (typeOnly && (to === 'journey' || to === 'contract')) return true;
  return rooms.includes(to) || rooms.includes(target);
}

/** Styles, wordings and pictures live outside the rooms. */
const isAsset = (target: string) => /\.css$|^_locales\/.*\.json$|\/sizes\.json$/.test(target);

const ALL = FILES.flatMap(importsOf);

describe('the rooms of the house', () => {
  it.each(Object.keys(RULES))('%s uses what its line of the table allows and nothing else', (room) => {
    expect(FILES.filter((file) => roomOf(file) === room)).not.toEqual([]);
    const wrong = ALL.filter((one) => one.from === room && !isAllowed(one));
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it('have facts for all that import nothing', () => {
    expect(FACTS.filter((file) => !FILES.includes(file) || importsOf(file).length > 0)).toEqual([]);
  });

  it('have no secret doors: nothing is loaded by a name made up at run time', () => {
    const loaders = FILES.filter((file) => !file.startsWith('test/')).filter((file) =>
      /\brequire\(|\bimport\((?!\s*['"])|\beval\(|new Function\b/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(loaders).toEqual([]);
  });

  it('the scan sees imports of every kind', () => {
    const kinds = (text: string) =>
      [...text.matchAll(IMPORT)].map(([, type, direct, dynamic]) => [type?.trim(), direct ?? dynamic]);
    expect(kinds("import './a.css';\nimport b from 'b';\nimport type { C } from './c.ts';")).toEqual([
      [undefined, './a.css'],
      [undefined, 'b'],
      ['type', './c.ts'],
    ]);
    expect(
      kinds("import {\n  d,\n  type E,\n} from './d.ts';\nexport { f } from './f.ts';\nawait import('./g.ts');"),
    ).toEqual([
      [undefined, './d.ts'],
      [undefined, './f.ts'],
      [undefined, './g.ts'],
    ]);
  });
});
