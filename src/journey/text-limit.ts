/**
 * How long a text may be that somebody types or pastes, in any box. A longer one is never cut to fit, for half a link or half a
 * token may look like a whole one: it is refused, and the person told. A fact that any room may load: no imports.
 */

/** Characters. Longer than a mail with a link in it, or any link that a server takes. */
export const MAX_TEXT_LENGTH = 50_000;

export const isTooLong = (text: string): boolean => text.length > MAX_TEXT_LENGTH;

/** What is looked at of any text: as much as shows that it is too long. */
export const boundText = (text: string): string => text.slice(0, MAX_TEXT_LENGTH + 1);
