/** One way to break a promise, and the test that has to notice. */
export interface Mutation {
  /** Of `docs/promises.md`. */
  promise: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
  /** What is broken, in a few words. */
  name: string;
  file: string;
  /** Stands in the file exactly once. */
  find: string;
  replace: string;
  /** The test's own name or its group's, as in the source. */
  test: [file: string, name: string];
}

type Row = [name: string, file: string, find: string, replace: string, test: [file: string, name: string]];

export const mutationsOf = (promise: Mutation['promise'], rows: Row[]): Mutation[] =>
  rows.map(([name, file, find, replace, test]) => ({ promise, name, file, find, replace, test }));

/** By its file: the Vitest project that runs it. */
export function projectOf([file]: Mutation['test']): string {
  if (file.startsWith('test/browser/')) return 'chromium';
  if (file.startsWith('test/release/')) return 'release';
  return /\.(integration|model|property)\.test\.ts$/.test(file) ? 'integration' : 'unit';
}

/** Those need a build, and most of them a browser. */
export const isSlow = ({ test }: Mutation): boolean => ['chromium', 'release'].includes(projectOf(test));

/** For Vitest's `-t`: a name may have places that a table or a template fills in. */
export const patternOf = ([, name]: Mutation['test']): string =>
  name
    .split(/%[sdij]|\$\{[^}]*\}/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
