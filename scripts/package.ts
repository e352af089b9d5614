/** `npm run package`: what the stores take, as dist/*.zip; the same bytes from the same source. See docs/building.md. */

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import packageJson from '../package.json' with { type: 'json' };
import { archive } from './archive.ts';
import { buildFor } from './build.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist`;

const { name } = packageJson;

export async function packageAll(): Promise<void> {
  const { version }: { version: string } = JSON.parse(await readFile(`${root}manifest.json`, 'utf8'));
  await deleteOldPackages();
  const chromium = await archive(await buildFor('chromium'));
  const firefox = await archive(await buildFor('firefox'));
  const source = await archive(root, await ignored());
  const zips = { chrome: chromium, edge: chromium, firefox, source };
  for (const [store, zip] of Object.entries(zips)) await write(`${name}-${version}-${store}.zip`, zip);
}

async function deleteOldPackages(): Promise<void> {
  await mkdir(dist, { recursive: true });
  const old = (await readdir(dist)).filter((file) => file.endsWith('.zip'));
  await Promise.all(old.map((file) => rm(`${dist}/${file}`)));
}

/** Whatever is made here is no source; nor is what git keeps for itself. */
async function ignored(): Promise<(path: string) => boolean> {
  const lines = (await readFile(`${root}.gitignore`, 'utf8')).split('\n');
  const made = new Set(['.git', ...lines.map((line) => line.replace('/', '')).filter(Boolean)]);
  return (path) => made.has(path);
}

async function write(file: string, zip: Uint8Array): Promise<void> {
  await writeFile(`${dist}/${file}`, zip);
  console.log(`Packaged dist/${file} (${Math.ceil(zip.length / 1024)} KB)`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await packageAll();
