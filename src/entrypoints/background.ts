import * as z from 'zod/mini';
import { createClock } from '../background/clock.ts';
import { performEffect } from '../background/effects.ts';
import { createRunner } from '../background/journey-runner.ts';
import { loadJourney, saveJourney } from '../background/journey-store.ts';
import { registerListeners } from '../background/listeners.ts';
import { publish } from '../background/publish.ts';

// Compiling schemas needs `Function`, which our content security policy forbids.
z.config({ jitless: true });

registerListeners(createRunner({ load: loadJourney, save: saveJourney, performEffect, publish, clock: createClock() }));
