/**
 * A value that can be read now and listened to: the shape of every store that leaves the core. `listen` and `get` are what
 * React's `useSyncExternalStore` takes, `subscribe` is the store contract of Svelte.
 */
export interface Readable<T> {
  /** The value now. */
  get(): T;
  /** Calls `listener` on each later change, not with the present value. Returns the way to stop. */
  listen(listener: (value: T) => void): () => void;
  /** Like `listen`, and calls `listener` at once with the present value. */
  subscribe(listener: (value: T) => void): () => void;
}
