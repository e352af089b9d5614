/** Text that somebody else wrote, made fit to be shown: a name that can't reorder or hide the words around it. */

/** Line breaks and what steers them, writing direction, and the like. */
const STEERING = /[\s\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/gu;

/** For a name. */
const MOST = 80;

/** `most`: characters before it is cut. */
export function plainText(text: string, most = MOST): string {
  const letters = [...text.replace(STEERING, ' ').trim()];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('');
}
