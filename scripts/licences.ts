/** `npm run licences`: writes docs/licences.md, from the bundles and the lock file. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundle } from './build.ts';
import { type Bundled, bundledPackages } from './licences/bundled.ts';
import { developmentLicences } from './licences/locked.ts';

export const PAGE = fileURLToPath(new URL('../docs/licences.md', import.meta.url));

export async function shippedPackages(): Promise<Bundled[]> {
  return bundledPackages(await bundle('chromium', { outdir: 'dist', write: false }));
}

export async function licencesPage(): Promise<string> {
  const shipped = (await shippedPackages()).map(
    ({ name, version, licence, source }) => `| \`${name}\` | ${version} | ${licence} | ${source} |`,
  );
  const others = (await developmentLicences()).map(
    ([licence, names]) => `**${licence}** (${names.length}): ${names.map((name) => `\`${name}\``).join(', ')}`,
  );
  return `# Licences

Written by \`npm run licences\`; \`scripts/licences.test.ts\` holds it up to date and says which licences are allowed.

## In the extension

Packages with code in a bundle, as esbuild tells. Their licence texts, and ours, are in every package as \`LICENCES.txt\`.

| package | version | licence | source |
| --- | --- | --- | --- |
${shipped.join('\n')}

## For building and testing only

Nothing of these is shipped.

${others.join('\n\n')}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(PAGE, await licencesPage());
