export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** Of some runs; null stands for one that never came to its end, and makes the rest meaningless. */
export function spread(values: readonly (number | null)[]): Spread | null {
  const sorted = values.filter((value) => value !== null).toSorted((one, other) => one - other);
  if (sorted.length < values.length || sorted.length === 0) return null;
  return { median: at(sorted, 0.5), min: at(sorted, 0), max: at(sorted, 1) };
}

function at(sorted: number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const [below = 0, above = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return (below + above) / 2;
}

/** Answers come one after the other: what is measured must not run beside itself. */
export async function repeat<T>(times: number, once: (run: number) => Promise<T>): Promise<T[]> {
  const values: T[] = [];
  for (let run = 0; run < times; run += 1) values.push(await once(run));
  return values;
}
