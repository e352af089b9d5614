/** Which files are the source: what git tracks, as it lies there, and nothing else. See docs/building.md. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { archive, readEntries } from './archive.ts';
import { findSource, LIST, writeList } from './source-files.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'source-')));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const write = (...paths: string[]) => {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `content of ${path}`);
  }
};
const git = (...args: string[]) => {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid'];
  const env = { PATH: process.env.PATH };
  execFileSync('git', [...who, ...args], { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] });
};
const commit = (...paths: string[]) => {
  write(...paths);
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'One');
};

describe('in a checkout', () => {
  it('is what git tracks, whatever its name, and nothing that lies beside it', () => {
    const names = ['a.ts', 'src/b c.ts', '.ci/run', '"q" é 日本.txt'];
    commit(...names);
    write('.env', 'key.pem', 'src/.DS_Store', LIST);
    expect(findSource(folder)?.files.toSorted()).toEqual(names.toSorted());
  });

  it('tells all that is not as committed, and leaves out what was deleted', () => {
    commit('kept', 'changed', 'deleted', 'moved');
    write('new', 'added');
    rmSync(join(folder, 'deleted'));
    writeFileSync(join(folder, 'changed'), 'otherwise');
    git('add', 'added');
    git('mv', 'moved', 'elsewhere');
    const source = findSource(folder);
    expect(source?.files.toSorted()).toEqual(['added', 'changed', 'elsewhere', 'kept']);
    expect(source?.uncommitted.toSorted()).toEqual([
      ' D deleted',
      ' M changed',
      '?? new',
      'A  added',
      'A  elsewhere',
      'D  moved',
    ]);
  });

  it('tells nothing of a clean one', () => {
    commit('a');
    expect(findSource(folder)).toEqual({ files: ['a'], uncommitted: [] });
  });

  it('is asked of this folder, wherever a hook of git says that it is', () => {
    commit('a');
    vi.stubEnv('GIT_DIR', join(folder, 'nowhere'));
    expect(findSource(folder)?.files).toEqual(['a']);
  });
});

describe('without git', () => {
  it('is what the list names', () => {
    write('a', 'b', 'key.pem');
    writeFileSync(join(folder, LIST), writeList(['b', 'a']));
    expect(findSource(folder)).toEqual({ files: ['a', 'b'], uncommitted: [] });
  });

  it('is the list’s in a checkout of somebody else’s, too', () => {
    commit('theirs');
    write('mine/a', 'mine/key.pem');
    writeFileSync(join(folder, 'mine', LIST), writeList(['a']));
    expect(findSource(join(folder, 'mine'))?.files).toEqual(['a']);
  });

  it('is not known without a list', () => {
    write('a', '.env');
    expect(findSource(folder)).toBeNull();
  });

  it('no list is made that would be read otherwise', () => {
    expect(() => writeList(['a', 'b\n.env'])).toThrow('two lines');
  });
});

describe('an archive', () => {
  it('holds the files it was given, as they lie there', async () => {
    write('a', 'b/c', 'key.pem');
    const files = unzipSync(archive(await readEntries(folder, ['b/c', 'a'])));
    expect(Object.entries(files).map(([path, content]) => [path, strFromU8(content)])).toEqual([
      ['a', 'content of a'],
      ['b/c', 'content of b/c'],
    ]);
  });

  it.each([
    ['link', () => symlinkSync('../outside/key', join(folder, 'in/link')), 'link'],
    ['file behind a folder’s link', () => symlinkSync('../outside', join(folder, 'in/link')), 'link/key'],
    ['submodule', () => mkdirSync(join(folder, 'in/module')), 'module'],
    ['file from outside', () => {}, '../outside/key'],
  ])('takes no %s', async (_, make, path) => {
    write('in/a', 'outside/key');
    make();
    await expect(readEntries(join(folder, 'in'), [path])).rejects.toThrow('is no file of this folder');
  });

  it('is not made without a file that the list names', async () => {
    await expect(readEntries(folder, ['gone'])).rejects.toThrow('gone');
  });
});
