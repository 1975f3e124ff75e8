import { NotifError } from './model/errors.js';

/** Code that comes later, fetched once. Where it cannot be had it rejects with `load`, and the next ask tries again. */
export function lazily<T>(what: string, fetch: () => Promise<T>): () => Promise<T> {
  let part: Promise<T> | undefined;
  return () =>
    (part ??= fetch().catch((cause: unknown) => {
      part = undefined;
      throw new NotifError('load', what, { cause });
    }));
}
