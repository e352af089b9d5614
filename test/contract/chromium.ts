import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

function findChromium(): string {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
  if (!found) throw new Error('no Chromium on PATH; name one in CHROMIUM');
  return found;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A real headless Chromium with the sandbox's flags, and none of its own chatter with the network. */
export function launchChromium(sandboxArgs: string[]): Promise<Browser> {
  const quiet = ['disable-gpu', 'disable-quic', 'no-first-run', 'disable-background-networking'];
  const flags = [...quiet, 'disable-component-update', 'disable-sync'].map((flag) => `--${flag}`);
  // Chromium refuses to run its own process sandbox as root.
  if (process.getuid?.() === 0) flags.push('--no-sandbox');
  return puppeteer.launch({ executablePath: findChromium(), pipe: true, args: [...flags, ...sandboxArgs] });
}
