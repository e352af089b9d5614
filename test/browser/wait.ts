/** Milliseconds between two looks: soon at first, then seldom, since each look takes time from what is waited for. */
const SOON = 15;
const SELDOM = 120;

export const pause = (milliseconds: number) => new Promise((later) => setTimeout(later, milliseconds));

/** Looks until what is seen is ready. `within` is in milliseconds; an error tells what was seen last. */
export async function waitUntil<T>(
  look: () => Promise<T>,
  ready: (seen: T) => boolean,
  what: string,
  within: number,
): Promise<T> {
  const end = Date.now() + within;
  for (let wait = SOON; ; wait = Math.min(wait * 1.4, SELDOM)) {
    const seen = await look();
    if (ready(seen)) return seen;
    if (Date.now() > end) throw new Error(`waited for ${what}; saw ${JSON.stringify(seen)}`);
    await pause(wait);
  }
}
