/** What an organization set for an extension, brought to each browser as its policies are, without being root. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A script for Chromium's own page for trying policies, `chrome://policy/test`. */
export function setPolicies(id: string, managed: Record<string, unknown>): string {
  const policy = { namespace: id, level: 1, scope: 1, source: 1 };
  const policies = Object.entries(managed).map(([name, value]) => ({ ...policy, name, value }));
  return `import('chrome://resources/js/cr.js').then(({ sendWithPromise }) =>
    sendWithPromise('setLocalTestPolicies', ${JSON.stringify(JSON.stringify(policies))}, ''))`;
}

/** A home folder in which these settings lie, where Firefox looks for them (docs/rollout.md). */
export async function homeWith(id: string, managed: Record<string, unknown>): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'firefox-home-'));
  const folder = join(home, '.mozilla/managed-storage');
  await mkdir(folder, { recursive: true });
  const settings = { name: id, description: 'Settings of a test', type: 'storage', data: managed };
  await writeFile(join(folder, `${id}.json`), JSON.stringify(settings));
  return home;
}
