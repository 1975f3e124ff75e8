import { afterEach, describe, expect, test } from 'vitest';
import type { Commit } from '../../examples/server/src/web.js';
import {
  cacheIn,
  memoryCache,
  type Ambient,
  type AmbientEvent,
  type Client,
  type NotifError,
} from '../../src/index.js';
import { closeAll, mount, titles, until, type Mounted } from './support/mounted.js';

afterEach(closeAll);

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Waits of seconds pass within a test. */
const fast = {
  now: () => Date.now() * 20,
  setTimeout: (run: () => void, ms: number) => setTimeout(run, ms / 20),
  clearTimeout: (timer: unknown) => clearTimeout(timer as NodeJS.Timeout),
};

interface World {
  readonly backend: Mounted;
  /** What the server committed, in order. */
  readonly commits: Commit[];
  /** Writes that reached it: method, and the last of the path. */
  readonly writes: string[];
  /** The idempotency keys of those. */
  readonly keys: string[];
  ids: string[];
  /** No network: neither stream nor requests. */
  offline(): void;
  online(): void;
}

async function world(names: string[] = []): Promise<World> {
  const commits: Commit[] = [];
  const backend = mount({
    onCommit: (commit) => commits.push(commit),
    onAction: async (_user, _item, action) => ({ state: 'done', outcome: `${action}d` }),
  });
  const made: World = {
    backend,
    commits,
    writes: [],
    keys: [],
    ids: [],
    offline() {
      backend.between = () => {
        throw new TypeError('network lost');
      };
      backend.cut();
    },
    online() {
      backend.between = note;
    },
  };
  const note = (request: Request): undefined => {
    if (request.method === 'GET') return;
    made.writes.push(`${request.method} ${request.url.split('/').at(-1)}`);
    made.keys.push(request.headers.get('idempotency-key') ?? '');
  };
  backend.between = note;
  for (const name of names)
    made.ids.push(
      await backend.notify('ana', name, { actions: [{ id: 'approve', label: 'Approve', style: 'primary' }] }),
    );
  commits.splice(0);
  return made;
}

async function live({ backend }: World, options = {}) {
  const client = backend.client({ random: () => 0, ...options });
  const errors: NotifError[] = [];
  client.onError((error) => errors.push(error));
  client.connect();
  await until(() => client.$connection.get().status === 'live' && client.$feed.get().status === 'ready');
  return { client, errors };
}
const ops = ({ commits }: World): string[] => commits.map(({ op }) => op).sort();
const pending = (client: Client): number => {
  const { ids, isPending } = client.$feed.get();
  return ids.filter((id) => isPending(id)).length;
};
const answer = (status: number, code = 'x', headers = {}) =>
  new Response(JSON.stringify({ code, detail: 'said the server' }), { status, headers });

