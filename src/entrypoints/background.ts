import * as z from 'zod/mini';
import { perform } from '../background/effects.ts';
import { createRunner } from '../background/journey-runner.ts';
import { loadJourney, saveJourney } from '../background/journey-store.ts';
import { listen, publish } from '../background/listeners.ts';

// Compiling schemas needs `Function`, which our content security policy forbids.
z.config({ jitless: true });

listen(createRunner({ load: loadJourney, save: saveJourney, perform, publish, now: Date.now }));
