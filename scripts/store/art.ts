/** The stores' own drawings, from the toolbar icon: the same bytes on every machine. */
import { readFile, writeFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';

export const LOGO = { file: 'logo-300.png', width: 300, height: 300 };
export const TILE = { file: 'tile-440x280.png', width: 440, height: 280 };

/** Of the 16 units of the drawing, so that the rings fill half of the tile's width. */
const TILE_WIDTH = 28;

export const iconSvg = (): Promise<string> => readFile(new URL('../../icons/idle.svg', import.meta.url), 'utf8');

export async function drawArt(folder: string): Promise<void> {
  const icon = await iconSvg();
  await write(`${folder}/${LOGO.file}`, icon, LOGO.width);
  await write(`${folder}/${TILE.file}`, tile(icon), TILE.width);
}

/** The icon's ground reaches the edges: stores put the tile on gray, and want it filled. */
function tile(icon: string): string {
  const height = (TILE_WIDTH * TILE.height) / TILE.width;
  const [x, y] = [8 - TILE_WIDTH / 2, 8 - height / 2];
  return icon
    .replace('viewBox="0 0 16 16"', `viewBox="${x} ${y} ${TILE_WIDTH} ${height}"`)
    .replace('<rect width="16" height="16" rx="4"', `<rect x="${x}" y="${y}" width="${TILE_WIDTH}" height="${height}"`);
}

async function write(path: string, svg: string, width: number): Promise<void> {
  await writeFile(path, new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng());
}
