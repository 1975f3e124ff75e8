import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import {
  memoryCache,
  polling,
  sse,
  type Cache,
  type Client,
  type CommandResult,
  type Counts,
  type FeedView,
  type Query,
} from '../../src/index.js';
import { contractParams } from '../../src/wire/filter.js';
import { closeAll, mount, until, type Mounted } from './support/mounted.js';
import { property } from './support/random.js';

afterEach(closeAll);

/** Time runs faster, so that waits of seconds pass within a test. */
const SPEED = 40;
const began = Date.now();
const fast = {
  now: () => began + (Date.now() - began) * SPEED,
  setTimeout: (run: () => void, ms: number) => setTimeout(run, ms / SPEED),
  clearTimeout: (timer: unknown) => clearTimeout(timer as NodeJS.Timeout),
};
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const RUNS = Number(process.env['RUNS'] ?? 25);
const COMMANDS = ['markRead', 'markUnread', 'archive', 'unarchive', 'remove', 'snooze', 'unsnooze'] as const;
/** A snooze that ends after the test. */
const LATER = Date.now() + 864e5;
/** What is sent, and what it is asked for by. */
const TYPES = ['job.done', 'job.failed', 'mail'];
const QUERIES: Query[] = [
  { status: 'unread' },
  { status: 'read' },
  { view: 'archived' },
  { type: 'job.*', status: 'unread' },
  { type: ['mail', 'job.failed'], view: 'all' },
  { tag: 'odd' },
  { search: 'N1' },
  { view: 'snoozed' },
];
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('notify' as const), type: fc.constantFrom(...TYPES) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom(...COMMANDS),
      who: fc.nat(1),
      which: fc.array(fc.nat(12), { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('markAllRead' as const, 'clearAll' as const, 'undo' as const),
      who: fc.nat(1),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'markRead' as const,
        'markUnread' as const,
        'archive' as const,
        'unarchive' as const,
      ),
      who: fc.nat(1),
      all: fc.constantFrom<Query>({}, ...QUERIES),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('markAllRead' as const, 'clearAll' as const),
      who: fc.nat(1),
      only: fc.constantFrom(...QUERIES),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('open' as const, 'close' as const), at: fc.nat(7) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cut' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('more' as const, 'reload' as const), who: fc.nat(1) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('rest' as const), ms: fc.nat(12) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What the network does to one request after another, again and again. */
const weather = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant('fine' as const) },
    { weight: 3, arbitrary: fc.constant('slow' as const) },
    { weight: 1, arbitrary: fc.constant('refused' as const) },
    { weight: 1, arbitrary: fc.constant('lost' as const) },
    { weight: 1, arbitrary: fc.constant('answer lost' as const) },
    { weight: 1, arbitrary: fc.constant('history gone' as const) },
  ),
  { minLength: 3, maxLength: 12 },
);

/** The first page of a list and the counts, as the server itself says them. */
async function truth(backend: Mounted, query: Query = {}) {
  const params = new URLSearchParams({ limit: '100', ...contractParams(query) });
  const answer = await backend.app.fetch(
    new Request(`http://belfry.test/api/v1/notifications?${params}`, {
      headers: { authorization: 'Bearer ana' },
    }),
  );
  const { items, counts, total } = (await answer.json()) as {
    items: { id: string; read_at: string | null }[];
    counts: Counts;
    total: number;
  };
  return { rows: items.map(({ id, read_at: at }) => [id, at !== null]), counts, total };
}

function shown(client: Client) {
  const feed = client.$feed.get();
  return {
    rows: feed.ids.map((id) => [id, feed.get(id)?.readAt !== null]),
    pending: feed.ids.filter((id) => feed.isPending(id)),
    counts: client.$counts.get(),
  };
}

