/** The licenses of all packages in the lock file, as they state them. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

const LOCK = fileURLToPath(new URL('../../package-lock.json', import.meta.url));

const Lock = z.object({
  packages: z.record(z.string(), z.object({ license: z.optional(z.string()), dev: z.optional(z.boolean()) })),
});

/** Packages that don't say it in npm's words; read in the place named. */
const STATED: Record<string, string> = {
  '@stackone/stackone-client-ts': 'MIT', // its LICENSE.md
  format: 'MIT', // its Readme.md, and an old key of its package.json
  winreg: 'BSD-2-Clause', // its README.md; it says "BSD" to npm
};

/** Names by license, both sorted: of everything that is there for building and testing only. */
export async function developmentLicenses(): Promise<[license: string, names: string[]][]> {
  const { packages } = Lock.parse(JSON.parse(await readFile(LOCK, 'utf8')));
  const names = new Map<string, Set<string>>();
  for (const [path, { dev, license }] of Object.entries(packages)) {
    if (!dev) continue;
    const name = path.replace(/^.*node_modules\//, '');
    const stated = STATED[name] ?? license ?? 'unknown';
    names.set(stated, (names.get(stated) ?? new Set()).add(name));
  }
  return [...names].map(([license, all]): [string, string[]] => [license, [...all].toSorted()]).toSorted(byLicense);
}

const byLicense = ([one]: [string, string[]], [other]: [string, string[]]) => (one < other ? -1 : 1);
