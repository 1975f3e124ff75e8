// A client with as many notifications as are asked for, fed by the page itself: what is measured is the store, not a network.
import { createClient } from 'belfry';
import { answer, inbox, item, readAt, say, spoken } from '../support/fake-inbox.js';

const client = createClient({
  url: '/api/v1',
  pageSize: inbox.page,
  transports: [spoken],
  fetch: (input) => answer(input),
});

/** Loads the whole inbox, page by page. */
async function load(items) {
  inbox.rev = inbox.total = items;
  client.connect();
  while (client.$feed.get().hasMore || client.$feed.get().status !== 'ready') {
    if (client.$feed.get().status === 'ready') await client.loadMore();
    else await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return client.$feed.get().ids.length;
}

const turned = (n) => item(n, { read_at: inbox.rev % 2 ? null : readAt(inbox.rev) });
/** What changes: something new, the newest, one in the middle, the oldest; each known one is read, then unread. */
const changes = {
  arrival: () => ['notification', { notification: item(inbox.rev + 1) }],
  newest: () => ['update', { notification: turned(inbox.total) }],
  middle: () => ['update', { notification: turned(inbox.total / 2) }],
  oldest: () => ['update', { notification: turned(1) }],
  removal: (round) => ['remove', { id: item(inbox.total / 2 + round + 1).id, reason: 'deleted' }],
};

/** How long each of `times` changes of a kind takes from the frame to the last listener, in milliseconds. */
async function apply(kind, times) {
  const took = [];
  let told = 0;
  const stop = client.$feed.listen(() => told++);
  for (let round = 0; round < times; round++) {
    const [event, data] = changes[kind](round);
    const before = told;
    const begun = performance.now();
    say(event, data);
    took.push(performance.now() - begun);
    if (told !== before + 1) throw new Error(`A change (${kind}) was told ${told - before} times.`);
    // Each by itself: what follows within a frame is taken in together.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  stop();
  return took;
}

globalThis.bench = { isReady: () => true, load, apply };
