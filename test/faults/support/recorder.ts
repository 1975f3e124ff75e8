import type { Arrival, Client, ConnectionState, Counts, Feed, NotifError } from '../../../src/index.js';

/** All that a client said, and what it should never have said. */
export interface Recorder {
  readonly states: readonly (ConnectionState & { at: number })[];
  readonly errors: readonly NotifError[];
  /** Each arrival, by id and place. */
  readonly arrivals: readonly string[];
  /** How often the list was told of as changed. */
  readonly applies: number;
  /** Broken promises: I2 (an arrival told twice) and I3 (a revision that went back). */
  readonly broken: readonly string[];
  /** Another history begins: its revisions start anew. */
  forget(): void;
}

export function record(client: Client, now: () => number): Recorder {
  const states: (ConnectionState & { at: number })[] = [];
  const errors: NotifError[] = [];
  const arrivals: string[] = [];
  const broken: string[] = [];
  const told = new Set<string>();
  const revs = new Map<string, number>();
  let countsRev = -1;
  let applies = 0;
  client.$connection.subscribe((state) => states.push({ ...state, at: now() }));
  client.onError((error) => errors.push(error));
  client.onReceive(({ item }: Arrival) => {
    const key = `${item.id} ${item.seq}`;
    if (told.has(key)) broken.push(`I2: ${item.title} arrived twice`);
    told.add(key);
    arrivals.push(item.id);
  });
  client.$feed.listen((feed: Feed) => {
    applies++;
    for (const id of feed.ids) {
      const rev = feed.get(id)?.rev ?? 0;
      const before = revs.get(id) ?? 0;
      if (rev < before) broken.push(`I3: ${id} went back from revision ${before} to ${rev}`);
      revs.set(id, rev);
    }
  });
  client.$counts.listen(({ rev }: Counts) => {
    if (rev < countsRev) broken.push(`I3: counts went back from revision ${countsRev} to ${rev}`);
    countsRev = rev;
  });
  return {
    states,
    errors,
    arrivals,
    broken,
    get applies() {
      return applies;
    },
    forget() {
      revs.clear();
      told.clear();
      countsRev = -1;
    },
  };
}
