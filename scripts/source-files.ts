/**
 * Which files are the source. In a checkout git knows; an unpacked source archive, which has no git, holds a list of its
 * files. What else lies in the folder, such as a signing key or `.env`, is nobody's to have.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Put into the source archive when it is made; in a checkout there is none. */
export const LIST = 'SOURCE-FILES.txt';

export interface Source {
  files: string[];
  /** What differs from the last commit: git's two letters and the path. */
  uncommitted: string[];
}

/** Null when neither git nor a list tells. */
export function findSource(root: string): Source | null {
  return askGit(root) ?? readList(root);
}

function askGit(root: string): Source | null {
  const tracked = git(root, 'ls-files', '-z', '--deduplicate').filter((path) => path !== LIST);
  if (tracked.length === 0) return null;
  const uncommitted = git(root, 'status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '.');
  const files = tracked.filter((path) => !uncommitted.some((change) => isDeleted(change) && change.slice(3) === path));
  return { files, uncommitted };
}

const isDeleted = (change: string) => change[1] === 'D';

function readList(root: string): Source | null {
  if (!existsSync(`${root}/${LIST}`)) return null;
  return { files: readFileSync(`${root}/${LIST}`, 'utf8').split('\n').filter(Boolean), uncommitted: [] };
}

/** As it stands in the source archive, which holds the list itself besides. */
export function writeList(files: string[]): string {
  const broken = files.find((path) => path.includes('\n'));
  if (broken) throw new Error(`No list can hold a name of two lines: ${JSON.stringify(broken)}`);
  return `${files.toSorted().join('\n')}\n`;
}

/**
 * Empty when git isn't there or knows no such folder. The folder alone says which repository is meant, whatever a hook
 * has set; and it may be somebody else's, as on build machines, for nothing of it is run that `npm run` would not run.
 */
function git(root: string, ...args: string[]): string[] {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  const options = { cwd: root, env, encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
  const { status, stdout } = spawnSync('git', ['-c', 'safe.directory=*', ...args], options);
  return status === 0 ? stdout.split('\0').filter(Boolean) : [];
}
