/** Faults of our own, as the journey's diary tells of them: lines that begin with `internal`. No test may pass over one. */
import * as z from 'zod/mini';

const Diary = z.array(z.record(z.string(), z.unknown()));

/** In the journey itself, or in what outlives its steps. */
const Stored = z.union([z.object({ diary: Diary }), z.object({ session: z.object({ diary: Diary }) })]);

/** Of the journey as it is stored; `undefined` when none is. A diary that is not found is an error. */
export function internalErrorsIn(journey: unknown): string[] {
  if (journey === undefined) return [];
  const stored = Stored.parse(journey);
  const diary = 'diary' in stored ? stored.diary : stored.session.diary;
  return diary.flatMap(Object.values).filter((value) => typeof value === 'string' && value.startsWith('internal'));
}
