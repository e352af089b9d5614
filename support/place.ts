import { PLACES, type Place } from '../src/problems/places.ts';
import type { CopyKey } from '../src/ui/i18n/message-key.ts';

/** What support staff say at each place; the title names it. */
export const PLACE_COPY: Record<Place, CopyKey> = {
  '1A': 'at_1A',
  '1B': 'at_1B',
  '1C': 'at_1C',
  '1D': 'at_1D',
  '1E': 'at_1E',
  '2A': 'at_2A',
  '2B': 'at_2B',
  '2C': 'at_2C',
  '2D': 'at_2D',
  '2E': 'at_2E',
  '2F': 'at_2F',
  '2G': 'at_2G',
  '2H': 'at_2H',
  '2I': 'at_2I',
  '2J': 'at_2J',
  '2K': 'at_2K',
  '2L': 'at_2L',
  '2M': 'at_2M',
  '3A': 'at_3A',
  '3B': 'at_3B',
  '3C': 'at_3C',
  '3D': 'at_3D',
  '3E': 'at_3E',
  '3F': 'at_3F',
  '3G': 'at_3G',
  '4A': 'at_4A',
};

/** From what is read out or typed, such as "Step 2 · D", "2d" or "2 D"; null when it names no place. */
export function placeIn(text: string): Place | null {
  const [, step = '', letter = ''] = /(\d)[^\da-z]*([a-z])\W*$/i.exec(text) ?? [];
  const named = step + letter.toUpperCase();
  return PLACES.find((place) => place === named) ?? null;
}
