/** `npm run dev`: Chromium on the sandbox with a development build, rebuilt and reloaded whenever a source changes. */
import { startSandbox } from '../test/sandbox/index.ts';
import { buildFor } from './build.ts';
import { hasDisplay, openByHand } from './open-by-hand.ts';
import { watchSources } from './watch-sources.ts';

await buildFor('chromium', 'development');
const sandbox = await startSandbox();
// Puppeteer would end this process before the sandbox is closed.
const chromium = await openByHand(sandbox, { headless: !hasDisplay(), handleSIGINT: false });
const watching = watchSources(rebuild);
console.log('Chromium runs on the sandbox and reloads when a source changes. Ctrl+C ends.');

const ended = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  chromium.browser.once('disconnected', () => resolve());
});
await ended;
await watching.stop();
await chromium.browser.close();
await sandbox.close();

async function rebuild(): Promise<void> {
  const start = performance.now();
  await buildFor('chromium', 'development');
  await chromium.update();
  for (const page of await chromium.browser.pages()) if (page.url().startsWith('https:')) await page.reload();
  console.log(`Reloaded after ${Math.round(performance.now() - start)} ms`);
}
