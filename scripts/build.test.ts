import { expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import { TARGETS } from './build.ts';

it('builds for the oldest browsers that the manifest admits', () => {
  const { strict_min_version } = manifest.browser_specific_settings.gecko;
  expect(TARGETS).toEqual({
    chromium: `chrome${manifest.minimum_chrome_version}`,
    firefox: `firefox${strict_min_version.replace(/\.0$/, '')}`,
  });
});
