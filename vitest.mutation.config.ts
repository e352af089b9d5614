/** For `npm run test:mutation` only: the unit tests of the rooms that are mutated, without build and browser. */

import { configDefaults, defineConfig } from 'vitest/config';
import type { Reporter } from 'vitest/node';

/**
 * A mutant may keep a test file from loading. Then no test fails, which Stryker would take for survival; as an error
 * outside of a test it is counted as neither killed nor survived.
 */
function unloadable(): Reporter {
  let report: (message: string) => void = () => {};
  return {
    onInit: ({ state }) => {
      report = (message) => state.catchError(new Error(message), 'Does not load');
    },
    onTestModuleEnd: (module) => {
      for (const { message } of module.errors()) report(message);
    },
  };
}

export default defineConfig({
  test: {
    include: [
      'src/{journey,contract,stackone,providers,report}/**/*.test.ts',
      'src/ui/i18n/wording.test.ts',
      'src/http/display-text.test.ts',
    ],
    // What random journeys would find, an example has to find: it says what broke, and the same each time.
    exclude: [...configDefaults.exclude, 'src/journey/*.property.test.ts'],
    reporters: [unloadable()],
    env: { MUTATION: 'yes' },
    testTimeout: 30_000,
  },
});