describe('airplane mode', () => {
  test('three read, one archived, one acted on: shown at once, and each applied once when back', async () => {
    const here = await world(['a', 'b', 'c', 'd', 'e']);
    const { client } = await live(here);
    here.offline();
    const [a = '', b = '', c = '', d = '', e = ''] = here.ids;
    const done = [a, b, c].map((id) => client.markRead(id) as Promise<unknown>);
    done.push(client.archive(d), client.act(e, 'approve'));
    await until(() => client.$counts.get().unread === 1 && titles(client).length === 4);
    expect(pending(client)).toBe(4);
    await rest(50);
    expect(here.commits).toEqual([]);
    here.online();
    await Promise.all(done);
    expect(ops(here)).toEqual(['act', 'archive', 'read', 'read', 'read']);
    expect(pending(client)).toBe(0);
    expect(client.$feed.get().get(e)?.actions[0]).toMatchObject({ outcome: 'approved' });
    await until(() => client.$counts.get().unread === 0);
  });

  test('everything is marked read up to when it was done, not up to when the network is back', async () => {
    const here = await world(['a', 'b']);
    const { client } = await live(here);
    here.offline();
    const done = client.markAllRead();
    await until(() => client.$counts.get().unread === 0);
    await here.backend.notify('ana', 'meanwhile');
    here.online();
    expect((await done).affected).toBe(2);
    await until(() => titles(client).length === 3 && client.$counts.get().unread === 1);
  });

  test('what is done to one item is done in its order', async () => {
    const here = await world(['a', 'b']);
    const { client } = await live(here);
    here.offline();
    const [a = '', b = ''] = here.ids;
    const done = [client.markRead([a, b]), client.archive(a), client.markUnread(b), client.unarchive([a, b])];
    await rest(20);
    here.online();
    const note = here.backend.between;
    // Whoever overtook another would be there first.
    let slow = 30;
    here.backend.between = async (request) => {
      if (request.method !== 'GET') await rest((slow -= 8));
      return note(request);
    };
    await Promise.all(done);
    const wrote = here.writes.map((line) => (line.endsWith('bulk') ? 'both' : line.endsWith(a) ? 'a' : 'b'));
    expect(wrote[0]).toBe('both');
    expect(wrote.slice(1, 3).sort()).toEqual(['a', 'b']);
    expect(wrote[3]).toBe('both');
    await until(() => client.$counts.get().unread === 1);
    expect(client.$feed.get().get(a)?.archivedAt).toBeNull();
  });

  test('no more than four requests are on their way at once', async () => {
    const here = await world(Array.from({ length: 10 }, (_, i) => `n${i}`));
    const { client } = await live(here);
    let flying = 0;
    let most = 0;
    here.backend.between = async (request) => {
      if (request.method === 'GET') return undefined;
      most = Math.max(most, ++flying);
      await rest(5);
      flying--;
      return undefined;
    };
    await Promise.all(here.ids.map((id) => client.markRead(id)));
    expect(most).toBe(4);
  });

  test('of what was read and then not, archived and then not, only the last is sent', async () => {
    const here = await world(['a', 'b']);
    const { client } = await live(here);
    here.offline();
    // Something is on its way, so that what follows waits.
    const [a = '', b = ''] = here.ids;
    const first = client.markSeen([a, b]);
    await rest(10);
    const done = [client.markRead(a), client.markUnread(a), client.archive(b), client.unarchive(b)];
    await rest(10);
    expect(titles(client)).toEqual(['b', 'a']);
    here.online();
    await first;
    for (const one of done) await one;
    expect(here.writes).toHaveLength(3);
    expect(ops(here)).toEqual(['bulk:seen']);
    expect(client.$counts.get().unread).toBe(2);
  });

  test('a button that is pressed once more while it waits runs once, and both presses hear what came of it', async () => {
    const here = await world(['a']);
    const { client } = await live(here);
    here.offline();
    const [a = ''] = here.ids;
    const done = [client.act(a, 'approve'), client.act(a, 'approve')];
    // With another input it is another press, which the server refuses.
    const other = client.act(a, 'approve', { note: 'and more' });
    await rest(10);
    here.online();
    for (const one of done) expect((await one).actions[0]).toMatchObject({ outcome: 'approved' });
    await expect(other).rejects.toMatchObject({ code: 'conflict' });
    expect(here.writes).toEqual(['POST approve', 'POST approve']);
    expect(ops(here)).toEqual(['act']);
    expect(pending(client)).toBe(0);
  });
});

