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

afterEach(async () => {
  const wanted = expected;
  expected = false;
  for (const driver of openDrivers()) {
    const errors = internalErrorsIn(await driver.storedJourney()).filter((error) => !known.has(error));
    for (const error of errors) known.add(error);
    if (wanted) expect(errors).not.toEqual([]);
    else expect(errors).toEqual([]);
  }
});
