/** The background as it is shipped, on a browser in memory: real journey, real clients, real runner. */
import { vi } from 'vitest';
import { performEffect } from '../../src/background/effects.ts';
import { scheduleExpiry } from '../../src/background/expiry-timer.ts';
import { createRunner } from '../../src/background/journey-runner.ts';
import { loadJourney, saveJourney } from '../../src/background/journey-store.ts';
import { registerListeners } from '../../src/background/listeners.ts';
import { publish } from '../../src/background/publish.ts';
import { isWaiting, type Journey } from '../../src/journey/journey.ts';
import { never } from './memory-browser.ts';
import { browser } from './memory-browser-module.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./memory-browser-module.ts')).browser.api }));

/** As `src/entrypoints/background.ts` does. What still runs of an earlier life, as timers do here, changes nothing any more. */
browser.onWake = () => {
  const goesOn = browser.thisLife;
  const save = (journey: Journey) => (goesOn() ? saveJourney(journey) : never<void>());
  scheduleExpiry(null, never);
  registerListeners(createRunner({ load: loadJourney, save, performEffect, publish, now: () => Date.now() }));
};

/** Is something under way that will be told of? */
export const isBusy = (journey: Journey): boolean => journey.session.link.status === 'opening' || isWaiting(journey);