async function run(before: number, steps: Step[], network: string[], kinds: ('sse' | 'polling')[]) {
  const backend = mount();
  for (let i = 0; i < before; i++)
    await backend.notify('ana', `old ${i}`, { type: TYPES[i % 3], tags: i % 2 ? ['odd'] : [] });
  let request = 0;
  let calm = true;
  backend.between = async (asked) => {
    if (calm) return undefined;
    // Scattered, or two requests that always follow each other would always meet the same.
    const kind = network[(Math.imul(++request, 0x9e3779b1) >>> 8) % network.length];
    if (kind === 'slow') await rest(1 + (request % 7));
    if (kind === 'refused') return new Response('', { status: 503 });
    if (kind === 'history gone' && /stream|changes/.test(asked.url)) return new Response('', { status: 410 });
    if (kind === 'lost') throw new TypeError('network lost');
    if (kind === 'answer lost' && asked.method !== 'GET') {
      await backend.app.fetch(asked.clone());
      throw new TypeError('answer lost');
    }
    return undefined;
  };
  const told = new Set<string>();
  const twice: string[] = [];
  let visit = 0;
  /** One visit to the page; what the device keeps outlives it. */
  const visitPage = (kind: 'sse' | 'polling', cache: Cache): Client => {
    const mine = ++visit;
    const client = backend.client({
      clock: fast,
      transports: [kind === 'sse' ? sse() : polling({ intervalMs: 200 })],
      pageSize: 5,
      user: 'ana',
      cache,
    });
    client.onError(() => {});
    client.onReceive(({ item }) => {
      const key = `${mine} ${item.id}`;
      if (told.has(key)) twice.push(key);
      told.add(key);
    });
    client.connect();
    return client;
  };
  const caches = kinds.map(() => memoryCache());
  const clients = kinds.map((kind, i) => visitPage(kind, caches[i]!));
  const views = new Map<Query, FeedView>();
  const look = (query: Query) => {
    views.get(query)?.close();
    views.set(query, clients[0]!.open(query));
  };
  QUERIES.slice(0, 3).forEach(look);
  const undo: CommandResult[] = [];
  const fresh: string[] = [];
  const begun: Promise<unknown>[] = [];
  await until(() => clients.every((client) => client.$connection.get().status === 'live'), 8000);

  calm = false;
  for (const act of steps) {
    if (act.do === 'notify') {
      const tags = fresh.length % 2 ? ['odd'] : [];
      fresh.push(await backend.notify('ana', `n${fresh.length}`, { type: act.type, tags }));
    } else if ('at' in act) {
      const query = QUERIES[act.at % QUERIES.length]!;
      if (act.do === 'open') look(query);
      else {
        views.get(query)?.close();
        views.delete(query);
      }
    } else if (act.do === 'cut') backend.cut();
    else if (act.do === 'rest') await rest(act.ms);
    else {
      const client = clients[act.who % clients.length]!;
      const { ids } = client.$feed.get();
      const all = (work: Promise<unknown>) => begun.push(work.catch(() => {}));
      if (act.do === 'reload') {
        const i = act.who % clients.length;
        client.close();
        clients[i] = visitPage(kinds[i]!, caches[i]!);
        if (i === 0) [...views.keys()].forEach(look);
      } else if (act.do === 'more') all(client.loadMore());
      else if (act.do === 'undo') all(undo.pop()?.undo() ?? Promise.resolve());
      else if ('all' in act) all(client[act.do]({ all: act.all }).then((result) => undo.push(result)));
      else if (!('which' in act))
        all(client[act.do]('only' in act ? act.only : undefined).then((result) => undo.push(result)));
      else {
        const targets = act.which.flatMap((at) => ids[at] ?? []);
        if (targets.length) all(client[act.do](targets, LATER));
      }
    }
  }
  await Promise.all(begun);
  calm = true;
  await until(() => clients.every((client) => client.$connection.get().status === 'live'), 8000);
  // Nothing that comes by itself may be needed to find out what went wrong before.
  const last = await backend.notify('ana', 'the last');
  await until(() => clients.every((client) => client.$feed.get().ids[0] === last), 8000);
  const { rows, counts } = await truth(backend);
  for (const client of clients) {
    await until(() => {
      const now = shown(client);
      // What is loaded is the newest of what there is, in its order, each once; and what is not can be asked for.
      expect(now).toEqual({ rows: rows.slice(0, now.rows.length), pending: [], counts });
      return client.$feed.get().hasMore || now.rows.length === rows.length;
    }, 8000);
  }
  for (const [query, { $feed }] of views) {
    const there = await truth(backend, query);
    await until(() => {
      const { ids, get, hasMore, count, isLowerBound } = $feed.get();
      const here = ids.map((id) => [id, get(id)?.readAt !== null]);
      expect({ query, rows: here }).toEqual({ query, rows: there.rows.slice(0, here.length) });
      expect([query, isLowerBound ? Math.min(count, there.total) : there.total]).toEqual([query, count]);
      return hasMore || here.length === there.rows.length;
    }, 8000);
  }
  expect(twice).toEqual([]);
  closeAll();
}

// What it has found has a test of its own in order.test.ts, since a seed is worth nothing once a step is added here.
test(
  'whatever the network loses, every device ends up with what the server has, and no one is told twice',
  property(
    'convergence',
    fc.tuple(
      // More than a page has, often.
      fc.nat(20),
      fc.array(step, { minLength: 5, maxLength: 40 }),
      weather,
      fc.constantFrom<('sse' | 'polling')[]>(['sse', 'sse'], ['sse', 'polling'], ['polling', 'polling']),
    ),
    ([before, ...rest]) => run(before, ...rest),
    { runs: RUNS, shrink: false },
  ),
  120_000 + RUNS * 1000,
);
