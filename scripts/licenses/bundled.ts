/** The packages whose code really is in a bundle, as esbuild tells, and the notices their licenses ask us to ship. */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Metafile } from 'esbuild';
import * as z from 'zod/mini';

const root = fileURLToPath(new URL('../..', import.meta.url));

const Described = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  repository: z.union([z.string(), z.object({ url: z.string() })]),
});

export interface Bundled {
  name: string;
  version: string;
  license: string;
  /** Where its source can be had, which MPL-2.0 asks us to say. */
  source: string;
  text: string;
}

export async function bundledPackages({ outputs }: Metafile): Promise<Bundled[]> {
  const files = Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const folders = files.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => packageFolder(path));
  return Promise.all(
    [...new Set(folders)]
      .filter((folder) => folder !== null)
      .toSorted()
      .map(describe),
  );
}

const packageFolder = (path: string) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? null;

async function describe(folder: string): Promise<Bundled> {
  const described = Described.parse(JSON.parse(await readFile(`${root}${folder}/package.json`, 'utf8')));
  const { name, version, license, repository } = described;
  const source = address(typeof repository === 'string' ? repository : repository.url);
  return { name, version, license, source, text: await licenseText(folder) };
}

/** npm knows `owner/name` and `git+https://….git` as well. */
function address(repository: string): string {
  const url = /^[\w.-]+\/[\w.-]+$/.test(repository) ? `https://github.com/${repository}` : repository;
  return url.replace(/^git\+/, '').replace(/\.git$/, '');
}

async function licenseText(folder: string): Promise<string> {
  const file = (await readdir(`${root}${folder}`)).find((name) => /^licen[cs]e(\.\w+)?$/i.test(name));
  if (!file) throw new Error(`${folder} has no license text to ship`);
  return (await readFile(`${root}${folder}/${file}`, 'utf8')).trim();
}

/** LICENSES.txt of a package: our own license first, then those of others. */
export async function notices(packages: Bundled[]): Promise<string> {
  const own = (await readFile(`${root}LICENSE`, 'utf8')).trim();
  const others = packages.map(
    ({ name, version, license, source, text }) => `${name} ${version} (${license})\nSource: ${source}\n\n${text}`,
  );
  const line = `\n\n${'-'.repeat(80)}\n\n`;
  return `${[own, 'It contains code of the packages below.', ...others].join(line)}\n`;
}
