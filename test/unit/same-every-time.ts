/** For mutation runs: a mutant lives or dies by the same random journeys each time, and no time goes into small examples. */
import fc from 'fast-check';

fc.configureGlobal({ seed: 1, endOnFailure: true });
