import { tell } from './tell.js';

/** Something that happens, and who is told of it. */
export interface Signal<T> {
  /** Calls `listener` each time. Returns the way to stop. */
  listen(listener: (value: T) => void): () => void;
  send(value: T): void;
  /** Whether anybody listens. */
  isHeard(): boolean;
}

export function signal<T>(): Signal<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    listen(listener) {
      // Its own, for one function may listen twice.
      const own = (value: T): void => listener(value);
      listeners.add(own);
      return () => listeners.delete(own);
    },
    send: (value) => tell(listeners, () => value),
    isHeard: () => listeners.size > 0,
  };
}
