/** Text that somebody else wrote, made fit to be shown: a name that can't reorder or hide the words around it. */

/** Line breaks, control characters, and marks that change the writing direction. */
const CONTROLS = /[\s\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/gu;

/** Characters of a name. */
const MAX_NAME_LENGTH = 80;

/** `maxLength`: in characters, the … at the end of a cut text included. */
export function plainText(text: string, maxLength = MAX_NAME_LENGTH): string {
  const characters = [...text.replace(CONTROLS, ' ').trim()];
  return characters.length > maxLength ? `${characters.slice(0, maxLength - 1).join('')}…` : characters.join('');
}
