/** `manifest.json` is the one source; each browser warns about what only the other one knows, so each gets its own. */
import { readFile } from 'node:fs/promises';

export type BrowserName = 'chromium' | 'firefox';

interface Manifest {
  background: { service_worker: string; scripts: string[] };
  [key: string]: unknown;
}

/** Keys that only one of the browsers understands. */
const ONLY: Record<BrowserName, string[]> = {
  chromium: ['minimum_chrome_version', 'externally_connectable'],
  firefox: ['browser_specific_settings'],
};

export async function manifestFor(browser: BrowserName, source: string): Promise<string> {
  const { background, ...rest }: Manifest = JSON.parse(await readFile(source, 'utf8'));
  const foreign = ONLY[browser === 'chromium' ? 'firefox' : 'chromium'];
  const kept = Object.entries(rest).filter(([key]) => !foreign.includes(key));
  const { service_worker, scripts } = background;
  const own = browser === 'chromium' ? { service_worker } : { scripts };
  return `${JSON.stringify({ ...Object.fromEntries(kept), background: own }, null, 2)}\n`;
}
