/** After a pause, a person has at least this long with each toast. */
const floorMs = 2000;
/** Between the last cause of a pause and going on: a pointer that slips off is back by then. */
const resumeMs = 500;

/** The remaining time of each toast, by id: all stop together while there is a cause, and go on together. */
export interface Countdown {
  /** Milliseconds; set or delete to give a toast its time or take it away. */
  readonly left: Map<number, number>;
  paused(): boolean;
  pause(cause: string): void;
  resume(cause: string, now: number): void;
  /** Lets time pass up to `now`; returns the toasts whose time is over. A clock set back costs nothing. */
  advance(now: number): number[];
  /** When the next toast's time is over, milliseconds since 1970; `Infinity` while paused or with none. */
  next(): number;
}

export function createCountdown(): Countdown {
  const left = new Map<number, number>();
  const causes = new Set<string>();
  let at = 0;
  const paused = (): boolean => causes.size > 0;

  return {
    left,
    paused,
    pause: (cause) => void causes.add(cause),
    resume(cause, now) {
      if (!causes.delete(cause) || paused()) return;
      at = now + resumeMs;
      for (const [id, ms] of left) left.set(id, Math.max(ms, floorMs));
    },
    advance(now) {
      if (paused() || at > now + resumeMs) at = now;
      const passed = Math.max(0, now - at);
      at += passed;
      for (const [id, ms] of left) left.set(id, ms - passed);
      return [...left.keys()].filter((id) => (left.get(id) ?? 0) <= 0);
    },
    next: () => (paused() ? Infinity : at + Math.min(...left.values(), Infinity)),
  };
}
