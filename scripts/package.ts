/** `npm run package`: what the stores take, as dist/*.zip; the same bytes from the same source. See docs/building.md. */

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import packageJson from '../package.json' with { type: 'json' };
import { archive, readEntries } from './archive.ts';
import { buildFor, bundle } from './build.ts';
import type { BrowserName } from './manifests.ts';
import { findSource, LIST, type Source, writeList } from './source-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist`;

const { name } = packageJson;

/** Of uncommitted changes: more than these nobody reads. */
const SHOWN = 20;

export async function packageAll(): Promise<void> {
  const { version }: { version: string } = JSON.parse(await readFile(`${root}manifest.json`, 'utf8'));
  await deleteOldPackages();
  const source = findSource(root);
  if (source) await refuseUnknownCode(source);
  const chromium = await extensionFor('chromium');
  const zips = { chrome: chromium, edge: chromium, firefox: await extensionFor('firefox') };
  for (const [store, zip] of Object.entries(zips)) await write(`${name}-${version}-${store}.zip`, zip);
  if (source) await write(`${name}-${version}-source.zip`, await sourceArchive(source));
  for (const line of remarks(source)) console.warn(line);
}

async function deleteOldPackages(): Promise<void> {
  await mkdir(dist, { recursive: true });
  const old = (await readdir(dist)).filter((file) => file.endsWith('.zip'));
  await Promise.all(old.map((file) => rm(`${dist}/${file}`)));
}

/** The folder has just been made, of nothing but what the build names. */
async function extensionFor(browser: BrowserName): Promise<Uint8Array> {
  const folder = await buildFor(browser);
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => !entry.isDirectory());
  const paths = files.map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1));
  return archive(await readEntries(folder, paths));
}

async function sourceArchive({ files }: Source): Promise<Uint8Array> {
  const list = { content: Buffer.from(writeList(files)), runnable: false };
  return archive((await readEntries(root, files)).set(LIST, list));
}

/** Code that is not in the source archive can't be looked at, nor built again. */
async function refuseUnknownCode({ files }: Source): Promise<void> {
  const { inputs } = await bundle('chromium', { outdir: dist, write: false });
  const own = Object.keys(inputs).filter((path) => !path.includes('node_modules/'));
  const unknown = own.filter((path) => !files.includes(path));
  if (unknown.length > 0) throw new Error(`In the extension, but not in its source: git add ${unknown.join(' ')}`);
}

function remarks(source: Source | null): string[] {
  if (!source) {
    return [`NO SOURCE ARCHIVE: neither git nor ${LIST} tells which of these files are the source (docs/building.md).`];
  }
  const { uncommitted } = source;
  if (uncommitted.length === 0) return [];
  const what = 'NOT FOR A STORE: this is no commit, so nobody else can make the same bytes (docs/building.md).';
  const lines = uncommitted.map((change) => `  ${change}${change.startsWith('??') ? ' (left out)' : ''}`);
  return [what, ...lines.slice(0, SHOWN), ...(lines.length > SHOWN ? [`  and ${lines.length - SHOWN} more`] : [])];
}

async function write(file: string, zip: Uint8Array): Promise<void> {
  await writeFile(`${dist}/${file}`, zip);
  console.log(`Packaged dist/${file} (${Math.ceil(zip.length / 1024)} KB)`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await packageAll();
