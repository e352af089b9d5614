/** The background as it is shipped, on a browser in memory: real journey, real clients, real runner. */
import { vi } from 'vitest';
import { perform } from '../../src/background/effects.ts';
import { listen, publish } from '../../src/background/listen.ts';
import { createRunner } from '../../src/background/runner.ts';
import { loadJourney, saveJourney } from '../../src/background/store.ts';
import { browser } from './browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./browser.ts')).browser.api }));

/** As `src/background.ts` does. */
export function startBackground(): void {
  browser.stopBackground();
  listen(createRunner({ load: loadJourney, save: saveJourney, perform, publish, now: Date.now }));
}
