/**
 * `npm run audit`: known vulnerabilities, as the registry tells them. `--required`, as before a release: no answer is a
 * failure, too. docs/decisions/0007-supply-chain.md has the table of what stops it.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { askNpm } from './audit/ask-npm.ts';
import { outcomeOf } from './audit/outcome.ts';
import { verdictOn } from './audit/verdict.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const outcome = outcomeOf(askNpm(root));
const lockFile = readFileSync(`${root}package-lock.json`, 'utf8');
const { lines, ok } = verdictOn(outcome, lockFile, process.argv.includes('--required'));
console.log(lines.join('\n'));
if (!ok) process.exitCode = 1;
