/** `npm start`: the whole journey on the embedded sandbox; by hand where there is a display, by itself elsewhere. */
import { fileURLToPath } from 'node:url';
import { type Sandbox, startSandbox } from '../test/sandbox/index.ts';
import { GENERATE_TOKEN } from '../test/sandbox/shortcut/control-names.ts';
import { buildFor } from './build.ts';
import { hasDisplay, openByHand } from './open-by-hand.ts';
import { recordWalkthrough } from './walkthrough.ts';

const OUT = fileURLToPath(new URL('../out', import.meta.url));

await buildFor('chromium');
const sandbox = await startSandbox();
await (hasDisplay() ? byHand(sandbox) : byItself(sandbox));
await sandbox.close();

async function byHand(sandbox: Sandbox): Promise<void> {
  const chromium = await openByHand(sandbox, { headless: false });
  console.log(`1. Press the helper's icon in Chromium's toolbar (behind the puzzle piece), then "Start".
2. On Shortcut's page press "Fill in for me" on the card.
3. Press "${GENERATE_TOKEN}", which the ring surrounds.
4. Press "Use this token" on the card.
5. Press the icon again to see what was linked. Close Chromium to end.`);
  await new Promise((closed) => chromium.browser.once('disconnected', closed));
  await printAccounts(sandbox);
}

async function byItself(sandbox: Sandbox): Promise<void> {
  await recordWalkthrough(sandbox, OUT);
  console.log(`No display here, so the journey was walked with real clicks and keys. Pictures: ${OUT}`);
  await printAccounts(sandbox);
}

/** As StackOne's public API tells it. */
async function printAccounts(sandbox: Sandbox): Promise<void> {
  const authorization = `Basic ${Buffer.from(`${sandbox.stackone.apiKey}:`).toString('base64')}`;
  const reply = await sandbox.fetch('https://api.stackone.com/accounts', { headers: { authorization } });
  console.log('GET https://api.stackone.com/accounts');
  console.log(JSON.stringify(await reply.json(), null, 2));
}
