/** Chromium's threads paint a few pixels a shade differently from run to run. A picture nobody can tell apart stays. */
import { readFile, writeFile } from 'node:fs/promises';
import { pixelsOf, sizeOf } from '../../test/helpers/pixels.ts';

/** Of 255; the eye does not see it in single pixels. */
const A_SHADE = 16;

export async function writeIfChanged(path: string, png: Uint8Array): Promise<void> {
  const old = await readFile(path).catch(() => null);
  if (!old || !areAlike(old, Buffer.from(png))) await writeFile(path, png);
}

function areAlike(one: Buffer, other: Buffer): boolean {
  if (one.equals(other)) return true;
  if (sizeOf(one).join() !== sizeOf(other).join()) return false;
  const pixels = pixelsOf(other);
  return pixelsOf(one).every((pixel, index) => isShadeOf(pixel, pixels[index] ?? []));
}

const isShadeOf = (one: readonly number[], other: readonly number[]) =>
  one.every((value, part) => Math.abs(value - (other[part] ?? 0)) <= A_SHADE);
