/** What `npm audit --json` printed: a report, or why there is none. */
import * as z from 'zod/mini';

/** What npm can't read as a severity, it gives as null. */
const Vulnerability = z.object({ severity: z.nullable(z.string()), nodes: z.array(z.string()) });
export type Vulnerability = z.infer<typeof Vulnerability>;

const Report = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(z.string(), Vulnerability),
  metadata: z.object({
    vulnerabilities: z.object({ total: z.number() }),
    dependencies: z.object({ total: z.number() }),
  }),
});

/** The request failed, or was answered with this status. npm's own mistakes, such as a missing lock file, look otherwise. */
const Failed = z.object({
  message: z.string(),
  statusCode: z.optional(z.number()),
  auditReportVersion: z.optional(z.never()),
});

export type Answer =
  | { kind: 'report'; vulnerabilities: Record<string, Vulnerability> }
  | { kind: 'failed'; why: string; status: number | null }
  | { kind: 'unreadable'; why: string };

export function readAnswer(printed: string): Answer {
  const parsed = z.union([Report, Failed]).safeParse(parseJson(printed));
  if (!parsed.success) return { kind: 'unreadable', why: `npm printed no report: ${firstWords(printed)}` };
  if ('message' in parsed.data) {
    return { kind: 'failed', why: firstWords(parsed.data.message), status: parsed.data.statusCode ?? null };
  }
  const { vulnerabilities, metadata } = parsed.data;
  const whole = metadata.vulnerabilities.total === Object.keys(vulnerabilities).length;
  if (!whole) return { kind: 'unreadable', why: 'the report holds more or less than it says' };
  if (metadata.dependencies.total === 0) return { kind: 'unreadable', why: 'the report is about no package' };
  return { kind: 'report', vulnerabilities };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** On one line: what servers say may be a whole page. */
const firstWords = (text: string) => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').slice(0, 160) || 'nothing';
