/** What runs is what was packaged: the bundles as they are shipped, which `test/setup.ts` has built. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface File {
  path: string;
  text: string;
}

const filesOf = (browser: string): File[] =>
  readdirSync(join(root, 'dist', browser), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(js|css|html|json)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, 'dist', browser, path), 'utf8') }));

/** Ways to run code that is not in the package. The polyfill's table of APIs has a row named `eval`, which is no call. */
const LOADERS: [name: string, pattern: RegExp][] = [
  ['eval', /\beval\b(?!:\{minArgs)/],
  ['Function from text', /\bFunction\s*\(|\bFunction\.prototype\.constructor\b/],
  ['import at run time', /\bimport\s*\(|\bimport\.meta\b/],
  ['another worker’s script', /\bimportScripts\b|\bnew (Shared)?Worker\b|\bserviceWorker\.register\b|\baddModule\(/],
  ['script element', /createElement(NS)?\([^)]*["'`]script|<script(?! src="(popup|support|welcome)\.js"><\/script>)/],
  ['WebAssembly', /\bWebAssembly\b/],
  ['timer from text', /\bset(Timeout|Interval)\(\s*["'`]/],
];

const loadersIn = (text: string) => LOADERS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);

/** What code puts together at run time shows as an ellipsis. */
const hostsIn = (text: string) =>
  [...text.matchAll(/\b(?:https?|wss?|ftp):\/\/(\$\{|[\w.-]+)/g)].map(([, host]) => host?.replace('${', '…'));

/** The first column of the table of hosts. */
function documented(): string[] {
  const page = readFileSync(`${root}docs/decisions/0007-supply-chain.md`, 'utf8');
  const section = page.split('\n## Addresses in the bundles\n')[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, host]) => host ?? '');
}

describe.each(['chromium', 'firefox'])('%s', (browser) => {
  const files = filesOf(browser);

  it('holds the bundles', () => {
    const scripts = files.map(({ path }) => path).filter((path) => path.endsWith('.js'));
    expect(scripts.toSorted()).toEqual([
      'background.js',
      'cleanup-page.js',
      'hub-page.js',
      'popup/popup.js',
      'shortcut-page.js',
      'support/support.js',
      'welcome/welcome.js',
    ]);
  });

  it('has no way to run code that is not in the package', () => {
    expect(files.map(({ path, text }) => [path, loadersIn(text)]).filter(([, found]) => found?.length)).toEqual([]);
  });
});

it('names no address but those with a reason in decision 7, and these all', () => {
  const found = ['chromium', 'firefox'].flatMap(filesOf).flatMap(({ text }) => hostsIn(text));
  expect([...new Set(found)].toSorted()).toEqual(documented().toSorted());
});

describe('the scan', () => {
  it.each([
    ['eval(x)', 'eval'],
    ['(0,eval)(x)', 'eval'],
    ['new Function("a",b)', 'Function from text'],
    ['Function(b)', 'Function from text'],
    ['await import(url)', 'import at run time'],
    ['importScripts("https://x.test/a.js")', 'another worker’s script'],
    ['new Worker(u)', 'another worker’s script'],
    ['document.createElement("script")', 'script element'],
    ['<script src="https://x.test/a.js"></script>', 'script element'],
    ['WebAssembly.instantiate(b)', 'WebAssembly'],
    ['setTimeout("go()",1)', 'timer from text'],
  ])('sees %s', (code, name) => {
    expect(loadersIn(code)).toEqual([name]);
  });

  it('sees hosts of every kind of address', () => {
    const text = `a="https://one.test/x";b=\`http://\${host}/y\`;c="wss://two.test"`;
    expect(hostsIn(text)).toEqual(['one.test', '…', 'two.test']);
  });
});
