/** What we install: nothing but what is written down, in exact versions. See docs/decisions/0007-supply-chain.md. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import lock from '../package-lock.json' with { type: 'json' };
import componentsJson from '../test/components/package.json' with { type: 'json' };
import componentsLock from '../test/components/package-lock.json' with { type: 'json' };

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFileSync(`${root}${file}`, 'utf8');

const { dependencies, devDependencies } = packageJson;
const WANTED: Record<string, string> = { ...dependencies, ...devDependencies };

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const { '': rootEntry, ...rest } = lock.packages;
const LOCKED: [path: string, entry: Locked][] = Object.entries(rest);

/** Names in back quotes in the first column of a page's tables, below a heading; remarks in brackets are none. */
function firstColumn(page: string, heading: string): string[] {
  const section = read(page).split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const cells = [...section.matchAll(/^\| (.+?) \|/gm)].map(([, cell]) => cell?.replace(/\(.*\)/, '') ?? '');
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''));
}

describe('package.json', () => {
  it('names exact versions only', () => {
    for (const [name, version] of Object.entries(WANTED)) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it.each([
    ['In the extension', dependencies],
    ['For building and testing', devDependencies],
  ])('%s: has what decision 2 gives a reason for, and nothing else', (heading, packages) => {
    const rows = firstColumn('docs/decisions/0002-dependencies.md', heading);
    const covers = (row: string, name: string) =>
      row === name || (row.endsWith('/*') && name.startsWith(row.slice(0, -1)));
    const names = Object.keys(packages);
    expect(names.filter((name) => !rows.some((row) => covers(row, name)))).toEqual([]);
    expect(rows.filter((row) => !names.some((name) => covers(row, name)))).toEqual([]);
  });
});

describe('package-lock.json', () => {
  it('agrees with package.json', () => {
    expect([rootEntry.dependencies, rootEntry.devDependencies]).toEqual([dependencies, devDependencies]);
    const locked = new Map(LOCKED);
    for (const [name, version] of Object.entries(WANTED)) {
      expect(locked.get(`node_modules/${name}`)?.version, name).toBe(version);
    }
  });

  it('knows the hash of every package', () => {
    expect(LOCKED.length).toBeGreaterThan(100);
    expect(LOCKED.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
  });

  it('takes no package from anywhere but the registry', () => {
    expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true\n');
    expect(LOCKED.filter(([, entry]) => 'resolved' in entry || 'link' in entry).map(([path]) => path)).toEqual([]);
    const specs = LOCKED.flatMap(([, entry]) =>
      Object.values({ ...entry.dependencies, ...entry.optionalDependencies }),
    );
    expect(specs.filter((spec) => /[:/]/.test(spec) && !spec.startsWith('npm:'))).toEqual([]);
  });
});

describe('test/components, which npm test installs as well', () => {
  const { '': wanted, ...others } = componentsLock.packages;
  const locked: [path: string, entry: Locked][] = Object.entries(others);

  it('has what decision 2 gives a reason for, in exact versions', () => {
    const { dependencies: packages } = componentsJson;
    expect(firstColumn('docs/decisions/0002-dependencies.md', 'To guide on')).toEqual(Object.keys(packages));
    for (const [name, version] of Object.entries(packages)) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(wanted.dependencies).toEqual(packages);
  });

  it('is held by hashes, comes from the registry only, and runs nothing when it is installed', () => {
    expect(read('test/components/.npmrc')).toBe(read('.npmrc'));
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
    expect(locked.filter(([, entry]) => 'resolved' in entry || 'link' in entry).map(([path]) => path)).toEqual([]);
  });
});

describe('install scripts', () => {
  it('are off', () => {
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
  });

  it('are had by these packages only, which do without', () => {
    const having = LOCKED.filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = having.map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect(names).toEqual(firstColumn('docs/decisions/0007-supply-chain.md', 'Install scripts'));
  });
});
