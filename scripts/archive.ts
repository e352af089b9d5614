/** Zip files that depend on nothing but names, contents and who may run them: no clock, no zone, no order of a folder. */
import { lstat, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** Zip stores the time of day where it was made; the earliest it can say is the same everywhere. */
const mtime = new Date(1980, 0, 1);

const UNIX = 3;
const RUNNABLE = 0o100755;
const READABLE = 0o100644;

export interface Entry {
  content: Uint8Array;
  runnable: boolean;
}

/** Of these files of a folder and no others. */
export async function readEntries(folder: string, paths: Iterable<string>): Promise<Map<string, Entry>> {
  const top = await realpath(folder);
  const entries = new Map<string, Entry>();
  for (const path of paths) entries.set(path, await readEntry(top, path));
  return entries;
}

/** A link, or a folder that is one, would bring in what lies elsewhere, whatever that is by then. */
async function readEntry(top: string, path: string): Promise<Entry> {
  const file = join(top, path);
  const found = await lstat(file);
  if (!found.isFile() || (await realpath(file)) !== `${top}/${path}`) {
    throw new Error(`${path} is no file of this folder: packages hold no links and no submodules.`);
  }
  return { content: await readFile(file), runnable: (found.mode & 0o100) !== 0 };
}

/** In the order of their names' code units, which no locale changes. */
export function archive(entries: Map<string, Entry>): Uint8Array {
  const zippable: Zippable = {};
  for (const [path, { content, runnable }] of [...entries].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const attrs = (runnable ? RUNNABLE : READABLE) * 2 ** 16;
    zippable[path] = [content, { level: 9, mtime, os: UNIX, attrs }];
  }
  return zipSync(zippable);
}
