declare global {
  interface Window {
    /** What the page's wall clock is wrong by, in ms. */
    shift: number;
  }
}

/** Runs in a page before its scripts: a wall clock that can be set, which is its `Date`, and nothing monotonic. */
export function settable(): void {
  const Platform = Date;
  window.shift = 0;
  window.Date = class extends Platform {
    constructor(...given: []) {
      if (given.length) super(...given);
      else super(Platform.now() + window.shift);
    }
    static override now(): number {
      return Platform.now() + window.shift;
    }
  } as DateConstructor;
}
