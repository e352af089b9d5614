/** Starts the Chromium of this machine, quiet toward the network it can't reach. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The window's own, not the pages': nobody sees them.
  '--animation-duration-scale=0',
  '--wm-window-animations-disabled',
  // Headless Chromium's own screen is 800 by 600, too low for a popup of full height.
  '--screen-info={1600x1200}',
];

/** Chromium as the system installs it, or wherever CHROMIUM says; undefined when there is none. */
export function findChromium(): string | undefined {
  return process.env.CHROMIUM ?? findOnPath(NAMES);
}

/** The first of these programs on PATH. */
export function findOnPath(names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export interface LaunchOptions {
  /** The sandbox's flags, and any others. */
  args: string[];
  /** Folders of unpacked extensions. */
  extensions?: string[];
  headless?: boolean;
  profile?: string | undefined;
  /** Closes it on Ctrl+C, and ends this process at once; true unless told. */
  handleSIGINT?: boolean;
}

export function launch({
  args,
  extensions,
  headless = true,
  profile,
  handleSIGINT = true,
}: LaunchOptions): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium on PATH; name one in CHROMIUM');
  // Chromium refuses to run its own process sandbox as root.
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return puppeteer.launch({
    executablePath,
    pipe: true,
    headless,
    handleSIGINT,
    defaultViewport: null,
    ...(extensions && { enableExtensions: extensions }),
    ...(profile && { userDataDir: profile }),
    args: [...QUIET, ...root, '--window-size=1280,900', ...args],
  });
}
