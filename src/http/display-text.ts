/** Text that somebody else wrote, made fit to be shown: it can't reorder, hide or paint over the words around it. */

/** Of no shape of their own: direction marks, zero widths, tags, annotations, fillers. Joiners, which scripts need, and emoji’s selectors stay. */
const UNSEEN = /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** Line breaks and control characters. */
const GAPS = /[\s\p{Cc}]+/gu;
/** Marks on one letter. */
const STACK = /(?:\p{M}|\u200c|\u200d){3,}/gu;
/** Marks of no script of their own pile up without end; others take the places that their script has for them. */
const PILING_MARK = /(?=\p{M})\p{Script=Inherited}/u;
/** A mark without a letter would go onto whatever stands before the text. */
const LOOSE_MARKS = /^[\p{M}\s]+/u;

/** Vietnamese and Arabic need two. */
const MAX_PILED = 2;
/** Burmese needs four. */
const MAX_MARKS = 4;

/** Characters of a name. */
const MAX_NAME_LENGTH = 80;

/** `maxLength`: in characters, the … at the end of a cut text included. */
export function plainText(text: string, maxLength = MAX_NAME_LENGTH): string {
  const characters = [...tameText(text)];
  return characters.length > maxLength ? `${characters.slice(0, maxLength - 1).join('')}…` : characters.join('');
}

/** The text in one line, of any length. */
export const tameText = (text: string): string =>
  text.replace(UNSEEN, '').replace(GAPS, ' ').replace(STACK, thinOut).replace(LOOSE_MARKS, '').trim();

function thinOut(stack: string): string {
  let piled = 0;
  const kept = [...stack].filter((mark) => !PILING_MARK.test(mark) || ++piled <= MAX_PILED);
  return kept.slice(0, MAX_MARKS).join('');
}
