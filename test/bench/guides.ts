/** Who is measured: our guide, what people would use instead, and the least that could do. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { buildSync, transformSync } from 'esbuild';

const here = (path: string) => new URL(path, import.meta.url).pathname;
const read = (path: string) => readFileSync(here(path), 'utf8');
const library = (path: string) => read(`node_modules/${path}`);

export type GuideName = 'ours' | 'floor' | 'driver' | 'shepherd' | 'intro';

export interface Guide {
  name: GuideName;
  title: string;
  /** What the page has to load of it, minified as it is published or as its docs say to bundle it. */
  shipped: { script: string; style: string };
  /** Puts `guide` into the page: `start(find)`, and `box()`, which answers with what is highlighted, or null. */
  script: string;
}

/** Shepherd is published as modules only. */
const bundled = (entry: string, globalName: string) =>
  buildSync({
    stdin: { contents: entry, resolveDir: here('.') },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName,
    legalComments: 'none',
  }).outputFiles[0]?.text ?? '';

const FLOATING = `
  import { autoUpdate, computePosition, flip, shift } from '@floating-ui/dom';
  export const start = (control, box) => autoUpdate(control, box, async () => {
    const { x, y } = await computePosition(control, box, { middleware: [flip(), shift()] });
    Object.assign(box.style, { left: x + 'px', top: y + 'px' });
  });`;

export function loadGuides(): Guide[] {
  const shepherd = bundled("export { default } from 'shepherd.js'", 'shepherdModule');
  return [
    guide('ours', 'the helper’s guide', readFileSync(here('../../dist/chromium/shortcut-page.js'), 'utf8'), ''),
    guide('floor', 'a bare box', transformSync(read('guides/floor.js'), { minify: true }).code, ''),
    guide(
      'driver',
      'driver.js 1.8.0',
      library('driver.js/dist/driver.js.iife.js'),
      library('driver.js/dist/driver.css'),
    ),
    guide(
      'shepherd',
      'Shepherd 15.3.0',
      `${shepherd};globalThis.Shepherd = shepherdModule.default;`,
      library('shepherd.js/dist/css/shepherd.css'),
    ),
    guide(
      'intro',
      'Intro.js 8.6.0',
      library('intro.js/minified/intro.min.js'),
      library('intro.js/minified/introjs.min.css'),
    ),
  ];
}

const guide = (name: GuideName, title: string, script: string, style: string): Guide => ({
  name,
  title,
  shipped: { script, style },
  script: read(`guides/${name}.js`),
});

/** What is loaded into the page besides the adapter: our guide comes by itself, and the floor's box needs no library. */
export const isLibrary = ({ name }: Guide) => name !== 'ours' && name !== 'floor';

/** A box that a library holds to a control: the least of its kind. */
export const floatingSize = () => sizeOf({ shipped: { script: bundled(FLOATING, 'floating'), style: '' } });

/** Bytes as published, and after `gzip -9`. */
export function sizeOf({ shipped: { script, style } }: Pick<Guide, 'shipped'>): { minified: number; gzip: number } {
  const bytes = [script, style].filter(Boolean).map((text) => Buffer.from(text));
  const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
  return {
    minified: sum(bytes.map(({ length }) => length)),
    gzip: sum(bytes.map((part) => gzipSync(part, { level: 9 }).length)),
  };
}
