/** Zip files that depend on nothing but names, contents and who may run them: no clock, no zone, no order of a folder. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { type Zippable, zipSync } from 'fflate';

/** Zip stores the time of day where it was made; the earliest it can say is the same everywhere. */
const mtime = new Date(1980, 0, 1);

const UNIX = 3;
const RUNNABLE = 0o100755;
const READABLE = 0o100644;

/** Of all files under `folder` but those for which `skip` is true, given their path within it. */
export async function archive(folder: string, skip: (path: string) => boolean = () => false): Promise<Uint8Array> {
  const entries: Zippable = {};
  for (const path of await filesIn(folder, skip)) {
    const { mode } = await stat(`${folder}/${path}`);
    const attrs = (mode & 0o100 ? RUNNABLE : READABLE) * 2 ** 16;
    entries[path] = [await readFile(`${folder}/${path}`), { level: 9, mtime, os: UNIX, attrs }];
  }
  return zipSync(entries);
}

/** In the order of their names' code units, which no locale changes. */
async function filesIn(folder: string, skip: (path: string) => boolean, within = ''): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(`${folder}/${within}`, { withFileTypes: true });
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = within + entry.name;
    if (skip(path)) continue;
    if (entry.isDirectory()) found.push(...(await filesIn(folder, skip, `${path}/`)));
    else found.push(path);
  }
  return found;
}
