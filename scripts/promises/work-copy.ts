/** A copy of the work tree to break things in, so that the person's own stays whole whatever happens. */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findSource } from '../source-files.ts';

export interface WorkCopy {
  path: string;
  /** Answers with a function that puts the file back. Throws unless the text is there exactly once. */
  change(file: string, find: string, replace: string): () => void;
  remove(): void;
}

/** Of the source as it is now, new files included. The packages are the work tree's own. */
export function createWorkCopy(root: string): WorkCopy {
  const source = findSource(root);
  if (!source) throw new Error('Neither git nor a list tells which files are the source.');
  const path = mkdtempSync(join(tmpdir(), 'promises-'));
  const added = source.uncommitted.filter((change) => change.startsWith('??')).map((change) => change.slice(3));
  for (const file of [...source.files, ...added]) cpSync(join(root, file), join(path, file));
  symlinkSync(join(root, 'node_modules'), join(path, 'node_modules'));
  return {
    path,
    change(file, find, replace) {
      const whole = readFileSync(join(path, file), 'utf8');
      const [before, after, ...more] = whole.split(find);
      if (before === undefined || after === undefined || more.length > 0)
        throw new Error(`${file} does not have ${JSON.stringify(find)} exactly once`);
      writeFileSync(join(path, file), before + replace + after);
      return () => writeFileSync(join(path, file), whole);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
