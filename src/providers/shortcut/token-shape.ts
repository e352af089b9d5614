/**
 * The shape of Shortcut's API tokens: newer ones say their access, older ones are UUIDs. The length of neither is known,
 * so none is asked for. Source: docs/facts.md ("The token"). Scripts in pages load this file: no imports, few bytes.
 */
const TOKEN = /sct_r([ow])_[\w-]+|\b[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}\b/;
/** How the two kinds begin. In capitals no token is accepted, but what looks like one is still kept from going elsewhere. */
const NEW_START = /sct_r[ow]_/i;
const OLD_START = /[\da-f]{8}-[\da-f]{4}-/i;

/** The first token in a text. */
export const findToken = (text: string): string | undefined => TOKEN.exec(text)?.[0];

/** Is the text a token and nothing else? */
export const isToken = (text: string): boolean => findToken(text) === text;

/** Stands for what is not shown, or for what an example leaves out. Less would be in a secret by chance, now and then. */
const STAND_IN = /^x{4}|x{4}$|x{6}|[*_.-]{4}|(^|[_-])your|example|placeholder|redacted|here$|1234567890|abcdefgh|0{8}/i;
/** No secret: too short for one, or words. */
const NO_SECRET = /^(.{0,6}|[A-Z_-]+|[a-z_-]+)$/;
/** Follows a token of which only the beginning is shown, or the first of two lines. */
const CUT = /^[\s([]*(\.\.|[…⋯‥]|[•●⬤∙·▪◦■█×＊*#]{2}|hidden|masked)|^\n[\w-]{8,}$/i;

/** Is it all of a token, and not its beginning, a masked one or an example? `rest`: what follows it on the page. */
export function isWhole(token: string, rest: string): boolean {
  const secret = token.replace(/^sct_r._(?:[a-z\d-]*_)?/, '');
  return !NO_SECRET.test(secret) && !STAND_IN.test(secret) && !CUT.test(rest);
}

/** Does the text contain a newer token, or the beginning of one? */
export const hasTokenPrefix = (text: string): boolean => NEW_START.test(text);

/** Might the text contain a token of either kind, or part of one? */
export const looksLikeToken = (text: string): boolean => NEW_START.test(text) || OLD_START.test(text);

/** May a token begin in this piece of a page's text? A page may spread one over several elements. */
export const mayBeginToken = (text: string): boolean => /sct|^\s*[\da-f-]|[\da-f]{8}-/i.test(text);

/** The access that the prefix hints at; Shortcut's own word counts more, where it gives it. */
export function accessHint(token: string): 'read' | 'write' | 'unknown' {
  const [, letter] = TOKEN.exec(token) ?? [];
  if (letter === 'o') return 'read';
  return letter === 'w' ? 'write' : 'unknown';
}