describe('an answer', () => {
  test.each([408, 409, 425, 429, 500, 503])(
    'of %i leaves the change shown, and is asked for again with the same key',
    async (status) => {
      const here = await world(['a']);
      const { client } = await live(here, { clock: fast });
      const note = here.backend.between;
      let times = 0;
      here.backend.between = (request) => {
        void note(request);
        return request.method === 'PATCH' && ++times < 3 ? answer(status) : undefined;
      };
      const done = client.markRead(here.ids);
      await until(() => times === 1);
      expect([client.$counts.get().unread, pending(client)]).toEqual([0, 1]);
      expect((await done).affected).toBe(1);
      expect(here.keys).toHaveLength(3);
      expect(new Set(here.keys).size).toBe(1);
      expect(here.commits).toHaveLength(1);
    },
  );

  test.each([400, 403, 404, 410, 422])('of %i takes the change back, and says so once', async (status) => {
    const here = await world(['a']);
    const { client, errors } = await live(here);
    here.backend.between = (request) => (request.method === 'PATCH' ? answer(status) : undefined);
    const seen: number[] = [];
    client.$counts.listen(({ unread }) => seen.push(unread));
    await expect(client.markRead(here.ids)).rejects.toMatchObject({ status });
    expect(seen).toEqual([0, 1]);
    expect([errors, pending(client)]).toEqual([[], 0]);
  });

  test('that was lost after the commit is asked for again, and the change is effective once', async () => {
    const here = await world(['a']);
    const { client } = await live(here, { clock: fast });
    let lost = 0;
    here.backend.between = async (request) => {
      if (request.method !== 'PATCH' || lost++) return undefined;
      await here.backend.app.fetch(request);
      throw new TypeError('answer lost');
    };
    await client.markRead(here.ids);
    expect(ops(here)).toEqual(['read']);
    expect(client.$counts.get().unread).toBe(0);
  });

  test('that the first request still runs is waited out; that a button was pressed already is not', async () => {
    const here = await world(['a']);
    const { client } = await live(here, { clock: fast });
    let times = 0;
    here.backend.between = (request) =>
      request.method === 'POST' && ++times === 1 ? answer(409, 'idempotency-in-progress') : undefined;
    const id = here.ids[0] ?? '';
    expect((await client.act(id, 'approve')).actions[0]).toMatchObject({ outcome: 'approved' });
    await expect(client.act(id, 'approve')).rejects.toMatchObject({ code: 'conflict' });
    expect(ops(here)).toEqual(['act']);
  });

  test('with Retry-After is the last for that long', async () => {
    const here = await world(['a']);
    const { client } = await live(here);
    let times = 0;
    here.backend.between = (request) =>
      request.method === 'PATCH' && ++times === 1 ? answer(503, 'x', { 'retry-after': '1' }) : undefined;
    const before = Date.now();
    await client.markRead(here.ids);
    expect(Date.now() - before).toBeGreaterThan(950);
    expect(times).toBe(2);
  });

  test('of 401 leaves it until the person has signed in again', async () => {
    const here = await world(['a']);
    let token = 'ana';
    const { client } = await live(here, { auth: () => token });
    token = 'nobody at all';
    here.backend.between = (request) =>
      request.headers.get('authorization') === 'Bearer ana' && token !== 'ana' ? answer(401) : undefined;
    const done = client.markRead(here.ids);
    await rest(50);
    const asked = here.backend.requests.filter((line) => line.startsWith('PATCH')).length;
    await rest(400);
    expect(here.backend.requests.filter((line) => line.startsWith('PATCH'))).toHaveLength(asked);
    expect([client.$counts.get().unread, pending(client)]).toEqual([0, 1]);
    token = 'ana';
    client.reauthenticate();
    expect((await done).affected).toBe(1);
  });

  test('that is somebody else’s page changes nothing and is reported, and the change goes on waiting', async () => {
    const here = await world(['a']);
    const { client, errors } = await live(here, { clock: fast });
    let times = 0;
    here.backend.between = (request) =>
      request.method === 'PATCH' && ++times < 4 ? new Response('<h1>Sign in</h1>') : undefined;
    await client.markRead(here.ids);
    expect(errors.map(({ code }) => code)).toEqual(['bad-response']);
    expect(ops(here)).toEqual(['read']);
  });

  test('that nothing comes of for one change does not keep the others waiting', async () => {
    const here = await world(['a', 'b', 'c', 'd', 'e', 'f']);
    const { client } = await live(here, { clock: fast });
    const [bad = '', ...good] = here.ids;
    here.backend.between = (request) => (request.url.endsWith(bad) ? answer(500) : undefined);
    void client.markRead(bad);
    await Promise.all(good.map((id) => client.markRead(id)));
    expect(client.$feed.get().isPending(bad)).toBe(true);
  });
});

