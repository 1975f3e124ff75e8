import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WireTicketAnswer } from '../../src/wire/contract.generated.js';
import { itemFrame } from '../../examples/server/src/stream/frame.js';
import { anItem } from './support/item.js';
import { mount } from './support/mounted.js';
import type { Person } from './support/person.js';
import type { SocketFrame } from './support/socket.js';
import { start, type Started } from './support/started.js';

let server: Started;
beforeAll(async () => {
  server = await start({ heartbeatS: 1, corsOrigins: ['https://app.example'] });
}, 60_000);
afterAll(() => server.close());

const titles = (frames: readonly SocketFrame[]): string[] =>
  frames.map(({ data }) => data.notification.title);

describe('a WebSocket', () => {
  test('says hello, and after resume tells what was missed, then what happens', async () => {
    const ana = await server.person();
    await server.producer.createMany(ana.name, 2);
    const { sync, subject } = await ana.list();
    await server.producer.createMany(ana.name, 3);
    const socket = await server.socket(ana);
    expect(socket.socket.protocol).toBe('notify.v1');
    const hello = await socket.next();
    expect(hello).toMatchObject({
      op: 'hello',
      resumed: false,
      subject,
      counts: { unread: 5, rev: 5 },
      heartbeat_s: 1,
      transports: ['sse', 'ws', 'poll'],
    });
    socket.send({ op: 'resume', after: sync });
    const [again, ...missed] = await socket.take(4);
    expect(again).toMatchObject({ op: 'hello', resumed: true, sync, session: hello.session });
    expect(titles(missed)).toEqual(['t1', 't2', 't3']);
    expect(missed.map(({ data }) => [data.prev, data.rev])).toEqual([
      [2, 3],
      [3, 4],
      [4, 5],
    ]);
    await server.producer.create(ana.name, { title: 'live' });
    expect(await socket.next()).toMatchObject({
      op: 'event',
      event: 'notification',
      id: sync.replace(/\d+$/, '6'),
      data: { rev: 6, prev: 5, notification: { title: 'live' }, delivery: { toast: true } },
    });
    socket.close();
    expect((await socket.closed).code).toBe(1005);
    await expect.poll(() => server.app.hub.open.ws).toBe(0);
  });

  test('resumes at once by ?after=, and loses nothing of what comes meanwhile', async () => {
    const ana = await server.person();
    const { sync } = await ana.list();
    const creating = server.producer.createMany(ana.name, 20);
    const socket = await server.socket(ana, `?after=${sync}`);
    expect(await socket.next()).toMatchObject({ op: 'hello', resumed: true, sync });
    expect(titles(await socket.take(20))).toEqual(Array.from({ length: 20 }, (_, i) => `t${i + 1}`));
    await creating;
    socket.close();
  });

  test('holds back what happens between hello and resume, and tells it once', async () => {
    const ana = await server.person();
    const { sync } = await ana.list();
    const socket = await server.socket(ana);
    await socket.next();
    await server.producer.createMany(ana.name, 3);
    expect(socket.rest()).toEqual([]);
    socket.send({ op: 'resume', after: sync });
    expect(titles((await socket.take(4)).slice(1))).toEqual(['t1', 't2', 't3']);
    await server.producer.create(ana.name, { title: 'next' });
    expect(titles([await socket.next()])).toEqual(['next']);
    socket.close();
  });

  test('that never says resume hears, after 5 s, everything since its hello', async () => {
    const ana = await server.person();
    const socket = await server.socket(ana);
    await socket.next();
    await server.producer.create(ana.name, { title: 'meanwhile' });
    expect(titles([await socket.next(7000)])).toEqual(['meanwhile']);
    await server.producer.create(ana.name, { title: 'after' });
    expect(titles([await socket.next(1000)])).toEqual(['after']);
    socket.close();
  }, 15_000);

  test('from a cursor that cannot be resumed is told to start over, and stays open', async () => {
    const ana = await server.person();
    const socket = await server.socket(ana);
    await socket.next();
    socket.send({ op: 'resume', after: 'zzzzzzzz.1' });
    expect(await socket.take(2)).toMatchObject([
      { op: 'hello', resumed: false },
      { op: 'event', event: 'reset', data: { reason: 'epoch_changed' } },
    ]);
    await server.producer.create(ana.name, { title: 'still here' });
    expect(titles([await socket.next()])).toEqual(['still here']);
    socket.close();
  });

  test('tells the same as an event stream, and each only its own user', async () => {
    const [ana, ben] = [await server.person(), await server.person()];
    const stream = await ana.stream(undefined, '?after=latest');
    await stream.next();
    const sockets = [await server.socket(ana, '?after=latest'), await server.socket(ana, '?after=latest')];
    for (const socket of sockets) await socket.next();
    await server.producer.create(ben.name);
    const { id } = await server.producer.create(ana.name, { title: 'Größe 😀\u2028' });
    await ana.bulk({ op: 'read', ids: [id] });
    await ana.ask('DELETE', `/notifications/${id}`);
    const expected = (await stream.take(3)).map(({ event, id, data }) => ({ event, id, data }));
    expect(expected.map(({ event }) => event)).toEqual(['notification', 'bulk', 'remove']);
    for (const socket of sockets) {
      const got = await socket.take(3);
      expect(got.map(({ event, id, data }) => ({ event, id, data }))).toEqual(expected);
      socket.close();
    }
    stream.close();
  });

  test('100 times cut and resumed in the midst of creates, loses none and repeats none', async () => {
    const ana = await server.person();
    let cursor = (await ana.list()).sync;
    const creating = server.producer.createMany(ana.name, 100);
    const got: string[] = [];
    for (let round = 0; got.length < 100; round++) {
      const socket = await server.socket(ana, round % 2 ? `?after=${cursor}` : '');
      await socket.next();
      if (round % 2 === 0) {
        socket.send({ op: 'resume', after: cursor });
        expect((await socket.next()).resumed).toBe(true);
      }
      for (const frame of await socket.take(Math.min(1 + (round % 3), 100 - got.length))) {
        got.push(frame.data.notification.title);
        cursor = frame.id;
      }
      socket.socket.terminate();
    }
    await creating;
    expect(got).toEqual(Array.from({ length: 100 }, (_, i) => `t${i + 1}`));
  }, 20_000);
});

