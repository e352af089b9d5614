/** Our own regular expressions take time that grows with the text and no faster, and no text becomes one. */
import { describe, expect, it } from 'vitest';
import { codeOf, productFiles, regularExpressionsIn } from '../test/helpers/regular-expressions.ts';

// The same everywhere: no binary of its own, and no Java.
process.env.RECHECK_BACKEND = 'pure';
const { checkSync } = await import('recheck');

/** `safe`, or how the time grows and with which text. */
function judge(pattern: string, flags: string): string {
  // By proof, not by trying, and without a limit of time, so that a busy machine judges alike. Look-arounds can’t be judged.
  const verdict = checkSync(pattern, flags, { timeout: null, checker: 'automaton' });
  switch (verdict.status) {
    case 'safe':
      return 'safe';
    case 'vulnerable':
      return `vulnerable: ${verdict.complexity.summary}, ${verdict.attack.pattern}`;
    case 'unknown':
      return `unknown: ${verdict.error.kind}`;
  }
}

/** Not linear, but for texts that are bounded. */
const BOUNDED: Record<string, string> = {
  'token.*name|name.*token': 'names of controls are cut to 200 characters (locate/accessible-name.ts)',
  '(generate|create|new|add).*token': 'the same',
  '([\\w.-]+\\.[jt]s:\\d+:\\d+)\\)?$': 'stacks are cut to 5,000 characters (background/fault-location.ts)',
};

const FILES = productFiles();
const FOUND = FILES.flatMap((file) => regularExpressionsIn(codeOf(file), file));

describe('each takes no more than linear time', { timeout: 600_000 }, () => {
  it.each(FOUND.filter(({ pattern }) => !(pattern in BOUNDED)))('$place /$pattern/$flags', ({ pattern, flags }) => {
    expect(judge(pattern, flags)).toBe('safe');
  });
});

describe('the judge', () => {
  it.each([
    ['exponential', 'const isSlug = /^([a-z0-9-]+)*$/;'],
    ['quadratic', 'const end = <b class={x.replace(/["\']+$/, "")} />;'],
  ])('finds one that is %s', (_, code) => {
    const [found = { pattern: '', flags: '' }] = regularExpressionsIn(code, 'planted.tsx');
    expect(judge(found.pattern, found.flags)).toMatch(/^vulnerable: /);
  });
});

it('all of them are found', () => {
  expect(FOUND.length).toBeGreaterThan(60);
});

it('none is made of a text at run time', () => {
  expect(FILES.filter((file) => /\bRegExp\(/.test(codeOf(file)))).toEqual([]);
});
