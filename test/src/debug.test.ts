import { afterEach, expect, test } from 'vitest';
import { memoryCache, sse, type Client, type DebugEntry, type Transport } from '../../src/index.js';
import { fastClock } from './support/fast-clock.js';
import { createLocks } from './support/locks.js';
import { closeAll, mount, titles, until, type Mounted } from './support/mounted.js';
import { puppet } from './support/puppet.js';
import { browser } from './support/tab.js';

afterEach(closeAll);

const isLive = (client: Client): boolean => client.$connection.get().status === 'live';
const quick = fastClock(40);

/** What a line below does not repeat, or what is another each time. */
const DULL = ['at', 'area', 'event', 'key', 'until', 'ms', 'waitMs'];

/** Entries as short words, in their order: `link failed live→backoff network`. */
function story(client: Client): string[] {
  const words = (entry: DebugEntry): string => {
    const rest: unknown[] =
      entry.area === 'link'
        ? [`${entry.from}→${entry.to}`, entry.cause]
        : entry.area === 'request' && entry.event !== 'auth'
          ? [entry.method, entry.path, entry.status]
          : Object.entries(entry).flatMap(([name, value]) => (DULL.includes(name) ? [] : [value as unknown]));
    return [
      entry.area,
      entry.event,
      ...rest.filter((word) => typeof word === 'string' || Number(word) > 99),
    ].join(' ');
  };
  return client.debug.entries().map(words);
}

/** What was written down of each of these, in this order, with anything between. */
function inOrder(told: string[], ...wanted: string[]): void {
  let from = 0;
  for (const one of wanted) {
    const at = told.findIndex((line, index) => index >= from && line.includes(one));
    expect(at, `"${one}" after line ${from} of\n${told.join('\n')}`).toBeGreaterThanOrEqual(from);
    from = at + 1;
  }
}

const SECRETS = {
  person: 'needleperson',
  token: 'needletoken',
  header: 'needle-header',
  title: 'needle title',
  body: 'needle body',
  data: 'needle data',
  actor: 'needle actor',
  action: 'needle-action',
  input: 'needle input',
  search: 'needle search',
  reason: 'needle detail',
  url: '/needle/url',
} as const;

/** A backend that lets the needle's token in, and what it gave away that nobody else may read. */
function secretive(): { backend: Mounted; given: Set<string> } {
  const given = new Set<string>();
  const backend = mount({
    onAction: async () => ({ state: 'done', outcome: SECRETS.reason }),
    authenticate: async (request) =>
      request.headers.get('authorization') === `Bearer ${SECRETS.token}`
        ? { sub: SECRETS.person, roles: [], scopes: [], expiresAt: null, via: 'bearer' }
        : null,
  });
  const { fetch } = backend;
  backend.fetch = async (input, init) => {
    const key = new Headers(init?.headers).get('idempotency-key');
    if (key) given.add(key);
    const response = await fetch(input, init);
    if (!/json/.test(response.headers.get('content-type') ?? '')) return response;
    const text = await response.clone().text();
    for (const [, found = ''] of text.matchAll(/"(?:sync|next|ticket|id|subject)":"([^"]{4,})"/g))
      given.add(found);
    return response;
  };
  return { backend, given };
}

const tell = (backend: Mounted): Promise<string> =>
  backend.notify(SECRETS.person, SECRETS.title, {
    body: SECRETS.body,
    data: { secret: SECRETS.data },
    actor: { id: SECRETS.actor, name: SECRETS.actor },
    action: { url: SECRETS.url },
    actions: [{ id: SECRETS.action, label: SECRETS.title, style: 'primary' }],
  });

