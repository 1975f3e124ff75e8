import { tidy, type Filter, type Query } from '../model/query.js';

/** A query as the contract's filter (docs/contract/schemas/filter.json); null where it asks for nothing. */
export function contractFilter(query: Query): object | null {
  const { since, until, search, ...rest } = tidy(query);
  const time = (ms: number | undefined): string | undefined =>
    ms === undefined ? undefined : new Date(ms).toISOString();
  // A `view` that was given stays, for what is meant without one differs between operations.
  const filter = { ...rest, view: query.view, q: search, since: time(since), until: time(until) };
  return Object.values(filter).some((value) => value !== undefined) ? filter : null;
}

/** A query as parameters of the contract's list (U2). */
export function contractParams(query: Query): Filter {
  const { data = {}, ...rest } = (contractFilter(query) ?? {}) as { data?: Record<string, string> };
  return Object.fromEntries([
    // Lists become words with commas between them.
    ...Object.entries(rest).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, String(value as string)]],
    ),
    ...Object.entries(data).map(([key, value]) => [`data.${key}`, value]),
  ]) as Filter;
}
