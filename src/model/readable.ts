/**
 * A value that can be read now and listened to. The shape of every store that leaves the core;
 * nanostores' atoms satisfy it, but its types stay out of our public signatures.
 */
export interface Readable<T> {
  /** The value now. */
  get(): T;
  /** Calls `listener` on each later change, not with the present value. Returns the way to stop. */
  listen(listener: (value: T) => void): () => void;
  /** Like `listen`, and calls `listener` at once with the present value. */
  subscribe(listener: (value: T) => void): () => void;
}