test('tells the whole story of a bad day, and nothing of what was said in it', async () => {
  const { backend, given } = secretive();
  const locks = createLocks();
  const open = browser(backend, locks);
  await tell(backend);
  const options = {
    user: SECRETS.person,
    auth: () => SECRETS.token,
    headers: { 'x-needle': SECRETS.header },
    cache: memoryCache(),
    clock: quick,
    random: () => 0,
  };
  const tab = open.tab(options);
  const { client } = tab;
  client.onError(() => {});

  // Signed in at the second try.
  let refused = 0;
  backend.between = () => (refused++ ? undefined : Response.json({ title: SECRETS.reason }, { status: 401 }));
  client.connect();
  await until(() => isLive(client) && titles(client).length === 1);

  // Something comes, the line breaks, something comes meanwhile.
  await tell(backend);
  await until(() => titles(client).length === 2);
  backend.cut();
  await tell(backend);
  await until(() => isLive(client) && titles(client).length === 3);

  // Done at once, refused, and once the server is back.
  const [first = '', second = '', third = ''] = client.$feed.get().ids;
  await client.markRead(first);
  backend.between = () => Response.json({ detail: SECRETS.reason }, { status: 422 });
  await client.archive(second).catch(() => {});
  let down = 0;
  backend.between = (request) => {
    if (request.method === 'GET' || down++) return undefined;
    throw new TypeError('network lost');
  };
  await client.act(third, SECRETS.action, { text: SECRETS.input });
  await client.markAllRead();
  backend.between = () => Response.json({ detail: SECRETS.reason }, { status: 500 });
  await client.refresh().catch(() => {});
  backend.between = () => undefined;
  const view = client.search(SECRETS.search);
  await until(() => view.$feed.get().status === 'ready');
  await client.refresh();
  await until(() => isLive(client));

  // Another tab takes over.
  const other = open.tab(options);
  other.client.connect();
  await until(() => isLive(other.client) && titles(other.client).length === 3);
  tab.crash();
  await until(() => other.client.debug.entries().some((entry) => entry.event === 'leader'));
  await until(() => isLive(other.client));
  await other.client.forget();

  const told = story(client);
  inOrder(
    told,
    'client connect',
    'client cache',
    'request auth start',
    'request auth refused',
    'request answered GET /notifications 200',
  );
  inOrder(
    told,
    'client loaded live',
    'sync start',
    'sync read start',
    'tabs follower',
    'tabs leader',
    'link start idle→connecting',
    'request answered GET /stream 200',
    'link opened connecting→confirming',
    'link hello confirming→live',
    'sync hello',
    'client status live sse',
    'sync changes',
    // The line breaks.
    'link failed live→backoff network',
    'error reported network',
    'client status reconnecting',
    'link tick backoff→connecting',
    'link hello confirming→live',
    'client status live sse',
  );
  inOrder(
    told,
    'client loaded later',
    'mark here read',
    'outbox sent',
    'request answered PATCH /notifications/:id 200',
    'outbox done',
    'mark here archive',
    'request failed PATCH /notifications/:id 422',
    'outbox done rejected 422',
    'act here',
    'request failed POST /notifications/:id/actions/:id',
    'outbox waits network',
    'outbox sent',
    'request answered POST /notifications/:id/actions/:id 200',
    'outbox done',
    'all here read',
    'request answered POST /notifications/bulk 200',
    'sync read asked',
    'request failed GET /notifications 500',
    'sync failed',
    'sync read asked',
    'sync list',
  );
  inOrder(
    story(other.client),
    'client connect',
    'client cache',
    'tabs follower',
    'sync hello',
    'client status live sse',
    'tabs leader',
    'link start idle→connecting',
    'client status live sse',
    'client forget',
    'client close',
    'link stop live→closed',
  );

  const written = JSON.stringify([client.debug.entries(), other.client.debug.entries()]);
  expect(JSON.parse(written)).toEqual([client.debug.entries(), other.client.debug.entries()]);
  expect(given.size).toBeGreaterThan(8);
  for (const secret of [...Object.values(SECRETS), ...given, 'belfry.test', 'needle'])
    expect(written.includes(secret), secret).toBe(false);
});

test('a command’s key begins as in the server’s log, and carries no more of it', async () => {
  const { backend, given } = secretive();
  await tell(backend);
  const client = backend.client({ auth: () => SECRETS.token });
  client.connect();
  await until(() => isLive(client) && titles(client).length === 1);
  await client.markRead([...client.$feed.get().ids]);
  const [key] = client.debug.entries().flatMap((entry) => (entry.area === 'outbox' ? [entry.key] : []));
  expect([...given].filter((one) => one.startsWith(`${key}`))).toHaveLength(1);
  expect(key).toHaveLength(8);
});

