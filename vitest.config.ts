import { defineConfig } from 'vitest/config';

/** A wait for something in a browser ends after 30 s and says what it waited for, so a test may take longer than one. */
const limits = { testTimeout: 45_000, hookTimeout: 60_000 };

/** Writes dist/, for the projects that load it: they test what is shipped. */
const build = { globalSetup: ['test/setup.ts'] };

const BESIDE_THE_CODE = '{src,popup,support,welcome,scripts,docs}/**';

/** As in the packages (`scripts/build.ts`). Vitest empties the object, so each project needs its own. */
const inProduction = () => ({ define: { DEVELOPMENT: 'false' } });

/** They run a sandbox, or thousands of random stories. */
const INTEGRATION = `${BESIDE_THE_CODE}/*.{integration,model,property}.test.ts`;

/**
 * The same tests in each browser, but for those named for one: they need what only it has, or would keep everyone
 * waiting for what the other browser was seen to do as well (docs/decisions/0005-real-browsers.md).
 */
const inBrowser = (name: 'chromium' | 'firefox') => ({
  test: {
    ...limits,
    ...build,
    name,
    // One process runs many files, so that they can share a browser.
    isolate: false,
    include: ['test/browser/**/*.test.ts'],
    setupFiles: ['test/browser/no-internal-errors.ts'],
    exclude: [name === 'firefox' ? '**/*.chromium.test.ts' : '**/*.firefox.test.ts'],
    env: { BROWSER: process.env.BROWSER ?? name },
  },
});

export default defineConfig({
  test: {
    // Each of them runs a browser; more at once starve each other on small machines.
    maxWorkers: 2,
    projects: [
      {
        ...inProduction(),
        // Threads start sooner than processes. Each file has its own: several put another polyfill in the place of the browser's.
        test: {
          ...limits,
          name: 'unit',
          pool: 'threads',
          include: [`${BESIDE_THE_CODE}/*.test.ts`],
          exclude: [INTEGRATION],
        },
      },
      { ...inProduction(), test: { ...limits, name: 'integration', include: [INTEGRATION] } },
      { test: { ...limits, name: 'contract', include: ['test/contract/*.test.ts'] } },
      { test: { ...limits, ...build, name: 'release', include: ['test/release/*.test.ts'] } },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
  },
});
