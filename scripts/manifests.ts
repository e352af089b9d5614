/** `manifest.json` is the one source; each browser warns about what only the other one knows, so each gets its own. */
import { readFile } from 'node:fs/promises';

export type BrowserName = 'chromium' | 'firefox';

interface Manifest {
  action: { default_area: string; [key: string]: unknown };
  background: { service_worker: string; scripts: string[] };
  permissions: string[];
  [key: string]: unknown;
}

/** Keys that only one of the browsers understands. */
const ONLY: Record<BrowserName, string[]> = {
  chromium: ['minimum_chrome_version', 'externally_connectable', 'storage', 'side_panel'],
  firefox: ['browser_specific_settings', 'sidebar_action'],
};

export async function manifestFor(browser: BrowserName, source: string): Promise<string> {
  const manifest: Manifest = JSON.parse(await readFile(source, 'utf8'));
  const foreign = ONLY[browser === 'chromium' ? 'firefox' : 'chromium'];
  const kept = Object.entries(manifest).filter(([key]) => !foreign.includes(key));
  const own = { ...Object.fromEntries(kept), ...ownParts(browser, manifest) };
  return `${JSON.stringify(own, null, 2)}\n`;
}

function ownParts(browser: BrowserName, { action, background, permissions }: Manifest) {
  if (browser === 'firefox') {
    const known = permissions.filter((permission) => permission !== 'sidePanel');
    return { action, background: { scripts: background.scripts }, permissions: known };
  }
  const { default_area, ...known } = action;
  return { action: known, background: { service_worker: background.service_worker } };
}
