/** After a pause, a person has at least this long with each toast. */
const floorMs = 2000;
/** Between the last cause of a pause and going on: a pointer that slips off is back by then. */
const resumeMs = 500;

/** The remaining time of each toast: all stop together, for as long as there is a cause, and go on together. */
export class Countdown {
  readonly #left = new Map<number, number>();
  readonly #causes = new Set<string>();
  #at = 0;

  get paused(): boolean {
    return this.#causes.size > 0;
  }

  /** Gives a toast `ms` from now on, in place of what it had left. */
  start(id: number, ms: number): void {
    this.#left.set(id, ms);
  }

  stop(id: number): void {
    this.#left.delete(id);
  }

  pause(cause: string): void {
    this.#causes.add(cause);
  }

  resume(cause: string, now: number): void {
    if (!this.#causes.delete(cause) || this.paused) return;
    this.#at = now + resumeMs;
    for (const [id, ms] of this.#left) this.#left.set(id, Math.max(ms, floorMs));
  }

  /** Lets time pass up to `now`; returns the toasts whose time is over. A clock set back costs nothing. */
  advance(now: number): number[] {
    if (this.paused || this.#at > now + resumeMs) this.#at = now;
    const passed = Math.max(0, now - this.#at);
    this.#at += passed;
    for (const [id, ms] of this.#left) this.#left.set(id, ms - passed);
    return [...this.#left].filter(([, ms]) => ms <= 0).map(([id]) => id);
  }

  /** When the next toast's time is over, milliseconds since 1970; `Infinity` while paused or with none. */
  next(): number {
    return this.paused ? Infinity : this.#at + Math.min(...this.#left.values(), Infinity);
  }
}
