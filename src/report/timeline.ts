/** The time line of a report. */

/** One line: when (UTC, hh:mm:ss), and what happened. */
export interface Line {
  time: string;
  what: string;
}

const TIME = /\b(\d\d)[:.](\d\d)[:.](\d\d) /g;

/** Where the time line begins; at the end when there is none. */
export function firstTime(text: string): number {
  const at = text.search(TIME);
  return at < 0 ? text.length : at;
}

/** In the order in which they stand. */
export function linesOf(text: string): Line[] {
  const starts = [...text.matchAll(TIME)];
  return starts.map(({ 0: found, 1: hours, 2: minutes, 3: seconds, index }, number) => ({
    time: `${hours}:${minutes}:${seconds}`,
    what: text.slice(index + found.length, starts[number + 1]?.index ?? text.length).trim(),
  }));
}
