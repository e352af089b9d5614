/**
 * `npm run test:promises`: breaks one promise at a time in a copy of the work tree, and runs the one test that has to
 * notice. `-- WORD` takes those whose name or file has the word, `--fast` leaves out those that need a build,
 * `--write` writes the table into docs/mutation-testing.md; what was left out is called that.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isSlow, type Mutation } from './promises/mutation.ts';
import { MUTATIONS } from './promises/mutations.ts';
import { runTest } from './promises/run-test.ts';
import { type Result, tableOf, type Verdict, withTable } from './promises/table.ts';
import { createWorkCopy, type WorkCopy } from './promises/work-copy.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DOCUMENT = new URL('../docs/mutation-testing.md', import.meta.url);

const options = process.argv.slice(2);
const words = options.filter((option) => !option.startsWith('--'));
const isChosen = (mutation: Mutation) =>
  words.every((word) => `${mutation.name} ${mutation.file}`.includes(word)) &&
  !(options.includes('--fast') && isSlow(mutation));
const chosen = MUTATIONS.filter(isChosen);
const isWriting = options.includes('--write');
if (isWriting && words.length > 0) throw new Error('--write is for a run of all, or of all the fast ones');

const copy = createWorkCopy(ROOT);
process.once('exit', copy.remove);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

/** Tests that were run on the whole code, and whether they passed. */
const good: Record<string, boolean> = {};

const results: Result[] = [];
for (const mutation of chosen) {
  const verdict = await judge(copy, mutation);
  console.log(`${verdict.padEnd(8)} ${mutation.promise} ${mutation.name}`);
  results.push({ ...mutation, verdict });
}
const alive = results.filter(({ verdict }) => verdict !== 'killed');
console.log(`${results.length - alive.length} of ${results.length} killed`);
if (isWriting) {
  const day = new Date().toISOString().slice(0, 10);
  const left = MUTATIONS.filter((mutation) => !chosen.includes(mutation));
  const rows = [...results, ...left.map((mutation) => ({ ...mutation, verdict: 'not measured' as const }))];
  writeFileSync(DOCUMENT, withTable(readFileSync(DOCUMENT, 'utf8'), tableOf(rows, day)));
}
process.exitCode = alive.length > 0 ? 1 : 0;

/** A test that fails without the mutation as well proves nothing, so it is run on the whole code again. */
async function judge({ path, change }: WorkCopy, { file, find, replace, test }: Mutation): Promise<Verdict> {
  const restore = change(file, find, replace);
  const outcome = await runTest(path, test);
  restore();
  if (outcome === 'passed') return 'survived';
  return outcome === 'failed' && (await isGood(path, test)) ? 'killed' : 'broken';
}

async function isGood(path: string, test: Mutation['test']): Promise<boolean> {
  const key = test.join();
  good[key] ??= (await runTest(path, test)) === 'passed';
  return good[key];
}
