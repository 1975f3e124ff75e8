import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Clock } from '../../../src/index.js';
import { createHttpServer } from '../../../examples/server/src/node/http-server.js';
import { serveSockets } from '../../../examples/server/src/node/ws-server.js';
import type { Commit } from '../../../examples/server/src/inbox/commit.js';
import { createApp, type App, type AppDeps, type AppSettings } from '../../../examples/server/src/web.js';
import { createLossyStore } from './lossy-store.js';

export interface Truth {
  /** Newest first. */
  readonly rows: readonly { id: string; title: string; read: boolean }[];
  readonly counts: { readonly unread: number; readonly unseen: number; readonly rev: number };
}

/** The reference backend behind a socket of its own, on model time. */
export interface Backend {
  readonly port: number;
  readonly app: App;
  /** Its log of commits: the oracle. */
  readonly commits: readonly Commit[];
  /** How many pings were written to a stream. */
  readonly pings: number;
  /** Heartbeat in model ms. */
  readonly heartbeatMs: number;
  /** Creates a notification; resolves to its id once it is committed. */
  notify(user: string, title: string, more?: object): Promise<string>;
  /** What the server itself says of an inbox. */
  truth(user: string): Promise<Truth>;
  /** From now on this token is refused. */
  revoke(token: string): void;
  /** Streams opened with this token end at that model time. */
  expire(token: string, at: number): void;
  /** Stops listening and breaks every connection; `start` brings it back on the same port with the same data. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Loses the whole history, as by a restore from an empty backup; streams stay open. */
  wipe(): void;
  close(): Promise<void>;
}

/** A bearer token is the user's name, and after a `~` whatever tells it from an earlier one. */
const TOKEN = /^Bearer ((\w+)(?:~\w+)?)$/;

export async function createBackend(clock: Clock, settings: Partial<AppSettings> = {}): Promise<Backend> {
  const { store, lose } = createLossyStore();
  const commits: Commit[] = [];
  const revoked = new Set<string>();
  const expiries = new Map<string, number>();
  const heartbeatS = settings.heartbeatS ?? 25;
  const deps: AppDeps = {
    store,
    clock: () => clock.now(),
    log: () => {},
    settings: { streamsPerUser: 2000, ticketsPerMinute: 10_000, ...settings, heartbeatS, sockets: true },
    onCommit: (commit) => commits.push(commit),
    authenticate: async (request) => {
      const [, token = '', user = ''] = TOKEN.exec(request.headers.get('authorization') ?? '') ?? [];
      const expiresAt = expiries.get(token) ?? null;
      if (!user || revoked.has(token) || (expiresAt !== null && expiresAt <= clock.now())) return null;
      return { sub: user, roles: [], scopes: [], expiresAt, via: 'bearer' };
    },
  };
  let app = createApp(deps);
  let server: Server;
  let port = 0;
  let heart: unknown;
  let pings = 0;
  const sockets = new Set<Socket>();

  function beat(): void {
    heart = clock.setTimeout(() => {
      pings += app.hub.size;
      void app.hub.ping();
      beat();
    }, heartbeatS * 1000);
  }
  async function start(): Promise<void> {
    app = createApp(deps);
    server = createHttpServer((request, takeStream) => app.handle(request, takeStream), '/api/v1/stream');
    serveSockets(server, '/api/v1/ws', (request) => app.upgrade(request));
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
    beat();
  }
  async function stop(): Promise<void> {
    clock.clearTimeout(heart);
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.resetAndDestroy();
    await closed;
  }
  async function page(user: string, before: string | null) {
    const url = `http://localhost/api/v1/notifications?limit=100${before === null ? '' : `&before=${before}`}`;
    const answer = await app.fetch(url, { headers: { authorization: `Bearer ${user}` } });
    return (await answer.json()) as {
      items: { id: string; title: string; read_at: string | null }[];
      next: string | null;
      counts: Truth['counts'];
    };
  }
  await start();
  return {
    get port() {
      return port;
    },
    get app() {
      return app;
    },
    commits,
    get pings() {
      return pings;
    },
    heartbeatMs: heartbeatS * 1000,
    async notify(user, title, more = {}) {
      const [result] = await app.notify(user, { type: 'test.sent', title, body: '', ...more } as never);
      return (result as { id: string }).id;
    },
    async truth(user) {
      const rows: { id: string; title: string; read: boolean }[] = [];
      for (let next: string | null = null; ;) {
        const { items, counts, next: older } = await page(user, next);
        rows.push(...items.map(({ id, title, read_at: at }) => ({ id, title, read: at !== null })));
        next = older;
        if (next === null) return { rows, counts };
      }
    },
    revoke: (token) => void revoked.add(token),
    expire: (token, at) => void expiries.set(token, at),
    stop,
    start,
    wipe: lose,
    close: stop,
  };
}
