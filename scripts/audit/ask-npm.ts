/** Asks the registry that npm is set to, by npm itself: it knows the address, proxies and passwords. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import type { Ask } from './outcome.ts';
import { readAnswer } from './read-answer.ts';

/** Never installed, only asked about. Two advisories name it since 2020 and 2022, one of them critical. */
const CANARY = { name: 'minimist', version: '0.0.8' };

/** Any that we use: whether a registry knows it tells whether there is one. */
const KNOWN = `preact@${packageJson.dependencies.preact}`;

// Told to be offline, npm asks nobody and finds nothing.
const PATIENCE = ['--no-offline', '--fetch-retries=1', '--fetch-retry-mintimeout=2000', '--fetch-timeout=30000'];
const npm = (cwd: string, ...args: string[]) =>
  spawnSync('npm', [...args, '--json', ...PATIENCE], { cwd, encoding: 'utf8' });

export function askNpm(root: string): Ask {
  const audit = (folder: string) => readAnswer(npm(folder, 'audit', `--prefix=${folder}`).stdout ?? '');
  return {
    audit: () => audit(root),
    auditCanary: () => inEmptyFolder(root, (folder) => audit(writeCanary(folder))),
    packagesAnswer: () => inEmptyFolder(root, tellsOfPackage),
  };
}

/** A cache would answer for a registry that isn't there. */
function tellsOfPackage(folder: string): boolean {
  const { status, stdout } = npm(folder, 'view', KNOWN, 'dist.integrity', `--cache=${folder}/cache`);
  return status === 0 && stdout.includes('sha512-');
}

function writeCanary(folder: string): string {
  const { name, version } = CANARY;
  const project = { name: 'canary', version: '1.0.0', dependencies: { [name]: version } };
  const packages = { '': project, [`node_modules/${name}`]: { version } };
  writeFileSync(`${folder}/package.json`, JSON.stringify(project));
  writeFileSync(
    `${folder}/package-lock.json`,
    JSON.stringify({ ...project, lockfileVersion: 3, requires: true, packages }),
  );
  return folder;
}

/** With the project's settings for npm, which may name its registry. */
function inEmptyFolder<T>(root: string, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'audit-'));
  try {
    if (existsSync(`${root}/.npmrc`)) copyFileSync(`${root}/.npmrc`, `${folder}/.npmrc`);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
