/** Holds docs/promises.md: each promise names tests, and the tests are there under these names. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

interface Row {
  file: string;
  name: string;
}

/** A row that lacks its file or its name gets an empty one, which is found nowhere. */
function rowOf(line: string): Row {
  const [, file = '', , name = ''] = line.split('`');
  return { file, name };
}

const PROMISES = read('docs/promises.md')
  .split(/^## /m)
  .slice(1)
  .map((text) => {
    const [heading = '', ...lines] = text.split('\n');
    // The first two lines of a table are its head.
    return {
      heading,
      text,
      rows: lines
        .filter((line) => line.startsWith('|'))
        .slice(2)
        .map(rowOf),
    };
  });

/** In quotes, and as the first of several arguments: a part of a name, or a word in a comment, is not enough. */
const hasTest = ({ file, name }: Row) =>
  name !== '' &&
  /^(src|scripts|test)\/.*\.test\.ts$/.test(file) &&
  existsSync(join(ROOT, file)) &&
  ["'", '"', '`'].some((quote) => read(file).includes(`${quote}${name}${quote}, `));

describe('the promises', () => {
  it('are nine', () => {
    expect(PROMISES.map(({ heading }) => heading.split(' ')[0])).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `${n}.`),
    );
  });

  it.each(PROMISES)('$heading', ({ text, rows }) => {
    expect(rows).not.toEqual([]);
    expect(rows.filter((row) => !hasTest(row))).toEqual([]);
    expect(text).toContain('**What this does not cover:** ');
  });
});
