/** Tells whether a report arrived as it was sent. It guards against accidents, not against anybody. */

/** What mail and chat put before a line: quoting, bullets, numbers. */
const LINE_PREFIXES = /^(?:\s|[>|•·*_~`-]|\w{0,4}>|\d{1,2}[.)]\s)+/gm;

/** Takes out what mail and chat change without asking: case, quotes, dashes, spaces, line breaks, marks, made-up links. */
export function normalize(text: string): string {
  return text
    .replaceAll(/&gt;/gi, '>')
    .replaceAll(/<\s*(?:https?|mailto):[^<>]*>/gi, '')
    .replaceAll(LINE_PREFIXES, '')
    .replaceAll(/[>|]/g, ' ')
    .replaceAll(/[\p{Cf}*_~`"'“”„‘’«»]/gu, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/- (?=\w)/g, '-')
    .trim()
    .toLowerCase();
}

/** FNV-1a, 32 bits, of the normalized text without its spaces: eight hexadecimal digits. */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(normalize(text).replaceAll(' ', ''))) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