test('says why each list was read', async () => {
  const backend = mount();
  await backend.notify('ana', 'one');
  const { transport, say, isOpen } = puppet();
  const client = backend.client({ transports: [transport], random: () => 0, clock: quick });
  client.onError(() => {});
  client.connect();
  await until(isOpen);
  const item = (rev: number) => ({ id: `n${rev}`, seq: rev, rev, title: 'x' });
  const quiet = async (count: number): Promise<void> => {
    await until(() => client.debug.entries().filter(({ event }) => event === 'list').length >= count);
    await until(() => client.$feed.get().status === 'ready');
  };
  await quiet(1);
  say('hello', { contract: '1', resumed: false, counts: { unread: 9, rev: 90 } });
  await quiet(2);
  say('update', { rev: 99, prev: 98, notification: item(99) }, 'c99');
  await quiet(3);
  say('bulk', { rev: 99, prev: 1, op: 'read', ids: ['n1'] }, 'c99');
  await quiet(4);
  say('notification', {}, 'c100');
  await until(() => story(client).includes('sync read bad-frame'));
  say('reset', { reason: 'needle in a reset' });
  await until(() => story(client).some((line) => line.startsWith('sync read reset')));
  const reads = client.debug.entries().flatMap((entry) => (entry.event === 'read' ? [entry.why] : []));
  expect(new Set(reads)).toEqual(new Set(['start', 'hello', 'gap', 'bulk', 'bad-frame', 'reset', 'behind']));
  expect(story(client)).toContain('error reported bad-frame');
  expect(JSON.stringify(client.debug.entries())).not.toContain('needle');
});

test('a transport that fails is probed and left, and the next one is named', async () => {
  const backend = mount();
  const mute: Transport = { name: 'mute', open: () => new Promise(() => {}) };
  const client = backend.client({ transports: [mute, sse()], clock: quick, random: () => 0 });
  client.onError(() => {});
  client.connect();
  await until(() => isLive(client));
  inOrder(
    story(client),
    'link start idle→connecting',
    'link tick connecting→connecting',
    'request answered GET /capabilities 200',
    'link probed connecting→connecting',
    'link hello confirming→live',
  );
  const probed = client.debug.entries().find(({ event }) => event === 'probed');
  expect(probed).toMatchObject({ ok: true, transport: 'sse', demoted: ['mute'] });
});

test('keeps the last 500 and no more, and tells each as it happens', async () => {
  const backend = mount();
  const client = backend.client();
  const heard: DebugEntry[] = [];
  const stop = client.debug.listen((entry) => heard.push(entry));
  client.connect();
  await until(() => isLive(client));
  for (let i = 0; i < 300; i++) await client.refresh();
  const kept = client.debug.entries();
  expect(kept).toHaveLength(500);
  expect(heard.length).toBeGreaterThan(800);
  expect(kept).toEqual(heard.slice(-500));
  stop();
  client.close();
  expect(client.debug.entries().at(-1)?.at).toBeGreaterThanOrEqual(heard.at(-1)?.at ?? Infinity);
  expect(heard.at(-1)).toEqual(kept.at(-1));
});

test('a flood of changes is one entry, and pushes out nothing', async () => {
  const backend = mount();
  const client = backend.client();
  client.connect();
  await until(() => isLive(client));
  let batches = 0;
  client.debug.listen((entry) => (batches += Number(entry.event === 'changes')));
  const before = client.debug.entries().length;
  for (let i = 0; i < 700; i++) await backend.notify('ana', `n${i}`);
  await until(() => client.$counts.get().unread === 700);
  const since = client.debug.entries().slice(before);
  expect(since).toHaveLength(1);
  expect(since[0]).toMatchObject({ area: 'sync', event: 'changes', changes: 700 });
  expect(batches).toBeGreaterThan(0);
  expect(batches).toBeLessThan(700);
});
