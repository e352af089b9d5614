/** After each browser test: the extension met no fault of its own since the one before. */
import { afterEach, expect } from 'vitest';
import { internalErrorsIn } from '../helpers/internal-errors.ts';
import { openDrivers } from './fixture.ts';

let expected = false;
/** A journey that goes on over several tests keeps the faults of the first. */
const known = new Set<string>();

/** For a test that makes our own code fail on purpose. */
export function expectInternalErrors(): void {
  expected = true;
}

async function newErrors(): Promise<string[]> {
  const journeys = await Promise.all(openDrivers().map((driver) => driver.storedJourney()));
  return journeys.flatMap(internalErrorsIn).filter((error) => !known.has(error));
}

afterEach(async () => {
  const wanted = expected;
  expected = false;
  const errors = await newErrors();
  for (const error of errors) known.add(error);
  if (wanted) expect(errors).not.toEqual([]);
  else expect(errors).toEqual([]);
});
