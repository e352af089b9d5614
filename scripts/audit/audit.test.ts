/** What stops `npm run audit`, and what doesn't: docs/decisions/0007-supply-chain.md. Answers are as npm 11 prints them. */
import { describe, expect, it } from 'vitest';
import { outcomeOf } from './outcome.ts';
import { type Answer, readAnswer } from './read-answer.ts';
import { verdictOn } from './verdict.ts';

const lockFile = JSON.stringify({
  packages: {
    'node_modules/shown': {},
    'node_modules/tool': { dev: true },
    'node_modules/tool/node_modules/deep': { dev: true },
  },
});

type Found = [name: string, severity: string | null, nodes: string[]];

function report(found: Found[], { total = found.length, dependencies = 780 } = {}): string {
  const vulnerabilities = Object.fromEntries(found.map(([name, severity, nodes]) => [name, { severity, nodes }]));
  const metadata = { vulnerabilities: { total }, dependencies: { total: dependencies } };
  return JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata });
}

const CANARY = report([['canary', 'critical', ['node_modules/canary']]]);
const failed = (message: string, statusCode?: number) =>
  JSON.stringify({ message, ...(statusCode && { statusCode, body: '' }), error: { summary: '', detail: '' } });

interface World {
  canary?: string;
  packages?: boolean;
  required?: boolean;
}

/** Of what npm printed, where a registry is there and knows the canary, if not said otherwise. */
function judge(printed: string, { canary = CANARY, packages = true, required = false }: World = {}) {
  const answer = (text: string) => (): Answer => readAnswer(text);
  const outcome = outcomeOf({
    audit: answer(printed),
    auditCanary: answer(canary),
    packagesAnswer: () => packages,
  });
  return verdictOn(outcome, lockFile, required);
}

describe('a report', () => {
  it.each([false, true])('of nothing is content, required or not: %s', (required) => {
    const lines = ['Known vulnerabilities: none'];
    expect(judge(report([]), { required })).toEqual({ ok: true, lines });
  });

  it.each([
    ['high', 'high'],
    ['critical', 'critical'],
    ['apocalyptic', 'apocalyptic'],
    [null, 'unknown severity'],
  ])('stops at severity %s in what is shipped', (severity, told) => {
    const { ok, lines } = judge(report([['shown', severity, ['node_modules/shown']]]));
    expect([ok, lines]).toEqual([false, ['Known vulnerabilities: 1', `${told}: shown (shipped)`]]);
  });

  it('tells lesser ones, and those of tools, and goes on', () => {
    const found: Found[] = [
      ['shown', 'moderate', ['node_modules/shown']],
      ['tool', 'critical', ['node_modules/tool']],
    ];
    const lines = ['Known vulnerabilities: 2', 'moderate: shown (shipped)', 'critical: tool (development)'];
    expect(judge(report(found))).toEqual({ ok: true, lines });
  });

  it.each([
    ['one of several copies is shipped', ['node_modules/tool/node_modules/deep', 'node_modules/shown']],
    ['its place is not told', []],
    ['its place is not in the lock file', ['node_modules/unheard-of']],
  ])('stops when %s', (_, nodes) => {
    expect(judge(report([['deep', 'high', nodes]])).ok).toBe(false);
  });

  it.each([
    ['less than it says', report([], { total: 1 })],
    ['more than it says', report([['tool', 'low', ['node_modules/tool']]], { total: 0 })],
    ['about no package', report([], { dependencies: 0 })],
    ['without its totals', JSON.stringify({ auditReportVersion: 2, vulnerabilities: {} })],
    ['of another version', report([]).replace('"auditReportVersion":2', '"auditReportVersion":3')],
    ['of another shape', report([['shown', 'high', []]]).replace('"nodes":[]', '"nodes":"all"')],
    ['cut off', report([]).slice(0, -1)],
  ])('%s is of no use', (_, printed) => {
    const { ok, lines } = judge(printed);
    expect(ok).toBe(false);
    expect(lines.join('\n')).toMatch(/NOT LOOKED UP.+is of no use/s);
  });

  it.each([
    ['knows nothing', report([])],
    ['fails', failed('503 Service Unavailable', 503)],
    ['is nonsense', '<html>'],
  ])('is not believed when the look-up of a package known to be vulnerable %s', (_, canary) => {
    expect(judge(report([]), { canary }).ok).toBe(false);
  });
});

const REFUSED = [403, 404, 405, 410, 501];
const BROKEN = [400, 401, 408, 429, 500, 502, 503, 504];

describe('without a report', () => {
  it.each(REFUSED)(
    'a registry that says %s of look-ups has none: loud, and stops only where it is required',
    (status) => {
      const printed = failed(`${status} No`, status);
      expect([judge(printed).ok, judge(printed, { required: true }).ok]).toEqual([true, false]);
      expect(judge(printed).lines.length).toBeGreaterThan(4);
      expect(judge(printed).lines.join('\n')).toContain(`The registry has no such look-up: ${status} No`);
    },
  );

  it.each([
    ...BROKEN.map((status) => failed(`${status} No`, status)),
    failed('invalid json response body at … reason: Unexpected token <'),
    failed('request to … failed, reason: socket hang up'),
  ])('a registry that has packages, and answers the look-up with %s, stops', (printed) => {
    const { ok, lines } = judge(printed);
    expect(ok).toBe(false);
    expect(lines.join('\n')).toContain('is of no use');
  });

  it.each([
    failed('request to … failed, reason: getaddrinfo ENOTFOUND'),
    failed('invalid json response body at … reason: Unexpected token <'),
    ...[...REFUSED, ...BROKEN].map((status) => failed(`${status} No`, status)),
  ])('no registry at all is loud, and stops only where it is required: %s', (printed) => {
    const world = { packages: false };
    expect([judge(printed, world).ok, judge(printed, { ...world, required: true }).ok]).toEqual([true, false]);
    expect(judge(printed, world).lines.length).toBeGreaterThan(4);
    expect(judge(printed, world).lines.join('\n')).toContain('No registry answers');
  });

  it.each([
    JSON.stringify({ error: { code: 'ENOLOCK', summary: 'This command requires an existing lockfile.' } }),
    JSON.stringify({ error: { summary: 'Cannot create property "name" on string', detail: '' } }),
    '',
    '{}',
    'null',
    '[]',
    '<html>Sign in</html>',
  ])('a mistake of npm’s own stops, whether a registry is there or not: %s', (printed) => {
    expect([judge(printed).ok, judge(printed, { packages: false }).ok]).toEqual([false, false]);
  });

  it('what a server says stays on one short line', () => {
    const { lines } = judge(failed(`404\n\u001b[2J${'x'.repeat(5000)}`, 404));
    expect(lines.filter((line) => line.length > 250 || /\p{Cc}/u.test(line))).toEqual([]);
  });
});
