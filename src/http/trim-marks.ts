/** The text without the characters at its ends that match. In a loop, for `[…]+$` is tried anew from each of many quotes. */
export function trimMarks(text: string, before: RegExp, after = before): string {
  let start = 0;
  let end = text.length;
  while (start < end && before.test(text.charAt(start))) start++;
  while (end > start && after.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
