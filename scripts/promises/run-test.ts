/** Runs single tests by Vitest in a copy of the work tree, and tells what came of them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type Mutation, patternOf, projectOf } from './mutation.ts';

const Report = z.object({ numFailedTests: z.number(), numPassedTests: z.number() });

/** `broken`: no test was run, as when the code no longer loads. */
export type Outcome = 'passed' | 'failed' | 'broken';

const VITEST = 'node_modules/vitest/vitest.mjs';
/** Milliseconds: longer than any single test of ours with its build. */
const TIMEOUT_MS = 10 * 60_000;

export async function runTest(root: string, test: Mutation['test']): Promise<Outcome> {
  const output = join(root, 'promise-report.json');
  rmSync(output, { force: true });
  const select = ['--project', projectOf(test), test[0], '-t', patternOf(test)];
  const report = ['--reporter', 'json', '--outputFile', output];
  const running = spawn(process.execPath, [VITEST, 'run', ...select, ...report], {
    cwd: root,
    stdio: 'ignore',
    timeout: TIMEOUT_MS,
  });
  await once(running, 'exit');
  if (!existsSync(output)) return 'broken';
  const { numFailedTests, numPassedTests } = Report.parse(JSON.parse(readFileSync(output, 'utf8')));
  if (numFailedTests > 0) return 'failed';
  return numPassedTests > 0 ? 'passed' : 'broken';
}
