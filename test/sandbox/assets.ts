import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export type Assets = {
  shortcutScript: string;
  shortcutStyle: string;
  /** The real `@stackone/hub` web component, byte for byte as published. */
  hubScript: string;
  /** The vendor's app with the real `@stackone/hub` React component; made when first asked for, as few tests need it. */
  vendorScript: () => Promise<string>;
};

let made: Promise<Assets> | undefined;

/** Made once a process: nothing in them depends on options. */
export function loadAssets(): Promise<Assets> {
  made ??= make();
  return made;
}

async function make(): Promise<Assets> {
  const hub = createRequire(import.meta.url).resolve('@stackone/hub/webcomponent');
  const [shortcutScript, shortcutStyle, hubScript] = await Promise.all([
    bundle('./shortcut/app/main.tsx'),
    readFile(new URL('./shortcut/app/app.css', import.meta.url), 'utf8'),
    readFile(hub, 'utf8'),
  ]);
  return { shortcutScript, shortcutStyle, hubScript, vendorScript };
}

let vendorApp: Promise<string> | undefined;

function vendorScript(): Promise<string> {
  vendorApp ??= bundle('./vendor/react.tsx');
  return vendorApp;
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return result.outputFiles.map((file) => file.text).join('');
}
