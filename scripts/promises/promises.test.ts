/** Holds the list of mutations: what each looks for is there once, its test is there, and no promise is left out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { patternOf } from './mutation.ts';
import { MUTATIONS } from './mutations.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

describe('the mutations of promises', () => {
  it.each(MUTATIONS)('$name', ({ file, find, replace, test: [testFile, name] }) => {
    expect(read(file).split(find)).toHaveLength(2);
    expect(replace).not.toBe(find);
    const quoted = ["'", '"', '`'].map((quote) => `${quote}${name}${quote}, `);
    expect(quoted.some((one) => read(testFile).includes(one))).toBe(true);
  });

  it('are at least sixty, of every promise, each with a name of its own', () => {
    expect(MUTATIONS.length).toBeGreaterThanOrEqual(60);
    expect([...new Set(MUTATIONS.map(({ promise }) => promise))]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(new Set(MUTATIONS.map(({ name }) => name)).size).toBe(MUTATIONS.length);
  });

  it('find a test by a name that a table fills in', () => {
    expect('a stranger is (not) here').toMatch(new RegExp(patternOf(['x.test.ts', '%s is (not) here'])));
  });
});
