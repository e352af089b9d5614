const MINUTE = 60_000;

export type RateLimit = {
  /** Counts a request; false when the token had its share of the last minute. */
  allows(token: string): boolean;
  /** Requests a minute and token. */
  set(perMinute: number): void;
  reset(): void;
};

/** Shortcut documents 200 requests a minute. That the window slides is unknown in reality. */
export function makeRateLimit(perMinute = 200): RateLimit {
  let allowed = perMinute;
  const seen = new Map<string, number[]>();
  return {
    allows(token) {
      const now = Date.now();
      const recent = (seen.get(token) ?? []).filter((at) => now - at < MINUTE);
      seen.set(token, [...recent, now]);
      return recent.length < allowed;
    },
    set(count) {
      allowed = count;
    },
    reset() {
      allowed = perMinute;
      seen.clear();
    },
  };
}
