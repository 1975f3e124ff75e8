import { beforeAll, describe, expect, test } from 'vitest';
import { mount, type Mounted } from './support/mounted.js';
import type { Person } from './support/person.js';
import type { Frames, ReceivedFrame } from './support/frames.js';

let server: Mounted;
beforeAll(async () => {
  server = await mount();
});

const titles = (frames: readonly ReceivedFrame[]): string[] =>
  frames.map((frame) => frame.data.notification.title);
const chained = (frames: readonly ReceivedFrame[], from: number): void => {
  let last = from;
  for (const { data } of frames) {
    expect(data.prev).toBe(last);
    last = data.rev;
  }
};

describe('a stream', () => {
  test('begins with hello, after padding, with headers that keep proxies from holding it back', async () => {
    const ana = await server.person();
    await server.producer.create(ana.name);
    const frames = await ana.stream();
    expect(frames.response.headers.get('content-type')).toBe('text/event-stream');
    expect(frames.response.headers.get('cache-control')).toBe('no-store, no-transform');
    expect(frames.response.headers.get('x-accel-buffering')).toBe('no');
    const { event, id, data } = await frames.next();
    const { sync, subject, counts } = await ana.list();
    expect({ event, id }).toEqual({ event: 'hello', id: '' });
    expect(data).toMatchObject({ resumed: false, sync, subject, counts, heartbeat_s: 20 });
    expect(frames.response.headers.get('last-event-id')).toBe(sync);
    expect(frames.padding()).toBeGreaterThanOrEqual(2048);
    frames.close();
  });

  test('tells of each change, chained by rev and prev, with ids to resume from', async () => {
    const ana = await server.person();
    const frames = await ana.stream();
    await frames.next();
    const { id } = await server.producer.create(ana.name, { priority: 'urgent' });
    await ana.patch(id, { read: true });
    await ana.bulk({ op: 'archive', ids: [id] });
    const { sync } = await ana.list();
    await server.producer.create(ana.name, { priority: 'low' });
    await ana.bulk({ op: 'read', all: true, up_to: sync, filter: { view: 'all', status: 'unread' } });
    await ana.bulk({ op: 'unread', all: true, up_to: sync, filter: { view: 'all' } });
    await ana.ask('DELETE', `/notifications/${id}`);
    const got = await frames.take(6);
    expect(got.map((frame) => frame.event)).toEqual([
      'notification',
      'update',
      'bulk',
      'notification',
      'bulk',
      'remove',
    ]);
    chained(got, 0);
    expect(got.map((frame) => frame.id)).toEqual(
      got.map((frame) => `${sync.split('.')[0]}.${frame.data.rev}`),
    );
    expect(got[0]?.data).toMatchObject({
      delivery: { toast: true, sound: true },
      counts: { unread: 1, rev: 1 },
    });
    expect(got[1]?.data.notification.read_at).toBeTruthy();
    expect(got[2]?.data).toMatchObject({ op: 'archive', ids: [id], up_to: null, affected: 1 });
    expect(got[3]?.data.delivery).toEqual({ toast: false, sound: false });
    expect(got[4]?.data).toMatchObject({ op: 'unread', ids: null, up_to: sync, affected: 1 });
    expect(got[5]?.data).toMatchObject({ id, reason: 'deleted', counts: { unread: 1 } });
    frames.close();
  });

  test('tells nothing of another user', async () => {
    const [ana, ben] = [await server.person(), await server.person()];
    const frames = await ana.stream();
    await frames.next();
    await server.producer.create(ben.name);
    await server.producer.create(ana.name, { title: 'mine' });
    expect(titles([await frames.next()])).toEqual(['mine']);
    frames.close();
  });

  test('tells all streams of a user', async () => {
    const ana = await server.person();
    const streams = [await ana.stream(), await ana.stream(), await ana.stream()];
    await server.producer.create(ana.name);
    for (const frames of streams) expect((await frames.take(2))[1]?.event).toBe('notification');
    for (const frames of streams) frames.close();
  });

  test('carries any text in one frame', async () => {
    const ana = await server.person();
    const frames = await ana.stream();
    const text = { title: 'a\u2028b\u0085c', body: 'x\n\ndata: y\nevent: z\nid: w' };
    await server.producer.create(ana.name, text);
    expect((await frames.take(2))[1]?.data.notification).toMatchObject(text);
    frames.close();
  });

  test('tells of expiry as the sweeper removes it', async () => {
    const ana = await server.person();
    const frames = await ana.stream();
    const { id } = await server.producer.create(ana.name, {
      expires_at: new Date(Date.now() + 60_000).toISOString(),
    });
    await frames.take(2);
    server.pass(61_000);
    expect((await ana.list()).items).toEqual([]);
    await server.app.sweep();
    expect((await frames.next()).data).toMatchObject({ id, reason: 'expired', rev: 2, prev: 1 });
    frames.close();
  });

  test('is ended for the user’s oldest one beyond five, and that one is asked to wait', async () => {
    const ana = await server.person();
    const streams = [];
    for (let i = 0; i < 6; i++) streams.push(await ana.stream());
    const [, bye] = await (streams[0] as (typeof streams)[0]).take(2);
    expect(bye).toMatchObject({
      event: 'bye',
      data: { reason: 'too_many_streams', reconnect_after_ms: 30_000 },
    });
    await streams[0]?.ended;
    await server.producer.create(ana.name);
    expect((await streams[5]?.take(2))?.[1]?.event).toBe('notification');
    for (const frames of streams) frames.close();
  });

  test('leaves nothing behind once its reader is gone', async () => {
    const ana = await server.person();
    const before = server.app.hub.size;
    const frames = await ana.stream();
    await frames.next();
    expect(server.app.hub.size).toBe(before + 1);
    frames.close();
    await expect.poll(() => server.app.hub.size).toBe(before);
  });

  test('is refused where it cannot be what is asked for', async () => {
    const ana = await server.person();
    expect(await ana.ask('GET', '/stream', { headers: { accept: 'application/json' } })).toMatchObject({
      status: 406,
    });
    const wrong = await ana.ask('POST', '/stream');
    expect(wrong).toMatchObject({ status: 405, body: { code: 'method-not-allowed' } });
    expect(wrong.headers.get('allow')).toBe('GET');
  });
});

