import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import {
  memoryCache,
  polling,
  sse,
  type Client,
  type Command,
  type Counts,
  type FeedView,
  type Query,
} from '../../src/index.js';
import { contractParams } from '../../src/wire/filter.js';
import { fastClock } from './support/fast-clock.js';
import { closeAll, mount, until, type Mounted } from './support/mounted.js';
import { createLocks } from './support/locks.js';
import { property } from './support/random.js';
import { browser, type Tab } from './support/tab.js';

afterEach(closeAll);

const fast = fastClock(40);
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
      who: fc.nat(2),
      which: fc.array(fc.nat(12), { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('markAllRead' as const, 'clearAll' as const, 'undo' as const),
      who: fc.nat(2),
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
      who: fc.nat(2),
      all: fc.constantFrom<Query>({}, ...QUERIES),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('markAllRead' as const, 'clearAll' as const),
      who: fc.nat(2),
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
    arbitrary: fc.record({ do: fc.constantFrom('more' as const, 'reload' as const), who: fc.nat(2) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('offline' as const, 'online' as const), who: fc.nat(2) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('crash' as const), who: fc.nat(2) }) },
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

async function run(
  before: number,
  steps: Step[],
  network: string[],
  kinds: ('sse' | 'polling')[],
  locks: boolean,
) {
  const keys: (string | null)[] = [];
  const backend = mount({ onCommit: ({ key }) => keys.push(key) });
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
  /** A device is one browser on one line; what it keeps outlives its tabs. */
  const device = (kind: 'sse' | 'polling') => {
    const line = { isUp: true };
    const fetch: Mounted['fetch'] = (input, init) =>
      line.isUp ? backend.fetch(input, init) : Promise.reject(new TypeError('network lost'));
    const { tab } = browser({ ...backend, fetch }, locks ? createLocks() : null);
    const cache = memoryCache();
    return {
      line,
      /** One visit to the page. */
      visit(): Tab {
        const mine = ++visit;
        const opened = tab({
          clock: fast,
          transports: [kind === 'sse' ? sse() : polling({ intervalMs: 200 })],
          pageSize: 5,
          cache,
        });
        opened.client.onError(() => {});
        opened.client.onReceive(({ item }) => {
          const key = `${mine} ${item.id}`;
          if (told.has(key)) twice.push(key);
          told.add(key);
        });
        opened.client.connect();
        return opened;
      },
    };
  };
  const [one, two] = [device(kinds[0]!), device(kinds[1]!)];
  // The first of them has two tabs open.
  const homes = [one, two, one];
  const tabs = homes.map((home) => home.visit());
  const clientOf = (at: number): Client => tabs[at % tabs.length]!.client;
  const clients = (): Client[] => tabs.map(({ client }) => client);
  const views = new Map<Query, FeedView>();
  const look = (query: Query) => {
    views.get(query)?.close();
    views.set(query, clientOf(0).open(query));
  };
  QUERIES.slice(0, 3).forEach(look);
  const undo: [Client, Command][] = [];
  const fresh: string[] = [];
  /** By who waits for it: what a tab began ends with it, but for what it kept. */
  const begun = new Map<Client, Promise<unknown>[]>();
  await until(() => clients().every((client) => client.$connection.get().status === 'live'), 8000);

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
    else if (act.do === 'offline' || act.do === 'online') {
      homes[act.who]!.line.isUp = act.do === 'online';
      if (act.do === 'offline') backend.cut();
    } else {
      const client = clientOf(act.who);
      const { ids } = client.$feed.get();
      const all = (work: Promise<unknown>) =>
        begun.set(client, [...(begun.get(client) ?? []), work.catch(() => {})]);
      const mark = (command: Command) => {
        undo.push([client, command]);
        all(command);
      };
      if (act.do === 'reload' || act.do === 'crash') {
        if (act.do === 'crash') tabs[act.who]!.crash();
        client.close();
        begun.delete(client);
        tabs[act.who] = homes[act.who]!.visit();
        if (act.who === 0) [...views.keys()].forEach(look);
      } else if (act.do === 'more') all(client.loadMore());
      // Also where nobody knows yet what came of it.
      else if (act.do === 'undo') {
        const [by, command] = undo.pop() ?? [];
        if (by === client && command) all(command.undo());
      } else if ('all' in act) mark(client[act.do]({ all: act.all }));
      else if (!('which' in act)) mark(client[act.do]('only' in act ? act.only : undefined));
      else {
        const targets = act.which.flatMap((at) => ids[at] ?? []);
        if (!targets.length) continue;
        if (act.do === 'remove') all(client.remove(targets));
        else mark(client[act.do](targets, LATER));
      }
    }
  }
  one.line.isUp = two.line.isUp = true;
  const settled = Promise.all([...begun.values()].flat()).then(() => true);
  await Promise.race([settled, rest(1000)]);
  // Where every request was lost until now, nothing was through; then nothing that a person did may wait for ever.
  calm = true;
  expect(await Promise.race([settled, rest(10_000)]), 'every command is through').toBe(true);
  calm = true;
  await until(() => clients().every((client) => client.$connection.get().status === 'live'), 8000);
  // Nothing that comes by itself may be needed to find out what went wrong before.
  const last = await backend.notify('ana', 'the last');
  await until(() => clients().every((client) => client.$feed.get().ids[0] === last), 8000);
  const { rows, counts } = await truth(backend);
  for (const client of clients()) {
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
  const named = keys.filter((key) => key !== null);
  expect(named).toEqual([...new Set(named)]);
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
      // Whether the tabs of a device share a stream.
      fc.boolean(),
    ),
    ([before, ...rest]) => run(before, ...rest),
    { runs: RUNS, shrink: false },
  ),
  120_000 + RUNS * 1000,
);
