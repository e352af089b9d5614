/** What we install: nothing but what is written down, in exact versions. See docs/decisions/0007-supply-chain.md. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import lock from '../package-lock.json' with { type: 'json' };
import { evaluateAudit } from './audit.ts';

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

describe('the look-up of vulnerabilities', () => {
  const lockFile = JSON.stringify({
    packages: {
      'node_modules/shown': {},
      'node_modules/tool': { dev: true },
      'node_modules/tool/node_modules/deep': { dev: true },
    },
  });
  const found = (...vulnerabilities: [name: string, severity: string, nodes: string[]][]) =>
    JSON.stringify({
      auditReportVersion: 2,
      vulnerabilities: Object.fromEntries(
        vulnerabilities.map(([name, severity, nodes]) => [name, { severity, nodes }]),
      ),
    });

  it('is content with none', () => {
    expect(evaluateAudit(found(), lockFile)).toEqual({ ok: true, lines: ['Known vulnerabilities: none'] });
  });

  it.each(['high', 'critical'])('stops at a %s one in what is shipped', (severity) => {
    const { ok, lines } = evaluateAudit(found(['shown', severity, ['node_modules/shown']]), lockFile);
    expect([ok, lines]).toEqual([false, ['Known vulnerabilities: 1', `${severity}: shown (shipped)`]]);
  });

  it('tells lesser ones, and those of tools, and goes on', () => {
    const lesser = found(['shown', 'moderate', ['node_modules/shown']], ['tool', 'critical', ['node_modules/tool']]);
    expect(evaluateAudit(lesser, lockFile)).toEqual({
      ok: true,
      lines: ['Known vulnerabilities: 2', 'moderate: shown (shipped)', 'critical: tool (development)'],
    });
  });

  it('stops when one of several copies is shipped', () => {
    const copies = ['node_modules/tool/node_modules/deep', 'node_modules/shown'];
    expect(evaluateAudit(found(['deep', 'high', copies]), lockFile).ok).toBe(false);
  });

  it('claims nothing when the registry does not answer', () => {
    const noAnswer = JSON.stringify({
      message: 'request failed, reason: getaddrinfo',
      error: { summary: '', detail: '' },
    });
    expect(evaluateAudit(noAnswer, lockFile)).toEqual({
      ok: true,
      lines: ['Vulnerabilities not looked up: the registry does not answer.'],
    });
  });

  it.each([
    JSON.stringify({ error: { code: 'ENOLOCK', summary: 'This command requires an existing lockfile.' } }),
    '',
    '{}',
  ])('takes no mistake of npm’s own for that: %s', (printed) => {
    expect(() => evaluateAudit(printed, lockFile)).toThrow();
  });
});