describe('a stream that resumes', () => {
  /** Someone who saw `t1`, and missed what `miss` did. */
  async function away(
    miss: (ana: Person, ids: string[]) => Promise<unknown>,
  ): Promise<{ ana: Person; last: string; ids: string[] }> {
    const ana = await server.person();
    const ids = (await server.producer.createMany(ana.name, 3)).map((item) => item.id);
    const { sync } = await ana.list();
    await miss(ana, ids);
    return { ana, last: sync, ids };
  }

  test.each([
    ['Last-Event-ID', (ana: Person, last: string) => ana.stream(last)],
    ['?after=', (ana: Person, last: string) => ana.stream(undefined, `?after=${last}`)],
    ['Last-Event-ID before ?after=', (ana: Person, last: string) => ana.stream(last, '?after=latest')],
  ])('by %s gets exactly what it missed, in order, then what comes', async (_how, open) => {
    const { ana, last } = await away((ana) => server.producer.createMany(ana.name, 3));
    const frames = await open(ana, last);
    const [hello, ...missed] = await frames.take(4);
    expect(hello?.data).toMatchObject({ resumed: true, sync: last, counts: { unread: 6, rev: 6 } });
    expect(frames.response.headers.get('last-event-id')).toBe(last);
    expect(titles(missed)).toEqual(['t1', 't2', 't3']);
    chained(missed, 3);
    await server.producer.create(ana.name, { title: 'live' });
    const live = await frames.next();
    expect(live.data).toMatchObject({ rev: 7, prev: 6, notification: { title: 'live' } });
    frames.close();
  });

  test('is told of each item once, as it is now', async () => {
    const { ana, last, ids } = await away(async (ana, [a = '', b = '']) => {
      await ana.patch(a, { seen: true });
      await ana.patch(a, { read: true });
      await ana.ask('DELETE', `/notifications/${b}`);
      const { id } = await server.producer.create(ana.name);
      await ana.patch(id, { read: true });
    });
    const frames = await ana.stream(last);
    const got = (await frames.take(4)).slice(1);
    expect(got.map((frame) => frame.event)).toEqual(['update', 'remove', 'notification']);
    expect(got.map((frame) => frame.data.notification?.id ?? frame.data.id).slice(0, 2)).toEqual(
      ids.slice(0, 2),
    );
    chained(got, 3);
    expect(got[2]?.data.delivery).toEqual({ toast: false, sound: false });
    frames.close();
  });

  test('loses nothing of a bulk change: what shares a revision shows as a gap', async () => {
    const { ana, last, ids } = await away((ana, ids) => ana.bulk({ op: 'read', ids }));
    const frames = await ana.stream(last);
    const got = (await frames.take(4)).slice(1);
    expect(got.map((frame) => frame.data.notification.id)).toEqual(ids);
    for (const { data } of got) expect([data.rev, data.prev]).toEqual([4, 4]);
    expect(got.map((frame) => frame.id.split('.').length)).toEqual([3, 3, 2]);
    expect((await ana.changes(last)).changes).toHaveLength(3);
    const between = await ana.stream(got[0]?.id);
    expect((await between.take(2)).map((frame) => frame.event)).toEqual(['hello', 'reset']);
    frames.close();
    between.close();
  });

  test.each([
    ['garbage', () => 'garbage', 'cursor_expired'],
    ['another history', () => 'zzzzzzzz.1', 'epoch_changed'],
    ['the future', (last: string) => last.replace(/\d+$/, '999'), 'epoch_changed'],
  ])('from %s is answered 200 and told to start over, and stays open', async (_from, cursor, reason) => {
    const { ana, last } = await away(async () => undefined);
    const frames = await ana.stream(cursor(last));
    const [hello, reset] = await frames.take(2);
    expect(hello?.data.resumed).toBe(false);
    expect(reset).toMatchObject({ event: 'reset', data: { reason, sync: last } });
    await server.producer.create(ana.name, { title: 'after' });
    expect((await frames.next()).data).toMatchObject({ prev: 3, notification: { title: 'after' } });
    frames.close();
  });

  test('after 501 changes is told to start over; after 500 gets them all', async () => {
    const { ana, last } = await away((ana) => server.producer.createMany(ana.name, 500));
    const all = await ana.stream(last);
    chained((await all.take(501)).slice(1), 3);
    all.close();
    await server.producer.create(ana.name);
    const late = await ana.stream(last);
    expect((await late.take(2))[1]).toMatchObject({ event: 'reset', data: { reason: 'too_many_changes' } });
    late.close();
  });

  test('after more than half a megabyte of changes is told to start over', async () => {
    const { ana, last } = await away(async (ana) => {
      for (let i = 0; i < 60; i++)
        await server.producer.create(ana.name, { body: 'x'.repeat(4000), data: { d: 'y'.repeat(8000) } });
    });
    const frames = await ana.stream(last);
    expect((await frames.take(2))[1]).toMatchObject({ event: 'reset', data: { reason: 'too_many_changes' } });
    frames.close();
  });

  test('from a cursor whose tombstones are gone is told to start over', async () => {
    const { ana, last } = await away((ana, [id = '']) => ana.ask('DELETE', `/notifications/${id}`));
    server.pass(31 * 86_400_000);
    await server.app.sweep();
    const late = await server.person(ana.name);
    const frames = await late.stream(last);
    expect((await frames.take(2))[1]).toMatchObject({ event: 'reset', data: { reason: 'cursor_expired' } });
    expect(await late.ask('GET', `/notifications/changes?after=${last}`)).toMatchObject({
      status: 410,
      body: { code: 'cursor-expired', restart: 'full' },
    });
    frames.close();
  });

  test('from the beginning of time gets everything', async () => {
    const { ana } = await away(async () => undefined);
    const frames = await ana.stream(undefined, '?after=earliest');
    expect(titles((await frames.take(4)).slice(1))).toEqual(['t1', 't2', 't3']);
    frames.close();
  });

  test('200 times in the midst of 200 creates loses none and repeats none', async () => {
    const ana = await server.person();
    const creating = server.producer.createMany(ana.name, 200);
    const got: string[] = [];
    let cursor: string | undefined = '';
    for (let round = 0; got.length < 200 && round < 400; round++) {
      const frames: Frames = cursor
        ? await ana.stream(cursor)
        : await ana.stream(undefined, '?after=earliest');
      await frames.next();
      const some: ReceivedFrame[] = await frames.take(Math.min(1 + (round % 3), 200 - got.length));
      for (const frame of some) {
        got.push(frame.data.notification.title);
        cursor = frame.id;
      }
      frames.close();
    }
    await creating;
    expect(got).toEqual(Array.from({ length: 200 }, (_, i) => `t${i + 1}`));
  });
});

describe('the heart', () => {
  test('pings every stream, and ends the one whose token is over', async () => {
    const ana = await server.person();
    const frames = await ana.stream();
    await frames.next();
    await server.app.hub.ping();
    await expect.poll(() => frames.pings()).toBe(1);
    server.pass(901_000);
    await server.app.hub.ping();
    expect(await frames.next()).toMatchObject({ event: 'bye', data: { reason: 'auth_expired' } });
    await frames.ended;
  });

  test('is not needed for the end of a token: what comes after it is not told', async () => {
    const ana = await server.person();
    const frames = await ana.stream();
    await frames.next();
    server.pass(901_000);
    await server.app.notify(ana.name, { type: 'job.done', title: 'Too late' });
    expect(await frames.next()).toMatchObject({ event: 'bye', data: { reason: 'auth_expired' } });
    await frames.ended;
  });
});
