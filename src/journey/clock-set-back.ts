/** The clock was set back: what was to happen at a time happens sooner by it, so that nobody waits, and nothing is kept, longer. */
import type { Problem } from '../problems/problem.ts';
import { isIn, type Journey, withSession } from './journey.ts';
import type { Link } from './session.ts';

/** `by`: milliseconds; `Infinity` lets all be due. */
export function withClockSetBack(journey: Journey, by: number): Journey {
  if (by === 0) return journey;
  const { expiresAt, link } = journey.session;
  const sooner = withSession(journey, {
    expiresAt: expiresAt === null ? null : earlier(expiresAt, by),
    link: linkSooner(link, by),
  });
  if (!isIn(sooner, 'failed')) return sooner;
  return { ...sooner, state: { ...sooner.state, problem: problemSooner(sooner.state.problem, by) } };
}

/** Times are stored as JSON, which has no infinite ones. */
const earlier = (at: number, by: number) => Math.max(0, at - by);

const problemSooner = (problem: Problem, by: number): Problem =>
  problem.retryAt === undefined ? problem : { ...problem, retryAt: earlier(problem.retryAt, by) };

const linkSooner = (link: Link, by: number): Link =>
  link.status === 'failed' ? { ...link, problem: problemSooner(link.problem, by) } : link;
