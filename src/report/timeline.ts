/** The timeline of a report. */

export interface TimelineEntry {
  /** UTC, hh:mm:ss. */
  time: string;
  /** What happened: an event's name and its codes. */
  what: string;
}

const TIME = /\b(\d\d)[:.](\d\d)[:.](\d\d) /g;

/** The index in a report's text where the timeline begins; the text's length when there is none. */
export function timelineStart(text: string): number {
  const index = text.search(TIME);
  return index < 0 ? text.length : index;
}

/** In the order in which the entries stand. Line breaks don't count: each entry goes on to the next time. */
export function parseTimeline(text: string): TimelineEntry[] {
  const times = [...text.matchAll(TIME)];
  return times.map(({ 0: time, 1: hours, 2: minutes, 3: seconds, index }, number) => ({
    time: `${hours}:${minutes}:${seconds}`,
    what: text.slice(index + time.length, times[number + 1]?.index).trim(),
  }));
}
