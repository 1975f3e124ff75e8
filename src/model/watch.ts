import type { Readable } from './readable.js';

/** Told by name which of several stores changed. Returns the way to stop. */
export function watch<K extends string>(
  stores: Record<K, Readable<unknown>>,
  listener: (what: K) => void,
): () => void {
  const stops = (Object.keys(stores) as K[]).map((what) => stores[what].listen(() => listener(what)));
  return () => stops.forEach((stop) => stop());
}
