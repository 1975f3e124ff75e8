// One tab of a person, with a client that shares its stream with the others, and what it heard.
import { createClient, idbCache, sse } from 'belfry';

const heard = [];
/** How many streams this tab asked for. */
let streams = 0;

const client = createClient({
  url: '/api/v1',
  transports: [sse()],
  user: 'ana',
  cache: idbCache(),
  fetch(input, init) {
    if (/\/stream$/.test(new URL(input, location.href).pathname)) streams++;
    return fetch(input, init);
  },
});
client.onReceive(({ item }) => heard.push(item.title));
client.connect();

globalThis.bench = {
  isReady: () => client.$connection.get().status === 'live',
  streams: () => streams,
  rev: () => client.$counts.get().rev,
  /** Titles in the order they came, and what the list shows, oldest first. */
  state() {
    const { ids, get } = client.$feed.get();
    return { heard, listed: ids.map((id) => get(id).title).reverse(), unread: client.$counts.get().unread };
  },
};
