import { afterEach, describe, expect, test } from 'vitest';
import { memoryCache, type Client, type FeedView, type Query } from '../../src/index.js';
import { closeAll, mount, until, type Mounted } from './support/mounted.js';

afterEach(closeAll);

async function live(backend: Mounted, options = {}): Promise<Client> {
  const client = backend.client({ random: () => 0, ...options });
  client.connect();
  await until(() => client.$connection.get().status === 'live');
  return client;
}

const shows = (view: FeedView): string[] => {
  const feed = view.$feed.get();
  return feed.ids.map((id) => feed.get(id)?.title ?? '?');
};
const ready = (...views: FeedView[]) =>
  until(() => views.every((view) => view.$feed.get().status === 'ready'));
const lists = ({ requests }: Mounted): number =>
  requests.filter((request) => request === 'GET /api/v1/notifications').length;

describe('a live list', () => {
  const CASES: [string, Query, object, object][] = [
    ['a type', { type: 'job.failed' }, { type: 'job.failed' }, { type: 'job.failed_late' }],
    ['types below a prefix', { type: ['mail.in', 'job.*'] }, { type: 'job.a.b' }, { type: 'jobs.a' }],
    ['priorities', { priority: ['high', 'urgent'] }, { priority: 'urgent' }, { priority: 'low' }],
    ['a category', { category: 'billing' }, { category: 'billing' }, { category: 'bill' }],
    ['a tag', { tag: 'vip' }, { tags: ['new', 'vip'] }, { tags: ['new'] }],
    ['data', { data: { job: 7 } }, { data: { job: 7 } }, { data: { job: 77 } }],
    ['a text', { search: 'ÜBER' }, { body: 'Das ist über' }, { body: 'uber' }],
  ];
  test.each(CASES)('of %s has what the server lists, and what arrives later', async (_, query, hit, miss) => {
    const backend = mount();
    await backend.notify('ana', 'before', hit);
    await backend.notify('ana', 'no', miss);
    const client = await live(backend);
    const view = client.open(query);
    await until(() => shows(view).join() === 'before');
    await backend.notify('ana', 'no again', miss);
    await backend.notify('ana', 'after', hit);
    await until(() => shows(view).join() === 'after,before');
  });

  test('of a time span has what was created in it', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const backend = mount({ clock: () => now });
    for (const title of ['early', 'in time', 'late']) {
      await backend.notify('ana', title);
      now += 3_600_000;
    }
    const client = await live(backend);
    const begin = Date.parse('2026-01-01T01:00:00Z');
    const view = client.open({ since: begin, until: begin + 3_600_000 });
    await until(() => shows(view).join() === 'in time');
  });

  test('loses at once what no longer matches, and gets it back where the server refuses', async () => {
    const backend = mount();
    const id = await backend.notify('ana', 'mine', { type: 'job.done' });
    const client = await live(backend);
    const [unread, read] = [
      client.open({ status: 'unread', type: 'job.*' }),
      client.open({ status: 'read' }),
    ];
    await ready(unread, read);
    let refuse = (): void => {};
    backend.between = (request) =>
      request.method === 'PATCH'
        ? new Promise((answer) => (refuse = () => answer(new Response('', { status: 422 }))))
        : undefined;
    const refused = client.markRead(id);
    await until(() => shows(read).join() === 'mine' && shows(unread).length === 0);
    refuse();
    await expect(refused).rejects.toMatchObject({ code: 'rejected' });
    expect([shows(read), shows(unread)]).toEqual([[], ['mine']]);
  });

  test('follows what another device does, on the one stream', async () => {
    const backend = mount();
    const id = await backend.notify('ana', 'mine');
    const client = await live(backend);
    const other = await live(backend);
    const views = [
      client.open({ view: 'archived' }),
      client.open({ status: 'read' }),
      client.open({ view: 'all' }),
    ];
    await ready(...views);
    const streams = backend.requests.filter((request) => request.endsWith('/stream')).length;
    await other.markRead(id);
    await until(() => shows(views[1]!).join() === 'mine');
    await other.archive(id);
    await until(() => views.map((view) => shows(view).length).join() === '1,0,1');
    expect(backend.requests.filter((request) => request.endsWith('/stream')).length).toBe(streams);
  });

  test('is read when the client connects, also where the stream goes on from what was kept', async () => {
    const backend = mount();
    await backend.notify('ana', 'one');
    const cache = memoryCache();
    const first = await live(backend, { cache, user: 'ana' });
    first.close();
    await new Promise((resolve) => setTimeout(resolve, 10));
    const client = backend.client({ cache, user: 'ana' });
    const unread = client.open({ status: 'unread' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    const before = lists(backend);
    expect(unread.$feed.get().ids).toEqual([]);
    client.connect();
    await until(() => shows(unread).join() === 'one');
    expect(lists(backend)).toBe(before + 1);
  });

  test('that is opened while the inbox is read again misses nothing', async () => {
    const backend = mount();
    const id = await backend.notify('ana', 'mine');
    const client = await live(backend);
    const other = await live(backend);
    let letGo = (): void => {};
    const held = new Promise<undefined>((go) => (letGo = () => go(undefined)));
    backend.between = (request) => (/notifications\?limit/.test(request.url) ? held : undefined);
    const refreshed = client.refresh();
    const archived = client.open({ view: 'archived' });
    await ready(archived);
    await other.archive(id);
    letGo();
    await refreshed;
    await until(() => shows(archived).join() === 'mine');
  });

  test('is one list for all who open it, and is forgotten with the last of them', async () => {
    const backend = mount();
    const client = await live(backend);
    const before = lists(backend);
    const one = client.open({ status: 'unread', type: ['b', 'a'] });
    const two = client.open({ type: ['a', 'b'], status: 'unread', view: 'inbox' });
    await ready(one, two);
    expect(lists(backend)).toBe(before + 1);
    one.close();
    one.close();
    await backend.notify('ana', 'later', { type: 'a' });
    await until(() => shows(two).join() === 'later');
    expect(shows(one)).toEqual([]);
    two.close();
    await client.refresh();
    expect(lists(backend)).toBe(before + 2);
    await client.open({ type: ['a', 'b'], status: 'unread' });
    await until(() => lists(backend) === before + 3);
  });

  test('that is closed before it is there never asks for anything', async () => {
    const backend = mount();
    const client = await live(backend);
    const before = lists(backend);
    client.open({ status: 'read' }).close();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(lists(backend)).toBe(before);
  });

  test('pages to its end', async () => {
    const backend = mount();
    for (let i = 0; i < 7; i++) await backend.notify('ana', `n${i}`, { type: i % 2 ? 'odd' : 'even' });
    const client = await live(backend, { pageSize: 2 });
    const even = client.open({ type: 'even' });
    await ready(even);
    expect(shows(even)).toEqual(['n6', 'n4']);
    await even.loadMore();
    expect(shows(even)).toEqual(['n6', 'n4', 'n2', 'n0']);
    expect(even.$feed.get().hasMore).toBe(false);
  });
});

describe('the count of a list', () => {
  const count = ({ $feed }: Pick<FeedView, '$feed'>) => {
    const { count, isLowerBound } = $feed.get();
    return isLowerBound ? `${count}+` : `${count}`;
  };
  async function nine() {
    const backend = mount();
    const ids: string[] = [];
    for (let i = 0; i < 9; i++) ids.unshift(await backend.notify('ana', `n${i}`));
    const client = await live(backend, { pageSize: 3 });
    const unread = client.open({ status: 'unread' });
    await ready(unread);
    return { backend, ids, client, unread };
  }

  test('has what is not loaded, and goes with what comes and leaves', async () => {
    const { backend, ids, client, unread } = await nine();
    expect(count(unread)).toBe('9');
    await backend.notify('ana', 'new');
    await until(() => count(unread) === '10' && count(client) === '10');
    await client.markRead(ids[0] ?? '');
    expect([count(unread), count(client)]).toEqual(['9', '10']);
    await unread.loadMore();
    expect(count(unread)).toBe('9');
    while (unread.$feed.get().hasMore) await unread.loadMore();
    expect([count(unread), unread.$feed.get().ids.length]).toEqual(['9', 9]);
  });

  test('is a lower bound once something changed that is not loaded, until the list is read again', async () => {
    const { backend, ids, client, unread } = await nine();
    const other = await live(backend, { pageSize: 9 });
    await other.markRead(ids[8] ?? '');
    await until(() => count(unread) === '3+');
    await client.refresh();
    expect(count(unread)).toBe('8');
    await other.remove(ids[7] ?? '');
    await until(() => count(unread) === '3+');
    await client.refresh();
    expect([count(unread), count(client)]).toEqual(['7', '8']);
  });

  test('is a lower bound once something changed further down, though another list has it', async () => {
    const { client, ids, unread } = await nine();
    while (client.$feed.get().hasMore) await client.loadMore();
    expect([count(unread), count(client)]).toEqual(['9', '9']);
    await client.markRead(ids[8] ?? '');
    expect([count(unread), count(client)]).toEqual(['3+', '9']);
    await client.refresh();
    expect(count(unread)).toBe('8');
  });

  test('is a lower bound after everything was marked, and exact where everything is loaded', async () => {
    const { client, unread } = await nine();
    const read = client.open({ status: 'read' });
    await ready(read);
    await client.markAllRead();
    await until(() => count(read) === '9' && count(unread) === '0');
  });

  test('is a lower bound where the server does not count', async () => {
    const backend = mount();
    for (let i = 0; i < 4; i++) await backend.notify('ana', `n${i}`);
    backend.between = async (request) => {
      if (!new URL(request.url).pathname.endsWith('/notifications')) return undefined;
      const page = (await (await backend.app.fetch(request)).json()) as object;
      return Response.json({ ...page, total: null });
    };
    const client = await live(backend, { pageSize: 3 });
    expect(count(client)).toBe('3+');
    await client.loadMore();
    expect(count(client)).toBe('4');
  });
});

describe('a search', () => {
  test('is the server’s, and says so', async () => {
    const backend = mount();
    for (const title of ['Report ready', 'Invoice', 'Weekly REPORT']) await backend.notify('ana', title);
    const client = await live(backend, { pageSize: 1 });
    const found = client.search('report');
    await ready(found);
    expect([shows(found), found.searchedOn]).toEqual([['Weekly REPORT'], 'server']);
    await found.loadMore();
    expect(shows(found)).toEqual(['Weekly REPORT', 'Report ready']);
  });

  test('narrows another query', async () => {
    const backend = mount();
    await backend.notify('ana', 'Report', { type: 'a' });
    await backend.notify('ana', 'Report', { type: 'b' });
    const client = await live(backend);
    const found = client.search('report', { type: 'b' });
    await ready(found);
    expect(found.$feed.get().count).toBe(1);
    expect(found.query).toEqual({ type: 'b', search: 'report' });
  });
});

describe('a bulk change by filter', () => {
  async function mixed() {
    const backend = mount();
    for (let i = 0; i < 12; i++) await backend.notify('ana', `${i}`, { type: i % 2 ? 'odd' : 'even' });
    const client = await live(backend, { pageSize: 4 });
    return { backend, client };
  }
  /** What the server has, newest first. */
  const truth = async ({ app }: Mounted, query: string): Promise<string[]> => {
    const headers = { authorization: 'Bearer ana' };
    const answer = await app.fetch(
      new Request(`http://belfry.test/api/v1/notifications?limit=100&${query}`, { headers }),
    );
    return ((await answer.json()) as { items: { title: string }[] }).items.map(({ title }) => title);
  };

  test('shows at once what it is for, and the server does the same to what is not loaded', async () => {
    const { backend, client } = await mixed();
    let letGo = (): void => {};
    backend.between = (request) =>
      request.method === 'POST' ? new Promise((go) => (letGo = () => go(undefined))) : undefined;
    const done = client.markAllRead({ type: 'odd' });
    const readHere = () =>
      client.$feed
        .get()
        .ids.map((id) => client.$feed.get().get(id)?.readAt !== null)
        .join();
    await until(() => readHere() === 'true,false,true,false');
    letGo();
    expect((await done).affected).toBe(6);
    expect(readHere()).toBe('true,false,true,false');
    expect(client.$counts.get().unread).toBe(6);
    expect(await truth(backend, 'status=unread')).toEqual(['10', '8', '6', '4', '2', '0']);
  });

  test('is taken back where the server refuses it', async () => {
    const { backend, client } = await mixed();
    backend.between = (request) =>
      request.method === 'POST' ? new Response('', { status: 422 }) : undefined;
    await expect(client.clearAll({ type: 'odd' })).rejects.toMatchObject({ code: 'rejected' });
    expect(client.$feed.get().ids.length).toBe(4);
    expect(client.$counts.get().unread).toBe(12);
  });

  test('is undone as a whole', async () => {
    const { backend, client } = await mixed();
    const { undo } = await client.clearAll({ type: 'odd' });
    expect(await truth(backend, 'view=archived')).toHaveLength(6);
    await undo();
    expect(await truth(backend, 'status=unread')).toHaveLength(12);
    await until(() => client.$feed.get().ids.length === 4 && client.$counts.get().unread === 12);
  });

  test('of this client costs no list, where what it leaves is loaded', async () => {
    const { backend, client } = await mixed();
    const before = lists(backend);
    await client.archive({ all: { type: 'odd' } });
    await backend.notify('ana', 'a sign that the stream is past it');
    await until(() => client.$feed.get().ids.length === 3);
    expect(lists(backend)).toBe(before);
  });

  test('brings what was not loaded into the lists that it belongs to', async () => {
    const { backend, client } = await mixed();
    const views = [client.open({ view: 'archived', type: 'odd' }), client.open({ status: 'read' })];
    await ready(...views);
    await client.archive({ all: { type: 'odd' } });
    await client.markRead({ all: {} });
    await until(() => shows(views[0]!).join() === '11,9,7,5' && shows(views[1]!).join() === '10,8,6,4');
    await client.unarchive({ all: {} });
    await until(() => shows(views[0]!).length === 0);
    await until(() => client.$feed.get().ids.length >= 4);
    expect(await truth(backend, '')).toHaveLength(12);
  });

  test('leaves alone what is archived, though it is loaded', async () => {
    const { backend, client } = await mixed();
    await client.archive({ all: { type: 'odd' } });
    const archived = client.open({ view: 'archived' });
    await ready(archived);
    await client.markAllRead();
    const reads = (): boolean[] => {
      const feed = archived.$feed.get();
      return feed.ids.map((id) => feed.get(id)?.readAt !== null);
    };
    expect(reads()).not.toContain(true);
    expect(client.$counts.get().unread).toBe(0);
    expect(await truth(backend, 'view=archived&status=unread')).toHaveLength(6);
  });

  test('marks seen without touching what is unread, and deletes for good', async () => {
    const { backend, client } = await mixed();
    await client.markSeen({ all: { type: 'even' } });
    expect(client.$counts.get()).toMatchObject({ unread: 12, unseen: 6 });
    await client.remove({ all: { type: 'even' } });
    await until(() => client.$counts.get().unread === 6);
    expect(await truth(backend, 'view=all')).toEqual(['11', '9', '7', '5', '3', '1']);
  });

  test('counts what cannot be seen too while everything is marked seen', async () => {
    const { backend, client } = await mixed();
    let letGo = (): void => {};
    backend.between = (request) =>
      request.method === 'POST' ? new Promise((go) => (letGo = () => go(undefined))) : undefined;
    const done = client.markSeen({ all: {} });
    await until(() => client.$counts.get().unseen === 0);
    expect(client.$counts.get().unread).toBe(12);
    letGo();
    await done;
    expect(client.$counts.get()).toMatchObject({ unread: 12, unseen: 0 });
  });

  test('is refused before the first list, and where its time is none', async () => {
    const client = mount().client();
    await expect(client.clearAll({ type: 'a' })).rejects.toMatchObject({ code: 'not-loaded' });
    await expect(client.markAllRead({ since: NaN })).rejects.toMatchObject({ code: 'bad-option' });
  });
});
