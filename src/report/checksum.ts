/** Tells whether a report arrived as it was sent. It guards against accidents, not against anybody. */

/** What mail and chat change without asking: case, quotes, dashes, spaces, line breaks, marks of quoting, made-up links. */
export function normalise(text: string): string {
  return text
    .replaceAll(/<\s*(?:https?|mailto):[^>]*>/gi, '')
    .replaceAll(/[>|]/g, ' ')
    .replaceAll(/[\u200b-\u200f\u2060\ufeff\u00ad*`"'“”„‘’«»]/g, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** FNV-1a, 32 bits, of what is left when that is taken away: eight hexadecimal digits. */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const unit of new TextEncoder().encode(normalise(text).replaceAll(' ', ''))) {
    hash = Math.imul(hash ^ unit, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
