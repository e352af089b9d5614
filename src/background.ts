import * as z from 'zod/mini';
import { perform } from './background/effects.ts';
import { listen, publish } from './background/listen.ts';
import { createRunner } from './background/runner.ts';
import { loadJourney, saveJourney } from './background/store.ts';

// Compiling schemas needs `Function`, which our content security policy forbids.
z.config({ jitless: true });

listen(createRunner({ load: loadJourney, save: saveJourney, perform, publish, now: Date.now }));
