/** Remembers the last times at which something happened. */
export interface Rates {
  add(now: number): void;
  /** From when on fewer than `max` fall into the last `ms` milliseconds; `now` or earlier: they do already. */
  free(max: number, ms: number): number;
}

/** @param most how many are remembered: `free()` can be asked of no more */
export function createRates(most: number): Rates {
  /** Newest first. */
  let times: readonly number[] = [];
  return {
    add(now) {
      times = [now, ...times].slice(0, most);
    },
    free: (max, ms) => (times[max - 1] ?? -Infinity) + ms,
  };
}
