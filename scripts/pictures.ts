/** `npm run pictures`: the pictures of the README, made from the real extension and the sandbox, in both themes. */

import type { Theme } from '../test/browser/driver.ts';
import { startSandbox } from '../test/sandbox/index.ts';
import { buildFor } from './build.ts';
import { recordWalkthrough } from './walkthrough.ts';

const THEMES: Theme[] = ['light', 'dark'];

await buildFor('chromium');
for (const theme of THEMES) {
  const sandbox = await startSandbox();
  await recordWalkthrough(sandbox, new URL(`../docs/pictures/${theme}`, import.meta.url).pathname, theme);
  await sandbox.close();
}
