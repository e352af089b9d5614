/** What the look-up means for us: what is told, and whether it stops. */
import * as z from 'zod/mini';
import type { Outcome } from './outcome.ts';
import type { Vulnerability } from './read-answer.ts';

const Lock = z.object({ packages: z.record(z.string(), z.object({ dev: z.optional(z.boolean()) })) });
type Locked = z.infer<typeof Lock>['packages'];

/** Any other is grave, one that nobody has heard of too. */
const LESSER = ['info', 'low', 'moderate'];

export interface Verdict {
  lines: string[];
  ok: boolean;
}

export function verdictOn(outcome: Outcome, lockFile: string, required: boolean): Verdict {
  switch (outcome.kind) {
    case 'looked-up':
      return weigh(outcome.vulnerabilities, Lock.parse(JSON.parse(lockFile)).packages);
    case 'not-offered':
      return notLookedUp(`The registry has no such look-up: ${outcome.why}`, !required);
    case 'unreachable':
      return notLookedUp(`No registry answers: ${outcome.why}`, !required);
    case 'unusable':
      return notLookedUp(`The registry's answer is of no use: ${outcome.why}`, false);
  }
}

function weigh(vulnerabilities: Record<string, Vulnerability>, locked: Locked): Verdict {
  const found = Object.entries(vulnerabilities).map(([name, { severity, nodes }]) => {
    // What the report or the lock file doesn't place is taken for shipped.
    const shipped = nodes.length === 0 || nodes.some((node) => !locked[node]?.dev);
    const line = `${severity ?? 'unknown severity'}: ${name} (${shipped ? 'shipped' : 'development'})`;
    return { line, stops: shipped && !LESSER.includes(severity ?? '') };
  });
  const lines = [`Known vulnerabilities: ${found.length || 'none'}`, ...found.map(({ line }) => line)];
  return { lines, ok: !found.some(({ stops }) => stops) };
}

/** Several lines in a frame: one would be overlooked among those of the tests. */
function notLookedUp(why: string, ok: boolean): Verdict {
  const lines = [
    'VULNERABILITIES WERE NOT LOOKED UP',
    why,
    'This is not "none": nothing is known about what is shipped.',
    ok ? 'It goes on all the same. Before a release it must not: npm run release:check' : 'So it stops here.',
  ];
  const frame = '!'.repeat(80);
  return { lines: [frame, ...lines.map((line) => `!! ${line}`), frame], ok };
}
