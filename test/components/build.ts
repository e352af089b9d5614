/** Pages as people build them with component libraries, each as one HTML text. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Kind } from './components.ts';
import type { LibraryName } from './controls.ts';

const built = new Map<LibraryName, Promise<Bundle>>();

interface Bundle {
  script: string;
  style: string;
}

/** The API Tokens page made with this library, its access control of this kind. */
export async function componentsPage(library: LibraryName, kind: Kind): Promise<string> {
  const bundle = built.get(library) ?? bundleOf(library);
  built.set(library, bundle);
  const { script, style } = await bundle;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${library}: ${kind}</title><link rel="stylesheet" href="${style}"></head><body><div id="root" data-kind="${kind}"></div><script src="${script}"></script></body></html>`;
}

async function bundleOf(library: LibraryName): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`pages/${library}.tsx`, import.meta.url))],
    bundle: true,
    write: false,
    outdir: 'out',
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'react',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: dataUrl('text/javascript', textOf('.js')), style: dataUrl('text/css', textOf('.css')) };
}

/** Inside the page, a text such as `<!--<script>` within a library's code would end up as markup. */
const dataUrl = (type: string, text: string) =>
  `data:${type};charset=utf-8;base64,${Buffer.from(text).toString('base64')}`;
