import { defineConfig } from 'vitest/config';

/** A wait for something in a browser ends after 30 s and says what it waited for, so a test may take longer than one. */
const limits = { testTimeout: 45_000, hookTimeout: 60_000 };

/**
 * The same tests in each browser, but for those named for Chromium: they need what only it has, or would keep everyone
 * waiting for what the other browser was seen to do as well (docs/decisions/0005-real-browsers.md).
 */
const inBrowser = (name: 'chromium' | 'firefox') => ({
  test: {
    ...limits,
    name,
    // One process runs many files, so that they can share a browser.
    isolate: false,
    include: ['test/browser/**/*.test.ts'],
    exclude: name === 'firefox' ? ['**/*.chromium.test.ts'] : [],
    env: { BROWSER: process.env.BROWSER ?? name },
  },
});

export default defineConfig({
  test: {
    globalSetup: ['test/setup.ts'],
    // Each of them runs a browser; more at once starve each other on small machines.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...limits,
          name: 'node',
          include: ['{src,popup,support,welcome,scripts,docs}/**/*.test.ts', 'test/{contract,release}/*.test.ts'],
        },
      },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
  },
});
