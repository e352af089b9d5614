/** `npm run licenses`: writes docs/licenses.md, from the bundles and the lock file. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundle } from './build.ts';
import { type Bundled, bundledPackages } from './licenses/bundled.ts';
import { developmentLicenses } from './licenses/locked.ts';

export const PAGE = fileURLToPath(new URL('../docs/licenses.md', import.meta.url));

export async function shippedPackages(): Promise<Bundled[]> {
  return bundledPackages(await bundle('chromium', { outdir: 'dist', write: false }));
}

export async function licensesPage(): Promise<string> {
  const shipped = (await shippedPackages()).map(
    ({ name, version, license, source }) => `| \`${name}\` | ${version} | ${license} | ${source} |`,
  );
  const others = (await developmentLicenses()).map(
    ([license, names]) => `**${license}** (${names.length}): ${names.map((name) => `\`${name}\``).join(', ')}`,
  );
  return `# Licenses

Written by \`npm run licenses\`; \`scripts/licenses.test.ts\` holds it up to date and says which licenses are allowed.

## In the extension

Packages with code in a bundle, as esbuild tells. Their license texts, and ours, are in every package as \`LICENSES.txt\`.

| package | version | license | source |
| --- | --- | --- | --- |
${shipped.join('\n')}

## For building and testing only

Nothing of these is shipped.

${others.join('\n\n')}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(PAGE, await licensesPage());