describe('undo', () => {
  test('of what was cleared offline never lets the server know', async () => {
    const here = await world(['a', 'b']);
    const { client } = await live(here);
    here.offline();
    // Something else is being tried.
    const seen = client.markSeen(here.ids[0] ?? '');
    await rest(10);
    const cleared = client.clearAll();
    await until(() => titles(client).length === 0);
    await cleared.undo();
    expect(titles(client)).toEqual(['b', 'a']);
    expect((await cleared).affected).toBe(0);
    here.online();
    await seen;
    await rest(20);
    expect(ops(here)).toEqual(['seen']);
  });

  test('of what the server may have is asked for after it', async () => {
    const here = await world(['a', 'b']);
    const { client } = await live(here, { clock: fast });
    let lost = 0;
    here.backend.between = async (request) => {
      if (request.method !== 'POST' || lost++) return undefined;
      await here.backend.app.fetch(request);
      throw new TypeError('answer lost');
    };
    const cleared = client.clearAll();
    await until(() => lost === 1);
    const undone = cleared.undo();
    await until(() => titles(client).length === 2);
    await undone;
    expect(ops(here)).toEqual(['bulk:read_archive', 'bulk:undo']);
    await until(() => titles(client).length === 2 && client.$counts.get().unread === 2);
  });

  test('of what the server refuses changes nothing', async () => {
    const here = await world(['a']);
    const { client } = await live(here);
    let refuse = (): void => {};
    here.backend.between = (request) =>
      request.method === 'POST' ? new Promise((go) => (refuse = () => go(answer(422)))) : undefined;
    const cleared = client.clearAll();
    await until(() => titles(client).length === 0);
    const undone = cleared.undo();
    await until(() => titles(client).length === 1);
    refuse();
    await expect(cleared).rejects.toMatchObject({ code: 'rejected' });
    await undone;
    expect(titles(client)).toEqual(['a']);
  });

  test('of one that was archived offline brings it back at once', async () => {
    const here = await world(['a']);
    const { client } = await live(here);
    here.offline();
    const archived = client.archive(here.ids);
    await until(() => titles(client).length === 0);
    const undone = archived.undo();
    await until(() => titles(client).length === 1);
    here.online();
    await Promise.all([archived, undone]);
    expect(titles(client)).toEqual(['a']);
    expect(client.$counts.get().unread).toBe(1);
  });
});

describe('a reload', () => {
  test('offline still shows what was done, and sends it once the network is back', async () => {
    const here = await world(['a', 'b']);
    const cache = memoryCache();
    const { client: first } = await live(here, { cache, user: 'ana' });
    await rest(20);
    here.offline();
    void first.markRead(here.ids[0] ?? '');
    void first.archive(here.ids[1] ?? '');
    await rest(20);
    first.close();
    const second = here.backend.client({ cache, user: 'ana', random: () => 0 });
    second.onError(() => {});
    second.connect();
    await until(() => titles(second).join() === 'a' && pending(second) === 1);
    expect(second.$counts.get().unread).toBe(0);
    expect(here.commits).toEqual([]);
    here.online();
    await until(() => here.commits.length === 2 && pending(second) === 0);
    expect(ops(here)).toEqual(['archive', 'read']);
    expect(titles(second)).toEqual(['a']);
    await rest(20);
    second.close();
    const { client: third } = await live(here, { cache, user: 'ana' });
    await rest(20);
    expect(titles(third)).toEqual(['a']);
    expect(here.writes).toHaveLength(2);
  });

  test('tells of what the server then refuses, and shows that it was not done', async () => {
    const here = await world(['a']);
    const cache = memoryCache();
    const { client: first } = await live(here, { cache, user: 'ana' });
    here.offline();
    void first.markRead(here.ids);
    await rest(20);
    first.close();
    here.backend.between = (request) => (request.method === 'PATCH' ? answer(422) : undefined);
    const { client, errors } = await live(here, { cache, user: 'ana' });
    await until(() => errors.length === 1);
    expect(errors[0]).toMatchObject({ code: 'rejected', status: 422 });
    expect([client.$counts.get().unread, pending(client)]).toEqual([1, 0]);
  });

  test('a day later gives up what was never sent', async () => {
    const here = await world(['a']);
    const cache = memoryCache();
    const { client: first } = await live(here, { cache, user: 'ana' });
    here.offline();
    void first.markRead(here.ids);
    await rest(20);
    first.close();
    here.online();
    const clock = { ...fast, now: () => Date.now() + 86_400_001 };
    const { client, errors } = await live(here, { cache, user: 'ana', clock });
    await until(() => errors.length === 1);
    expect(errors[0]).toMatchObject({ code: 'dropped' });
    expect(client.$counts.get().unread).toBe(1);
    expect(here.writes).toEqual([]);
  });

  test('by another person sends nothing of the first', async () => {
    const here = await world(['a']);
    const cache = memoryCache();
    const { client: first } = await live(here, { cache, user: 'shared' });
    here.offline();
    void first.clearAll();
    await rest(20);
    first.close();
    here.online();
    await here.backend.notify('ben', 'of ben');
    const { client: ben } = await live(here, { cache, user: 'shared', as: 'ben' });
    await until(() => titles(ben).join() === 'of ben');
    await rest(50);
    expect(here.writes).toEqual([]);
  });

  test('finds nothing after the person signed out', async () => {
    const here = await world(['a']);
    const cache = memoryCache();
    const { client: first } = await live(here, { cache, user: 'ana' });
    here.offline();
    const done = first.clearAll();
    await until(() => titles(first).length === 0);
    const gone = expect(done).rejects.toMatchObject({ code: 'dropped' });
    await first.forget();
    await gone;
    here.online();
    const { client } = await live(here, { cache, user: 'ana' });
    await rest(50);
    expect(titles(client)).toEqual(['a']);
    expect(here.writes).toEqual([]);
  });
});

