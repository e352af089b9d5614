/** Looks into PNG files, and says how well a color stands out. */
import { Resvg } from '@resvg/resvg-js';

/** Red, green, blue and, unless it is opaque, alpha: 0–255. */
export type Color = readonly number[];

/** Width and height stand behind the signature, the header's length and its name (PNG specification, 11.2.1). */
export function sizeOf(png: Buffer): [number, number] {
  if (png.subarray(1, 4).toString() !== 'PNG') throw new Error('not a PNG file');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** Row by row. */
export function pixelsOf(png: Buffer): Color[] {
  const [width, height] = sizeOf(png);
  const size = `width="${width}" height="${height}"`;
  const image = `<image ${size} image-rendering="optimizeSpeed" href="data:image/png;base64,${png.toString('base64')}" />`;
  const { pixels } = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${image}</svg>`).render();
  return Array.from({ length: width * height }, (_, index) => [...pixels.subarray(4 * index, 4 * index + 4)]);
}

export const isOpaque = ([, , , alpha = 255]: Color): boolean => alpha === 255;

export const parseColor = (hex: string): Color => [...Buffer.from(hex.replace('#', ''), 'hex')];

/** The two formulas of WCAG 2.2. */
export function contrast(one: Color, other: Color): number {
  const [brighter, darker] = luminance(one) > luminance(other) ? [one, other] : [other, one];
  return (luminance(brighter) + 0.05) / (luminance(darker) + 0.05);
}

export function luminance([red = 0, green = 0, blue = 0]: Color): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

const linear = (value: number) =>
  value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
