// A client with as many notifications as are asked for, fed by the page itself: what is measured is the store, not a network.
import { createClient } from 'belfry';

const PAGE = 100;
const time = (n) => new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString();
let total = 0;
let rev = 0;
let link;

/** A notification as the reference backend writes it. */
const item = (n, more = {}) => ({
  id: `01a1fab4-7a41-7b2c-9d3e-${String(n).padStart(12, '0')}`,
  seq: n,
  rev: n,
  type: 'job.done',
  category: 'job',
  title: `Build ${n} of the main branch is done`,
  body: `All ${n % 900} checks passed, and the release notes for build ${n} are ready to be read.`,
  priority: 'normal',
  action: { url: `/builds/${n}`, label: 'Open' },
  actions: [],
  tags: [],
  refs: [],
  group_count: 1,
  created_at: time(n),
  updated_at: time(n),
  seen_at: null,
  read_at: null,
  archived_at: null,
  snoozed_until: null,
  ...more,
});
const counts = () => ({ unread: 1000, unseen: 1000, capped: true, rev });

/** Answers as a backend does that has `total` items. */
async function answer(input) {
  const before = Number(new URL(input, location.href).searchParams.get('before') ?? total + 1);
  const items = Array.from({ length: Math.min(PAGE, before - 1) }, (_, index) => item(before - 1 - index));
  const oldest = before - items.length;
  const body = { items, next: oldest > 1 ? `${oldest}` : null, sync: `e.${rev}`, counts: counts(), total };
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
}

/** A way to hear from the backend, whose words this page says. */
const spoken = {
  name: 'spoken',
  open: (opened) =>
    new Promise((resolve) => {
      link = opened;
      link.onOpen();
      link.onFrame({
        event: 'hello',
        id: '',
        data: { contract: '1', resumed: true, sync: `e.${rev}`, counts: counts() },
      });
      link.signal.addEventListener('abort', resolve);
    }),
};

const client = createClient({
  url: '/api/v1',
  pageSize: PAGE,
  transports: [spoken],
  fetch: (input) => answer(input),
});

/** Loads the whole inbox, page by page. */
async function load(items) {
  rev = total = items;
  client.connect();
  while (client.$feed.get().hasMore || client.$feed.get().status !== 'ready') {
    if (client.$feed.get().status === 'ready') await client.loadMore();
    else await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return client.$feed.get().ids.length;
}

/** What changes: something new, the newest, one in the middle, the oldest; each known one is read, then unread. */
const changes = {
  arrival: () => ['notification', item(rev)],
  newest: () => ['update', item(total, { rev, read_at: rev % 2 ? time(rev) : null })],
  middle: () => ['update', item(total / 2, { rev, read_at: rev % 2 ? time(rev) : null })],
  oldest: () => ['update', item(1, { rev, read_at: rev % 2 ? time(rev) : null })],
  removal: () => ['remove', rev - total],
};

/** How long each of `times` changes of a kind takes from the frame to the last listener, in milliseconds. */
async function apply(kind, times) {
  const took = [];
  let told = 0;
  const stop = client.$feed.listen(() => told++);
  for (let round = 0; round < times; round++) {
    const prev = rev++;
    const [event, what] = changes[kind]();
    const place = { rev, prev, counts: counts() };
    const data =
      event === 'remove'
        ? { ...place, id: item(total / 2 + round + 1).id, reason: 'deleted' }
        : { ...place, notification: { ...what, rev } };
    const frame = { event, id: `e.${rev}`, data: JSON.stringify(data) };
    const before = told;
    const begun = performance.now();
    link.onFrame(frame);
    took.push(performance.now() - begun);
    if (told !== before + 1) throw new Error(`A change (${kind}) was told ${told - before} times.`);
    // Each by itself: what follows within a frame is taken in together.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  stop();
  return took;
}

globalThis.bench = { isReady: () => true, load, apply };
