/**
 * `npm run audit`: known vulnerabilities, as the registry tells them. A high one in what is shipped is an error, one in what
 * we only build and test with is told. Where no registry answers, that is said, and nothing is claimed.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

const root = fileURLToPath(new URL('..', import.meta.url));

const Report = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string(), nodes: z.array(z.string()) })),
});

/** npm's own mistakes, such as a missing lock file, look otherwise and are not excused. */
const NoAnswer = z.object({ message: z.string(), auditReportVersion: z.optional(z.never()) });

const Lock = z.object({ packages: z.record(z.string(), z.object({ dev: z.optional(z.boolean()) })) });

const GRAVE = ['high', 'critical'];

export interface Verdict {
  lines: string[];
  ok: boolean;
}

/** Of what `npm audit --json` printed, and the lock file. */
export function evaluateAudit(printed: string, lockFile: string): Verdict {
  const answer = z.union([Report, NoAnswer]).parse(JSON.parse(printed));
  if ('message' in answer) return { lines: ['Vulnerabilities not looked up: the registry does not answer.'], ok: true };
  const { packages } = Lock.parse(JSON.parse(lockFile));
  const found = Object.entries(answer.vulnerabilities).map(([name, { severity, nodes }]) => {
    const shipped = nodes.some((node) => !packages[node]?.dev);
    return { line: `${severity}: ${name} (${shipped ? 'shipped' : 'development'})`, shipped, severity };
  });
  const lines = [`Known vulnerabilities: ${found.length || 'none'}`, ...found.map(({ line }) => line)];
  return { lines, ok: !found.some(({ shipped, severity }) => shipped && GRAVE.includes(severity)) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // Told to be offline, npm asks nobody and finds nothing.
  const args = ['audit', '--json', '--no-offline', '--fetch-retries=0', '--fetch-timeout=30000'];
  const { stdout } = spawnSync('npm', args, { cwd: root, encoding: 'utf8' });
  const { lines, ok } = evaluateAudit(stdout, readFileSync(`${root}package-lock.json`, 'utf8'));
  console.log(lines.join('\n'));
  if (!ok) process.exitCode = 1;
}
