/** `npm run build`: writes the unpacked extension to dist/chromium/ and dist/firefox/, with production hosts and no test switch. */

import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { type MinifyOptions, minify } from 'terser';
import { PLACES } from '../src/problems/places.ts';
import { renderIcons } from './icons.ts';
import { bundledPackages, notices } from './licenses/bundled.ts';
import { writeLocales } from './locales.ts';
import { type BrowserName, manifestFor } from './manifests.ts';
import { noHtml } from './no-html.ts';

const BROWSERS: BrowserName[] = ['chromium', 'firefox'];
/** By the script that is made of each. The stores are told of all of them (docs/store/reviewer-notes.md). */
export const ENTRY_POINTS = {
  background: 'src/entrypoints/background.ts',
  'shortcut-page': 'src/entrypoints/shortcut-page.ts',
  'hub-page': 'src/entrypoints/hub-page.ts',
  'cleanup-page': 'src/entrypoints/cleanup-page.ts',
  'popup/popup': 'popup/main.tsx',
  'support/support': 'support/main.tsx',
  'welcome/welcome': 'welcome/main.tsx',
};

/** Put into pages when there is something to show there, one at a time. */
export const IN_PAGES = ['shortcut-page', 'hub-page', 'cleanup-page'];
const PAGES = ['popup/popup.html', 'popup/panel.html', 'support/support.html', 'welcome/welcome.html'];
const root = new URL('..', import.meta.url);
const at = (path: string) => fileURLToPath(new URL(path, root));

/** The oldest browsers that the manifest admits; docs/decisions/0006-two-manifests.md says why not older ones. */
export const TARGETS: Record<BrowserName, string> = { chromium: 'chrome129', firefox: 'firefox147' };

/** `development`: readable, with the journey's log (src/background/development-log.ts). For `npm run dev` only. */
export type BuildMode = 'production' | 'development';

/** The old build stands until the new one is whole. */
export async function buildFor(browser: BrowserName, mode: BuildMode = 'production'): Promise<string> {
  const out = at(`dist/${browser}`);
  const next = `${out}.${process.pid}`;
  await rm(next, { recursive: true, force: true });
  const bundled = await bundledPackages(await bundle(browser, { outdir: next }, mode));
  if (mode === 'production') {
    await Promise.all(IN_PAGES.map((name) => minifyFile(`${next}/${name}.js`, OURS_ALONE)));
    await minifyFile(`${next}/background.js`, WITH_PACKAGES);
  }
  await writeFile(`${next}/LICENSES.txt`, await notices(bundled));
  await writeLocales(`${next}/_locales`);
  await writeFile(`${next}/manifest.json`, await manifestFor(browser, at('manifest.json')));
  if (browser === 'chromium') await cp(at('managed.json'), `${next}/managed.json`);
  for (const page of PAGES) await cp(at(page), `${next}/${page}`);
  await copyPictures(`${next}/support/pictures`);
  await renderIcons(`${next}/icons`);
  await rm(out, { recursive: true, force: true });
  await rename(next, out);
  return out;
}

/** Named one by one, as everything is that goes into a package: what else lies beside them stays here. */
async function copyPictures(folder: string): Promise<void> {
  const names = PLACES.flatMap((place) => [`${place}-light.webp`, `${place}-dark.webp`]);
  for (const name of names) await cp(at(`support/pictures/${name}`), `${folder}/${name}`);
}

export async function buildAll(): Promise<void> {
  for (const browser of BROWSERS) console.log(`Built ${await buildFor(browser)}`);
}

const MODES = {
  // Nothing writes to a console: what it says might be read by others.
  production: { minify: true, define: { DEVELOPMENT: 'false' }, drop: ['console'] },
  development: { sourcemap: 'inline', define: { DEVELOPMENT: 'true' } },
} satisfies Record<BuildMode, BuildOptions>;

/** Answers what went into the bundles, and writes them unless told not to. */
export async function bundle(
  browser: BrowserName,
  output: { outdir: string; write?: boolean },
  mode: BuildMode = 'production',
): Promise<Metafile> {
  const { metafile } = await build({
    ...output,
    ...MODES[mode],
    absWorkingDir: at('.'),
    entryPoints: ENTRY_POINTS,
    bundle: true,
    format: 'iife',
    target: TARGETS[browser],
    plugins: [noHtml],
    // The notices are in LICENSES.txt, in full.
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  return metafile;
}

/** Nothing of ours asks a function for `this`, or how many arguments it takes. Packages may. */
const OURS_ALONE: MinifyOptions = { ecma: 2020, compress: { passes: 3, unsafe_arrows: true, keep_fargs: false } };
const WITH_PACKAGES: MinifyOptions = { ecma: 2020, compress: { passes: 2 } };

/** What pages have to load is made as small as it goes, and what wakes again and again (docs/decisions/0003-small-page-scripts.md). */
async function minifyFile(file: string, options: MinifyOptions): Promise<void> {
  const { code = '' } = await minify(await readFile(file, 'utf8'), options);
  await writeFile(file, code);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
