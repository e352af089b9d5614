/**
 * Takes from Preact the one statement that writes HTML, so that nothing in the package can: what would be HTML becomes
 * text. We never use it; Mozilla's check warns of it wherever it stands.
 */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const WRITES_HTML = /\.innerHTML=(?=\w+\.__html)/g;

export const noHtml: Plugin = {
  name: 'no-html',
  setup({ onLoad }) {
    onLoad({ filter: /\/preact\/dist\/preact\.mjs$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      const found = code.match(WRITES_HTML)?.length;
      if (found !== 1) throw new Error(`expected to find one statement that writes HTML in Preact, found ${found}`);
      return { contents: code.replace(WRITES_HTML, '.textContent=') };
    });
  },
};
