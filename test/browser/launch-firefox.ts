/** Starts the Firefox of this machine, which reaches the sandbox under the production host names. */
import puppeteer, { type Browser } from 'puppeteer-core';
import type { Sandbox } from '../sandbox/index.ts';
import type { StartOptions } from './driver.ts';
import { ID } from './firefox-window.ts';
import { findOnPath } from './launch.ts';
import { homeWith } from './policies.ts';

/** Fixed by a preference, so that the addresses of the extension's pages are known. */
export const UUID = '5f7c6f61-1a84-4e4c-94a3-d7ebcd6d2419';

export async function launchFirefox(
  sandbox: Sandbox,
  { headless = true, profile, managed }: StartOptions,
): Promise<Browser> {
  const executablePath = process.env.FIREFOX ?? findOnPath(['firefox-esr', 'firefox']);
  if (!executablePath) throw new Error('no Firefox on PATH; name one in FIREFOX');
  return puppeteer.launch({
    browser: 'firefox',
    headless,
    executablePath,
    acceptInsecureCerts: true,
    defaultViewport: null,
    ...(profile && { userDataDir: profile }),
    ...(managed && { env: { ...process.env, HOME: await homeWith(ID, managed) } }),
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      'network.dns.localDomains': sandbox.hosts.join(','),
      'network.socket.forcePort': `443=${sandbox.port}`,
      // Milliseconds, instead of half a minute: in every test the background is stopped and woken again and again.
      'extensions.background.idle.timeout': 1500,
      // Tests install it for as long as the browser runs; what it stored is kept, as that of one installed for good.
      'extensions.webextensions.keepStorageOnUninstall': true,
    },
  });
}
