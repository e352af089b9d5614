/** Draws the icons, from one SVG for each state of the toolbar's icon. The same bytes on every machine. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';

const STATES = ['idle', 'under-way', 'needs-you', 'done'];

/** A toolbar's 16 px on screens of 100, 150 and 200 %, and the 32 px of Firefox's extensions panel at 200 %. */
const TOOLBAR_SIZES = [16, 24, 32, 64];

/** The browsers' lists of extensions ask for the first ones, Firefox's for twice 48 on a fine screen. */
const APP_SIZES = [16, 32, 48, 96];

/** Of the 16 units of a drawing: Chrome's store wants 96 px drawn in the middle of 128. */
const STORE_MARGIN = 16 * (16 / 96);

export async function renderIcons(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const state of STATES) {
    for (const size of TOOLBAR_SIZES) await write(`${folder}/${state}-${size}.png`, await drawing(state), size);
  }
  const app = await drawing('idle');
  for (const size of APP_SIZES) await write(`${folder}/${size}.png`, app, size);
  await write(`${folder}/128.png`, withMargin(app), 128);
}

const drawing = (state: string) => readFile(new URL(`../icons/${state}.svg`, import.meta.url), 'utf8');

function withMargin(svg: string): string {
  const side = 16 + 2 * STORE_MARGIN;
  return svg.replace('viewBox="0 0 16 16"', `viewBox="${-STORE_MARGIN} ${-STORE_MARGIN} ${side} ${side}"`);
}

async function write(path: string, svg: string, size: number): Promise<void> {
  await writeFile(path, new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng());
}
