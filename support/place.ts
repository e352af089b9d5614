import { POSITIONS, type Position } from '../src/journey/position.ts';

/** From what is read out or typed, such as "Step 2 · D", "2d" or "2 D"; null when it names no place. */
export function placeIn(text: string): Position | null {
  const [, step = '', letter = ''] = /(\d)[^\da-z]*([a-z])\W*$/i.exec(text) ?? [];
  const named = step + letter.toUpperCase();
  return POSITIONS.find((position) => position === named) ?? null;
}
