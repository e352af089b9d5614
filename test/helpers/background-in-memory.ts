/** The background as it is shipped, on a browser in memory: real journey, real clients, real runner. */
import { afterEach, expect, vi } from 'vitest';
import { createClock } from '../../src/background/clock.ts';
import { performEffect } from '../../src/background/effects.ts';
import { scheduleExpiry } from '../../src/background/expiry-timer.ts';
import { createRunner } from '../../src/background/journey-runner.ts';
import { loadJourney, saveJourney } from '../../src/background/journey-store.ts';
import { registerListeners } from '../../src/background/listeners.ts';
import { publish } from '../../src/background/publish.ts';
import { isWaiting, type Journey } from '../../src/journey/journey.ts';
import { internalErrorsIn } from './internal-errors.ts';
import { never } from './memory-browser.ts';
import { browser } from './memory-browser-module.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./memory-browser-module.ts')).browser.api }));

/** Faults of our own since the test began, whatever became of the journeys that told of them. */
const internalErrors = new Set<string>();

afterEach(() => {
  expect(takeInternalErrors()).toEqual([]);
});

/** The faults so far, which then no longer fail the test: for tests that provoke them. */
export function takeInternalErrors(): string[] {
  const found = [...internalErrors];
  internalErrors.clear();
  return found;
}

/** As `src/entrypoints/background.ts` does. What still runs of an earlier life, as timers do here, changes nothing anymore. */
browser.onWake = () => {
  const goesOn = browser.thisLife;
  const save = (journey: Journey) => {
    if (!goesOn()) return never<void>();
    for (const error of internalErrorsIn(journey)) internalErrors.add(error);
    return saveJourney(journey);
  };
  scheduleExpiry(null, never);
  registerListeners(createRunner({ load: loadJourney, save, performEffect, publish, clock: createClock() }));
};

/** Is something under way that will be told of? */
export const isBusy = (journey: Journey): boolean => journey.session.link.status === 'opening' || isWaiting(journey);
