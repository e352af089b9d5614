/**
 * What came of asking. An answer is believed only when it isn't empty-handed: a mirror or a proxy may say "nothing known"
 * to whatever it is asked, which npm takes for "no vulnerabilities".
 */
import type { Answer, Vulnerability } from './read-answer.ts';

export type Outcome =
  | { kind: 'looked-up'; vulnerabilities: Record<string, Vulnerability> }
  /** The registry has packages, and says that it has no such look-up, as some mirrors do. */
  | { kind: 'not-offered'; why: string }
  /** Neither is there a registry that answers about packages. */
  | { kind: 'unreachable'; why: string }
  /** Something answers, and nothing can be made of it. */
  | { kind: 'unusable'; why: string };

export interface Ask {
  audit: () => Answer;
  /** About a project with one package that is long known to be vulnerable. */
  auditCanary: () => Answer;
  /** Whether a registry tells of a package that we use. */
  packagesAnswer: () => boolean;
}

export function outcomeOf(ask: Ask): Outcome {
  const answer = ask.audit();
  switch (answer.kind) {
    case 'report':
      return knowsCanary(ask.auditCanary())
        ? { kind: 'looked-up', vulnerabilities: answer.vulnerabilities }
        : { kind: 'unusable', why: 'the registry does not know a vulnerability that is known for years' };
    case 'failed':
      if (!ask.packagesAnswer()) return { kind: 'unreachable', why: answer.why };
      return { kind: isRefusal(answer.status) ? 'not-offered' : 'unusable', why: answer.why };
    case 'unreadable':
      return { kind: 'unusable', why: answer.why };
  }
}

const knowsCanary = (answer: Answer) => answer.kind === 'report' && Object.keys(answer.vulnerabilities).length > 0;

/** "Not here", in HTTP's words; "sign in", "too slow", "too often" and a server's own failures are none. */
const isRefusal = (status: number | null) => status !== null && [403, 404, 405, 410, 501].includes(status);
