/** Tells whether a report arrived as it was sent. It guards against accidents, not against anybody. */

/** What mail and chat put before a line: quoting, bullets, numbers. */
const MARKS = /^(?:\s|[>|•·*_~`-]|\w{0,4}>|\d{1,2}[.)](?=\s))+/gm;

/** What mail and chat change without asking: case, quotes, dashes, spaces, line breaks, marks, made-up links. */
export function normalise(text: string): string {
  return text
    .replaceAll(/&gt;/gi, '>')
    .replaceAll(/<\s*(?:https?|mailto):[^>]*>/gi, '')
    .replaceAll(MARKS, '')
    .replaceAll(/[>|]/g, ' ')
    .replaceAll(/[\p{Cf}*_~`"'“”„‘’«»]/gu, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/- (?=\w)/g, '-')
    .trim()
    .toLowerCase();
}

/** FNV-1a, 32 bits, of what is left when that and all spaces are taken away: eight hexadecimal digits. */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const unit of new TextEncoder().encode(normalise(text).replaceAll(' ', ''))) {
    hash = Math.imul(hash ^ unit, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
