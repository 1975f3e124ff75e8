import type { Readable } from './readable.js';
import { tell } from './tell.js';

/** A value that can be set. */
export interface Atom<T> extends Readable<T> {
  /** Tells the listeners, unless it is the same value (`Object.is`). */
  set(value: T): void;
}

export function atom<T>(value: T): Atom<T> {
  const listeners = new Set<(value: T) => void>();
  const listen = (listener: (value: T) => void): (() => void) => {
    // Its own, for one function may listen twice.
    const own = (now: T): void => listener(now);
    listeners.add(own);
    return () => listeners.delete(own);
  };
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      // The latest: what one listener sets is never followed by what was there before it.
      tell(listeners, () => value);
    },
    listen,
    subscribe(listener) {
      listener(value);
      return listen(listener);
    },
  };
}