describe('who may open a WebSocket', () => {
  const ticketOf = async (person: Person, transport: 'sse' | 'ws', headers = {}): Promise<string> => {
    const { body } = await person.ask<WireTicketAnswer>('POST', '/tickets', {
      body: { for: transport },
      headers,
    });
    return body.ticket;
  };
  const subjectIs = async (socket: Promise<{ next(): Promise<SocketFrame>; close(): void }>, who: Person) => {
    const opened = await socket;
    expect((await opened.next()).subject).toBe((await who.list()).subject);
    opened.close();
  };

  test('one with a ticket for it, once', async () => {
    const ana = await server.person();
    const ticket = await ticketOf(ana, 'ws');
    await subjectIs(server.socket(null, `?ticket=${ticket}`), ana);
    await expect(server.socket(null, `?ticket=${ticket}`)).rejects.toThrow(/^401: .*"unauthenticated"/);
  });

  test('not with a ticket for an event stream, nor the other way', async () => {
    const ana = await server.person();
    await expect(server.socket(null, `?ticket=${await ticketOf(ana, 'sse')}`)).rejects.toThrow(/^401/);
    const crossed = await fetch(`${ana.base}/stream?ticket=${await ticketOf(ana, 'ws')}`);
    expect(crossed.status).toBe(401);
  });

  test('not with a ticket that another page got', async () => {
    const ana = await server.person();
    const origin = 'https://app.example';
    for (const headers of [{ origin: 'https://evil.example' }, {}] as Record<string, string>[]) {
      const ticket = await ticketOf(ana, 'ws', { origin });
      await expect(server.socket(null, `?ticket=${ticket}`, { headers })).rejects.toThrow(/^401/);
    }
    const ticket = await ticketOf(ana, 'ws', { origin });
    await subjectIs(server.socket(null, `?ticket=${ticket}`, { headers: { origin } }), ana);
  });

  test('one who sends the token in the first frame', async () => {
    const ana = await server.person();
    const socket = await server.socket(null);
    socket.send({ op: 'auth', token: ana.token });
    await subjectIs(Promise.resolve(socket), ana);
  });

  test.each([
    ['a token that is none', { op: 'auth', token: 'garbage' }, 4401],
    ['no token at all', { op: 'auth' }, 4401],
    ['something else first', { op: 'resume', after: 'latest' }, 4401],
    ['nonsense first', '{', 4400],
  ])('not one who sends %s', async (_what, frame, code) => {
    const socket = await server.socket(null);
    socket.send(frame);
    expect((await socket.closed).code).toBe(code);
    expect(socket.rest()).toEqual([]);
  });

  test('not one who says nothing for 5 s', async () => {
    const begun = Date.now();
    const socket = await server.socket(null);
    expect((await socket.closed).code).toBe(4401);
    expect(Date.now() - begun).toBeGreaterThan(4500);
  }, 10_000);

  test('not one whose token is wrong or over: it is told by the status', async () => {
    await expect(server.socket(null, '', { token: 'garbage' })).rejects.toThrow(/^401: .*"unauthenticated"/);
    const late = await server.person(-60);
    await expect(server.socket(late)).rejects.toThrow(/^401: .*"token-expired"/);
    const socket = await server.socket(null);
    socket.send({ op: 'auth', token: late.token });
    expect(await socket.closed).toEqual({ code: 4401, reason: 'token-expired' });
  });

  test('one with a session cookie from a page of this host or an allowed one, and from no other', async () => {
    const ana = await server.person();
    const cookie = `belfry_session=${ana.token}`;
    for (const origin of [server.url, 'https://app.example'])
      await subjectIs(server.socket(null, '', { headers: { cookie, origin } }), ana);
    const foreign = { cookie, origin: 'https://evil.example' };
    await expect(server.socket(null, '', { headers: foreign })).rejects.toThrow(/^403: .*"forbidden"/);
    await expect(server.socket(null, '', { headers: { cookie } })).rejects.toThrow(/^403/);
  });

  test('a token in the first frame goes before a cookie that came along, also a stale one', async () => {
    const [ana, ben, late] = [await server.person(), await server.person(), await server.person(-60)];
    for (const [cookie, hellos] of [
      [ben.token, 2],
      [late.token, 1],
    ] as const) {
      const headers = { cookie: `belfry_session=${cookie}`, origin: server.url };
      const socket = await server.socket(null, '', { headers });
      socket.send({ op: 'auth', token: ana.token });
      const last = (await socket.take(hellos)).at(-1);
      expect(last?.subject).toBe((await ana.list()).subject);
      await server.producer.create(ben.name);
      await server.producer.create(ana.name, { title: 'mine' });
      socket.send({ op: 'resume', after: 'earliest' });
      expect(titles((await socket.take(2)).slice(1)).at(0)).toBe('mine');
      socket.close();
    }
  });

  test('a fresh token in a frame lets the socket live on; another user’s ends it', async () => {
    const ana = await server.person(2);
    const socket = await server.socket(ana, '?after=latest');
    await socket.next();
    const fresh = await server.person(900, ana.name);
    socket.send({ op: 'auth', ref: 'a', token: fresh.token });
    expect(await socket.next()).toMatchObject({ op: 'result', ref: 'a', ok: true });
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await server.producer.create(ana.name, { title: 'still here' });
    expect(titles([await socket.next()])).toEqual(['still here']);
    socket.send({ op: 'auth', token: (await server.person()).token });
    expect((await socket.closed).code).toBe(4403);
  }, 10_000);

  test('nobody for longer than the token is good', async () => {
    const ana = await server.person(2);
    const socket = await server.socket(ana);
    await socket.next();
    expect(await socket.next()).toMatchObject({ op: 'bye', reason: 'auth_expired' });
    expect((await socket.closed).code).toBe(4401);
  });

  test('nobody without the subprotocol, nor by a plain request: both are told how', async () => {
    const ana = await server.person();
    await expect(server.socket(ana, '', { protocols: [] })).rejects.toThrow(/^400: .*notify\.v1/);
    await expect(server.socket(ana, '', { protocols: ['other'] })).rejects.toThrow(/^400: .*notify\.v1/);
    expect(await ana.ask('GET', '/ws')).toMatchObject({ status: 426, body: { code: 'upgrade-required' } });
    const mounted = await mount();
    const answer = await (await mounted.person()).ask('GET', '/ws');
    expect(answer.status).toBe(426);
    expect((await ana.ask('GET', '/capabilities')).body).toMatchObject({ stream: { ws: '/ws' } });
    const { levels } = (await (await mounted.person()).ask<{ levels: string[] }>('GET', '/capabilities'))
      .body;
    expect(levels).not.toContain('ws');
  });

  test('everyone else goes on: an upgrade to h2c is answered as if it had not been offered', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      const headers = { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'AAMAAABk' };
      request(`${server.url}/livez`, { headers }, (response) => resolve(response.statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(200);
  });
});

describe('what is asked for over a WebSocket', () => {
  test('is answered under its own name: one id as PATCH, several as a bulk request', async () => {
    const ana = await server.person();
    const [a, b, c] = (await server.producer.createMany(ana.name, 3)).map(({ id }) => id) as [
      string,
      string,
      string,
    ];
    const socket = await server.socket(ana, '?after=latest');
    await socket.next();
    socket.send({ op: 'mark', ref: '7', set: { read: true }, ids: [a] });
    const [update, one] = await socket.take(2);
    expect(update).toMatchObject({ event: 'update', data: { rev: 4, notification: { id: a } } });
    expect(one).toMatchObject({
      op: 'result',
      ref: '7',
      ok: true,
      data: { notification: { id: a, rev: 4 } },
    });
    expect((await ana.get(a)).read_at).toBeTruthy();
    socket.send({ op: 'mark', ref: '8', set: { read: true, archived: true }, ids: [b, c, 'unknown'] });
    const [bulk, several] = await socket.take(2);
    expect(bulk).toMatchObject({ event: 'bulk', data: { op: 'read_archive', affected: 2 } });
    expect(several).toMatchObject({ ref: '8', data: { affected: 2, not_found: ['unknown'] } });
    expect(await ana.counts()).toMatchObject({ unread: 0, rev: 5 });
    socket.close();
  });

  test('is refused with a problem where it cannot be done, and the socket stays open', async () => {
    const [ana, ben] = [await server.person(), await server.person()];
    const { id } = await server.producer.create(ben.name);
    const socket = await server.socket(ana, '?after=latest');
    await socket.next();
    for (const [frame, status] of [
      [{ op: 'mark', ref: '1', set: { read: true }, ids: [id] }, 404],
      [{ op: 'mark', ref: '2', set: {}, ids: [id] }, 422],
      [{ op: 'mark', ref: '3', set: { read: false, seen: true }, ids: [id, 'b'] }, 422],
      [{ op: 'mark', ref: '4', set: { read: true }, ids: [] }, 422],
      [{ op: 'fly', ref: '5' }, 400],
      [{ op: 'resume', ref: '6' }, 422],
    ] as const) {
      socket.send(frame);
      expect(await socket.next()).toMatchObject({ op: 'error', ref: frame.ref, problem: { status } });
    }
    expect((await ben.get(id)).read_at).toBeNull();
    socket.close();
  });

  test('is done in the order it was asked', async () => {
    const ana = await server.person();
    const { id } = await server.producer.create(ana.name);
    const socket = await server.socket(ana, '?after=latest');
    await socket.next();
    for (let i = 0; i < 50; i++)
      socket.send({ op: 'mark', ref: `${i}`, set: { read: i % 2 === 0 }, ids: [id] });
    const refs: string[] = [];
    while (refs.length < 50) {
      const frame = await socket.next();
      if (frame.op === 'result') refs.push(frame.ref);
    }
    expect(refs).toEqual(Array.from({ length: 50 }, (_, i) => `${i}`));
    expect(await ana.get(id)).toMatchObject({ read_at: null, rev: 51 });
    socket.close();
  });

  test.each([
    ['no JSON', '{"op":', 4400],
    ['no object', '[]', 4400],
    ['no op', '{}', 4400],
    ['more than 64 KiB', JSON.stringify({ op: 'pong', x: 'y'.repeat(70_000) }), 4413],
    ['far more than 64 KiB', 'x'.repeat(400_000), 1009],
  ])('and is %s ends the socket', async (_what, text, code) => {
    const socket = await server.socket(await server.person());
    await socket.next();
    socket.send(text);
    expect((await socket.closed).code).toBe(code);
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
  });

  test('and is binary ends the socket', async () => {
    const socket = await server.socket(await server.person());
    await socket.next();
    socket.socket.send(Buffer.from('{"op":"pong"}'), { binary: true });
    expect((await socket.closed).code).toBe(4400);
  });
});

describe('the end of a WebSocket', () => {
  test('comes to one who answers no ping, and not to one who does', async () => {
    const [mute, alive] = [await server.person(), await server.person()];
    const open = await server.socket(alive);
    const silent = await server.socket(mute, '', { pong: false });
    expect((await silent.closed).code).toBe(4408);
    expect(silent.pings()).toBeGreaterThanOrEqual(2);
    await expect.poll(() => open.pings(), { timeout: 8000 }).toBeGreaterThanOrEqual(5);
    expect(open.socket.readyState).toBe(1);
    open.close();
  }, 20_000);

  test('comes to the user’s oldest beyond five streams of any kind, which is asked to wait', async () => {
    const ana = await server.person();
    const oldest = await server.socket(ana);
    await oldest.next();
    const streams = [];
    for (let i = 0; i < 4; i++) streams.push(await ana.stream());
    const sixth = await server.socket(ana);
    expect(await oldest.next()).toMatchObject({
      op: 'bye',
      reason: 'too_many_streams',
      reconnect_after_ms: 30_000,
    });
    expect((await oldest.closed).code).toBe(4409);
    expect((await sixth.next()).op).toBe('hello');
    sixth.close();
    for (const stream of streams) stream.close();
  });

  test('comes to one who does not read, and others do not feel it', async () => {
    const ana = await server.person();
    const stuck = await server.socket(ana, '?after=latest');
    stuck.socket.pause();
    const other = await server.socket(ana, '?after=latest');
    await other.next();
    await expect.poll(() => server.app.hub.open.ws).toBe(2);
    const counts = { unread: 1, unseen: 1, capped: false, rev: 0 };
    for (let rev = 1; rev < 2000 && server.app.hub.open.ws === 2; rev++) {
      const big = { body: '😀'.repeat(4000), data: { d: 'y'.repeat(8000) } };
      const item = anItem({ user_id: ana.name, seq: 1, rev, ...big });
      server.app.hub.publish(ana.name, [
        itemFrame('update', item, counts, { prev: rev - 1, id: `x.${rev}` }),
      ]);
      await other.next();
    }
    expect(server.app.hub.open.ws).toBe(1);
    stuck.socket.resume();
    await stuck.closed;
    expect(stuck.rest().at(-1)).toMatchObject({ op: 'bye', reason: 'slow_consumer' });
    other.close();
  }, 40_000);

  test('comes with a bye and 1012 when the server stops, and cuts those who do not answer', async () => {
    const other = await start();
    const ana = await other.person();
    const socket = await other.socket(ana);
    const nobody = await other.socket(null);
    const deaf = await other.socket(ana);
    await Promise.all([socket.next(), deaf.next()]);
    deaf.socket.pause();
    await other.close();
    expect(await socket.next()).toMatchObject({ op: 'bye', reason: 'server_shutdown' });
    expect((await socket.closed).code).toBe(1012);
    expect((await nobody.closed).code).toBe(1001);
  }, 30_000);
});
