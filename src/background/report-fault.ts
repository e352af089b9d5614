/** Exceptions of our own: the journey hears of each, so that none is lost and none is shown as somebody else's. */

import type { Dispatch } from './dispatch.ts';
import { faultLocation } from './fault-location.ts';

/** Never rejects: the journey may be what is broken. */
export async function reportFault(error: unknown, dispatch: Dispatch): Promise<void> {
  try {
    await dispatch({ type: 'internal-fault', where: faultLocation(error) });
  } catch {
    // The journey can't be saved. Reporting that would fail the same way.
  }
}

/** Resolves to what `work` resolves to, or to undefined after reporting what it threw. Never rejects. */
export async function catchFaults<T>(dispatch: Dispatch, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    await reportFault(error, dispatch);
    return undefined;
  }
}
