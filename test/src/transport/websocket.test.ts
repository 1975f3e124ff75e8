import { getEventListeners } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { websocket, type WebsocketOptions } from '../../../src/index.js';
import { startSocketServer, type SocketServer } from '../support/socket-server.js';
import { openTransport, type Opened, type OpenOptions } from '../support/transport-link.js';

let server: SocketServer;
beforeAll(async () => {
  server = await startSocketServer();
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const hello = JSON.stringify({ op: 'hello', contract: '1', resumed: true, sync: 'e.1', heartbeat_s: 20 });
const removed = JSON.stringify({
  op: 'event',
  event: 'remove',
  id: 'e.2',
  data: { rev: 2, prev: 1, id: 'a' },
});

const open = (options?: OpenOptions, more?: WebsocketOptions): Opened =>
  openTransport(websocket({ WebSocket, ...more }), server.url, options);
const query = (index = 0): URLSearchParams =>
  new URL(server.upgrades[index]?.url ?? '', server.url).searchParams;

test('brings what the server says, from hello on, and answers its pings', async () => {
  server.onSocket = (socket) => {
    for (const frame of [hello, removed, '{"op":"ping","t":1}']) socket.send(frame);
    socket.on('message', () => socket.close(1001));
  };
  const { told, done, alive } = open();
  expect(await done).toBe('ended');
  expect(told).toEqual(['open', 'hello', 'remove', 'ping']);
  expect(alive()).toBe(3);
  expect(server.received).toEqual(['{"op":"pong"}']);
  expect(server.upgrades[0]?.headers['sec-websocket-protocol']).toBe('notify.v1');
});

test('resumes after the cursor, or begins now', async () => {
  server.onSocket = (socket) => socket.close(1000);
  await open({ cursor: 'e.41' }).done;
  await open().done;
  expect([query(0).get('after'), query(1).get('after')]).toEqual(['e.41', 'latest']);
});

test('sends a bearer token in the first frame, and nowhere else', async () => {
  server.onSocket = (socket) => socket.on('message', () => socket.close(1000));
  await open({ auth: () => 'secret' }).done;
  expect(server.received).toEqual(['{"op":"auth","token":"secret"}']);
  expect(server.upgrades[0]?.url).not.toContain('secret');
  expect(server.upgrades[0]?.headers.authorization).toBeUndefined();
  expect(server.tickets).toEqual([]);
});

test('says nothing of who it is where cookies do', async () => {
  server.onSocket = (socket) => {
    socket.send('{"op":"ping"}');
    socket.on('message', () => socket.close(1000));
  };
  await open().done;
  await open({ auth: () => 'secret' }, { auth: 'none' }).done;
  expect(server.received).toEqual(['{"op":"pong"}', '{"op":"pong"}']);
  expect(server.tickets).toEqual([]);
});

test('asks for a ticket for other headers, and where it is told to', async () => {
  server.onSocket = (socket) => socket.close(1000);
  await open({ auth: () => ({ headers: { 'x-session': 'mine' } }) }).done;
  await open({ auth: () => 'secret' }, { auth: 'ticket' }).done;
  expect(server.tickets.map(({ body }) => body)).toEqual(['{"for":"ws"}', '{"for":"ws"}']);
  expect(server.tickets[0]?.headers['x-session']).toBe('mine');
  expect(server.tickets[1]?.headers.authorization).toBe('Bearer secret');
  expect([query(0).get('ticket'), query(1).get('ticket')]).toEqual(['ticket-1', 'ticket-2']);
  expect(server.received).toEqual([]);
});

test.each([
  [401, { code: 'unauthorized', status: 401 }],
  [403, { code: 'forbidden' }],
  [404, { code: 'stream', status: 404 }],
  [429, { code: 'rate-limited', retryAfterMs: 3000 }],
  [503, { code: 'server' }],
])('a ticket refused with %i is told by its reason, and nothing is opened', async (status, error) => {
  server.ticketStatus = status;
  expect(await open({ auth: () => 'secret' }, { auth: 'ticket' }).done).toMatchObject(error);
  expect(server.upgrades).toEqual([]);
  expect(server.tickets.length).toBe(status === 401 ? 2 : 1);
});

test.each([
  [1000, '', 'ended'],
  [1001, '', 'ended'],
  [1005, '', 'ended'],
  [1012, '', 'ended'],
  [1008, '', { code: 'forbidden' }],
  [1009, '', { code: 'protocol' }],
  [1011, '', { code: 'server' }],
  [1013, '', { code: 'rate-limited', retryAfterMs: 10_000 }],
  [1013, '7', { code: 'rate-limited', retryAfterMs: 7000 }],
  [4400, '', { code: 'protocol' }],
  [4403, '', { code: 'forbidden' }],
  [4408, '', { code: 'timeout' }],
  [4413, '', { code: 'protocol' }],
  [4429, '2', { code: 'rate-limited', retryAfterMs: 2000 }],
  [4499, '', { code: 'network' }],
])('close %i “%s” means what the contract says', async (code, reason, meant) => {
  server.onSocket = (socket) => {
    socket.send(hello);
    socket.close(...((code === 1005 ? [] : [code, reason]) as [number?, string?]));
  };
  const { told, done } = open();
  const ended = await done;
  if (typeof meant === 'string') expect(ended).toBe(meant);
  else expect(ended).toMatchObject(meant);
  expect(told).toEqual(['open', 'hello']);
});

test('one stream too many, and a sign-in that is over, are told as their bye, once', async () => {
  for (const [code, reason] of [
    [4409, 'too_many_streams'],
    [4401, 'auth_expired'],
  ] as const)
    for (const said of [[], [JSON.stringify({ op: 'bye', reason })]]) {
      server.onSocket = (socket) => {
        for (const frame of [hello, ...said]) socket.send(frame);
        socket.close(code);
      };
      const { told, done } = open({ auth: () => 'secret' });
      expect(await done).toBe('ended');
      expect(told).toEqual(['open', 'hello', `bye ${reason}`]);
    }
});

test('a token that is refused is asked for anew once, and then it is the person’s turn', async () => {
  let tokens = 0;
  const reasons: string[] = [];
  const auth: OpenOptions['auth'] = ({ reason }) => {
    reasons.push(reason);
    return `token-${++tokens}`;
  };
  server.onSocket = (socket) =>
    socket.on('message', (data: Buffer) => {
      if (!String(data).includes('token-2')) return socket.close(4401);
      socket.send(hello);
      socket.close(1000);
    });
  const good = open({ auth });
  expect(await good.done).toBe('ended');
  expect(good.told).toEqual(['open', 'open', 'hello']);
  expect(reasons).toEqual(['start', 'refused']);

  server.reset();
  server.onSocket = (socket) => socket.close(4401);
  expect(await open({ auth }).done).toMatchObject({ code: 'unauthorized' });
  expect(server.upgrades.length).toBe(2);
  expect(await open().done).toMatchObject({ code: 'unauthorized' });
  expect(server.upgrades.length).toBe(3);
});

test.each([200, 401, 403, 404, 426, 500])(
  'an upgrade refused with %i is this way’s fault',
  async (status) => {
    server.refuse = status;
    const { told, done } = open();
    expect(await done).toMatchObject({ code: 'stream' });
    expect(told).toEqual([]);
  },
);

test('so is a place without WebSockets, and a policy that forbids them', async () => {
  expect(await openTransport(websocket(), server.url).done).toMatchObject({ code: 'stream' });
  const forbids = class {
    constructor() {
      throw new DOMException('policy', 'SecurityError');
    }
  } as unknown as NonNullable<WebsocketOptions['WebSocket']>;
  expect(await open({}, { WebSocket: forbids }).done).toMatchObject({
    code: 'stream',
    cause: { name: 'SecurityError' },
  });
});

test('a line that breaks once it was open is the network’s fault', async () => {
  server.onSocket = (socket) => {
    socket.send(hello);
    setTimeout(() => socket.terminate(), 20);
  };
  expect(await open().done).toMatchObject({ code: 'network' });
});

test('frames without meaning are reported and skipped', async () => {
  server.onSocket = (socket) => {
    const bad = ['{', '[]', '"hello"', 'null', '{}', '{"op":7}', '{"op":""}', '{"op":"event"}'];
    for (const frame of [
      ...bad,
      '{"op":"event","event":"remove","data":[]}',
      `${removed}${' '.repeat(65_536)}`,
    ])
      socket.send(frame);
    socket.send(Buffer.from(removed), { binary: true });
    for (const frame of [removed, '{"op":"result","ref":"1","ok":true}', '{"op":"later"}'])
      socket.send(frame);
    socket.close(1000);
  };
  const { told, done } = open();
  expect(await done).toBe('ended');
  expect(told).toEqual(['open', ...Array.from({ length: 11 }, () => 'bad-frame'), 'remove', 'ping', 'ping']);
});

test('is left at once, at any time, and nothing of it stays', async () => {
  const left = async (opened: Opened, when: () => unknown): Promise<void> => {
    await expect.poll(when).toBeTruthy();
    opened.stop();
    expect(await opened.done).toBe('ended');
    expect(getEventListeners(opened.signal, 'abort').filter(({ name }) => name === 'leave')).toEqual([]);
  };
  server.onSocket = (socket) => socket.send(hello);
  const live = open();
  await left(live, () => live.told.includes('hello'));
  await expect.poll(() => server.sockets[0]?.readyState).toBe(WebSocket.CLOSED);
  expect(live.told).toEqual(['open', 'hello']);

  server.refuse = 0;
  await left(open(), () => server.upgrades.length === 2);
  await left(open(), () => true);
});

test('is left at once also where the other side never agrees to it', async () => {
  // Switches protocols, and then neither reads nor answers.
  const mute = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (head) => {
      const key = /sec-websocket-key: (.+)\r\n/i.exec(String(head))?.[1] ?? '';
      void crypto.subtle
        .digest('SHA-1', new TextEncoder().encode(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`))
        .then((hash) => {
          socket.write(
            `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
              `Sec-WebSocket-Accept: ${Buffer.from(hash).toString('base64')}\r\n` +
              `Sec-WebSocket-Protocol: notify.v1\r\n\r\n`,
          );
          socket.pause();
        });
    });
  });
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
  const { port } = mute.address() as AddressInfo;
  const opened = openTransport(websocket({ WebSocket }), `http://127.0.0.1:${port}`);
  await expect.poll(() => opened.told).toEqual(['open']);
  opened.stop();
  const timer = new Promise((resolve) => setTimeout(resolve, 1000, 'waited'));
  expect(await Promise.race([opened.done, timer])).toBe('ended');
  mute.close();
});