test('what the server refuses after the person signed out is nobody’s any more', async () => {
  const here = await world(['a']);
  const { client, errors } = await live(here, { cache: memoryCache(), user: 'ana' });
  let refuse = (): void => {};
  here.backend.between = (request) =>
    request.method === 'PATCH' ? new Promise((go) => (refuse = () => go(answer(422)))) : undefined;
  const gone = expect(client.markRead(here.ids)).rejects.toMatchObject({ code: 'dropped' });
  await until(() => here.backend.requests.some((line) => line.startsWith('PATCH')));
  await client.forget();
  await gone;
  refuse();
  // What nobody catches would fail this run.
  await rest(20);
  expect(errors).toEqual([]);
});

test('what is on its way when the page goes is let through, unless it is too long for that', async () => {
  const here = await world(['a']);
  const { client } = await live(here);
  const lasting: boolean[] = [];
  here.backend.between = (request) => {
    if (request.method !== 'GET') lasting.push(request.keepalive);
    return undefined;
  };
  await client.markRead(here.ids);
  await client.act(here.ids[0] ?? '', 'approve', 'x'.repeat(20_000)).catch(() => {});
  await client.refresh();
  expect(lasting).toEqual([true, false]);
});

function surroundings(): { ambient: Ambient; tell(event: AmbientEvent): void } {
  const listeners = new Set<(event: AmbientEvent) => void>();
  return {
    ambient: {
      hidden: () => false,
      listen(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    tell: (event) => listeners.forEach((listener) => listener(event)),
  };
}

test('a page that is put away tries nothing, and goes on when it is back', async () => {
  const here = await world(['a']);
  const { ambient, tell } = surroundings();
  const { client } = await live(here, { ambient });
  here.offline();
  const done = client.markRead(here.ids);
  await rest(10);
  tell('suspend');
  await until(() => client.$connection.get().status === 'suspended');
  here.online();
  await rest(400);
  expect(here.writes).toEqual([]);
  tell('resume');
  await done;
  expect(ops(here)).toEqual(['read']);
});

describe('the one wait', () => {
  test('grows with each failure, and begins anew once something went through', async () => {
    const here = await world(['a', 'b']);
    const waits: number[] = [];
    const clock = {
      ...fast,
      setTimeout(run: () => void, ms: number) {
        waits.push(ms);
        return fast.setTimeout(run, ms);
      },
    };
    // Backoff has the seconds 1, 2, 4 then, and a floor.
    const { client } = await live(here, { clock, random: () => 1 });
    let refused = 0;
    let limit = 3;
    here.backend.between = (request) =>
      request.method === 'PATCH' && refused++ < limit ? answer(500) : undefined;
    await client.markRead(here.ids[0] ?? '');
    limit = 5;
    await client.markRead(here.ids[1] ?? '');
    expect(waits.filter((ms) => [1250, 2250, 4250].includes(ms))).toEqual([1250, 2250, 4250, 1250]);
  });

  test('is over for all as soon as one goes through', async () => {
    const here = await world(['a', 'b', 'c', 'd', 'e', 'f']);
    const { client } = await live(here, { random: () => 1 });
    const [bad = '', slow = '', ...others] = here.ids;
    here.backend.between = async (request) => {
      if (request.url.endsWith(bad)) return answer(500);
      if (request.url.endsWith(slow)) await rest(100);
      return undefined;
    };
    void client.markRead(bad);
    void client.markRead(slow);
    await rest(30);
    for (const id of others) void client.markRead(id);
    // By itself it would be over after 1.25 s.
    await until(() => here.commits.length === 5, 900);
  });

  test('is none while the page is put away, and one again once it is back', async () => {
    const here = await world(['a']);
    const { ambient, tell } = surroundings();
    const { client } = await live(here, { ambient, clock: fast });
    const answers: ((given?: Response) => void)[] = [];
    here.backend.between = (request) =>
      request.method === 'PATCH' ? new Promise((go) => answers.push(go)) : undefined;
    const done = client.markRead(here.ids);
    await until(() => answers.length === 1);
    tell('suspend');
    answers[0]!(answer(500));
    await rest(300);
    expect(answers).toHaveLength(1);
    tell('resume');
    await until(() => answers.length === 2);
    answers[1]!(answer(500));
    await until(() => answers.length === 3);
    answers[2]!();
    expect((await done).affected).toBe(1);
  });

  test('is none after the client was closed: what is done then is a reason to try', async () => {
    const here = await world(['a', 'b']);
    const { client } = await live(here);
    here.offline();
    const first = client.markRead(here.ids[0] ?? '');
    await rest(20);
    client.close();
    here.online();
    await Promise.all([first, client.markRead(here.ids[1] ?? '')]);
    expect(ops(here)).toEqual(['read', 'read']);
  });
});

test('a client that was closed keeps what it did, and sends it when it connects again', async () => {
  const here = await world(['a']);
  const { client } = await live(here);
  here.offline();
  const done = client.markRead(here.ids);
  await rest(10);
  client.close();
  here.online();
  await rest(300);
  expect(here.writes).toEqual([]);
  client.connect();
  await done;
  expect(ops(here)).toEqual(['read']);
});

test('storage that is full or broken is said once, and everything is sent all the same', async () => {
  const here = await world(['a', 'b']);
  const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  const { client, errors } = await live(here, {
    user: 'ana',
    cache: cacheIn({ load: async () => undefined, update: full }),
  });
  here.offline();
  const done = here.ids.map((id) => client.markRead(id));
  await until(() => client.$counts.get().unread === 0);
  here.online();
  await Promise.all(done);
  expect(ops(here)).toEqual(['read', 'read']);
  expect(errors.filter(({ code }) => code === 'storage')).toHaveLength(1);
});

test('what storage holds that is no change of ours is not sent', async () => {
  const here = await world(['a']);
  const junk = [null, 7, { id: 'x' }, { id: 'x', at: 1, upToRev: 1, kind: 'wipe', ids: ['a'] }];
  const area = {
    load: async (name: string) => (name.endsWith(':outbox') ? { v: 1, ops: junk } : undefined),
    update: async () => {},
  };
  const { errors } = await live(here, { user: 'ana', cache: cacheIn(area) });
  await rest(30);
  expect([here.writes, errors]).toEqual([[], []]);
});

test('a thousand changes may wait; one more is refused', async () => {
  const here = await world(['a']);
  const { client } = await live(here);
  here.offline();
  for (let i = 0; i < 1000; i++) client.markSeen(`other${i}`).catch(() => {});
  await expect(client.markRead(here.ids)).rejects.toMatchObject({ code: 'dropped' });
  expect(client.$counts.get().unread).toBe(1);
});

test.each(['the one that reads', 'the one that marks unread'])(
  'two devices, both offline, of which one reads and one marks unread: both agree, whoever is back first (%s)',
  async (first) => {
    const here = await world(['a']);
    const id = here.ids[0] ?? '';
    const lines = { one: true, two: true };
    const line = (name: keyof typeof lines) => (input: string | URL | Request, init?: RequestInit) =>
      lines[name] ? here.backend.fetch(input, init) : Promise.reject(new TypeError('network lost'));
    const { client: one } = await live(here, { fetch: line('one'), clock: fast });
    const { client: two } = await live(here, { fetch: line('two'), clock: fast });
    await one.markSeen(id);
    lines.one = lines.two = false;
    here.backend.cut();
    const done = [one.markRead(id), two.markUnread(id)];
    await rest(30);
    const order = first === 'the one that reads' ? (['one', 'two'] as const) : (['two', 'one'] as const);
    lines[order[0]] = true;
    await done[order[0] === 'one' ? 0 : 1];
    lines[order[1]] = true;
    await Promise.all(done);
    const wanted = order[1] === 'one' ? 0 : 1;
    await until(() => [one, two].every((client) => client.$counts.get().unread === wanted));
    for (const client of [one, two]) expect(client.$feed.get().get(id)?.readAt === null).toBe(wanted === 1);
  },
);
