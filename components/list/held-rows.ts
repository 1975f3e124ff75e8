import type { Feed } from '../../src/index.js';

export interface Rows {
  /** Ids to draw, in order. */
  readonly ids: readonly string[];
  /** How many newer ones wait above them. */
  readonly held: number;
}

/**
 * What to draw of a feed while a person reads in it: nothing new goes in above what they see, and a row that
 * moved to the top stays where it is, until they ask. Older pages and rows that come back go in at their place.
 *
 * @param shown what is drawn now
 * @param topSeq `seq` of the newest item when reading began; what is above it waits
 */
export function holdBack(shown: readonly string[], feed: Feed, topSeq: number): Rows {
  const known = new Set(shown);
  const ids: string[] = [];
  const moved = new Set<string>();
  let held = 0;
  for (const id of feed.ids) {
    if ((feed.get(id)?.seq ?? 0) <= topSeq) ids.push(id);
    else if (known.has(id)) moved.add(id);
    else held++;
  }
  shown.forEach((id, index) => {
    if (moved.has(id)) ids.splice(ids.indexOf(shown[index - 1] ?? '') + 1, 0, id);
  });
  return { ids, held };
}

/** The row to go to when `id` has gone: the next that is still there, else the one before. */
export function neighbour(
  before: readonly string[],
  after: readonly string[],
  id: string,
): string | undefined {
  const left = new Set(after);
  const from = before.indexOf(id);
  return (
    before.slice(from).find((other) => left.has(other)) ??
    before.slice(0, from).findLast((other) => left.has(other))
  );
}
