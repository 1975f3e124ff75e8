// @ts-check
// The reference backend on its memory store, in a process of its own, and the page's files beside it. Started by
// started-backend.mjs, which says what it is to do. Who asks is named by a bearer token, and is `ana` without one.
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { createApp } from '../../examples/server/src/app.js';
import { createHttpServer, listen } from '../../examples/server/src/node/http-server.js';
import { createMemoryStore } from '../../examples/server/src/store/memory/memory-store.js';
import { everything } from '../../examples/server/src/inbox/selection.js';

const HEARTBEAT_S = 20;
const STREAM = '/api/v1/stream';
/** Milliseconds since 1970, finer than `Date.now()`. */
const now = () => performance.timeOrigin + performance.now();

/** @type {Record<string, string>} */
let files = {};
/** When each request came, and what for. @type {{ at: number, path: string }[]} */
let requests = [];
/** @type {Map<string, number[]>} */
const commits = new Map();

const store = createMemoryStore();
const app = createApp({
  store,
  // More than there are tabs: one stream too many must show, not be ended.
  settings: { heartbeatS: HEARTBEAT_S, streamsPerUser: 100 },
  async authenticate(request) {
    const sub = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? 'ana';
    return { sub, roles: [], scopes: [], expiresAt: null, via: 'bearer' };
  },
  onCommit({ user }) {
    const times = commits.get(user) ?? [];
    times.push(now());
    commits.set(user, times);
  },
});
setInterval(() => void app.hub.ping(), HEARTBEAT_S * 1000).unref();

const server = createHttpServer(async (request, takeStream) => {
  const { pathname } = new URL(request.url);
  const file = files[pathname];
  if (file !== undefined) {
    const type = pathname === '/' ? 'text/html' : 'text/javascript';
    return new Response(file, {
      headers: {
        'content-type': `${type}; charset=utf-8`,
        // Clocks are coarse in a page that is not isolated.
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      },
    });
  }
  requests.push({ at: now(), path: pathname });
  return app.handle(request, takeStream);
}, STREAM);
let port = await listen(server, 0, '127.0.0.1');

/** @type {(user: string, n: number) => Promise<unknown>} */
const create = (user, n) =>
  app.notify(user, { type: 'job.done', title: `Build ${n}`, body: `Number ${n} of the run.` });

/** What it can be told to do. @type {Record<string, (ask: any) => unknown>} */
const tasks = {
  serve(/** @type {Record<string, string>} */ next) {
    files = next;
    return `http://127.0.0.1:${port}`;
  },
  /** Creates a notification after each wait of `gaps` (milliseconds), numbered after `from`; resolves to when each was
   * committed. */
  async flow(/** @type {{ user: string, gaps: number[], from?: number }} */ { user, gaps, from = 0 }) {
    commits.set(user, []);
    let due = performance.now();
    for (const [index, gap] of gaps.entries()) {
      due += gap;
      const early = due - performance.now();
      // Where it is behind, what was written still has to leave.
      await (early > 0 ? sleep(early) : turn());
      await create(user, from + index + 1);
    }
    return commits.get(user);
  },
  /** As `hub`: how many streams are open now, and how many ever were. */
  streams: () => ({ open: app.hub.size, opened: app.hub.opened }),
  requests() {
    const all = requests;
    requests = [];
    return all;
  },
  /** The inbox as it is here: ids newest first, and the counts. */
  inbox: (/** @type {string} */ user) =>
    store.read(user, async (view) => {
      const at = new Date().toISOString();
      const items = await view.list({ ...everything, view: 'inbox' }, { before: null, limit: Infinity }, at);
      return { ids: items.map(({ id }) => id), counts: await view.counts(at) };
    }),
  /** As a machine that is gone: nothing listens, every connection is cut. What is stored stays. */
  down() {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    return closed.then(() => null);
  },
  async up() {
    port = await listen(server, port, '127.0.0.1');
    return now();
  },
};

process.on('message', async (/** @type {{ id: number, task: string, ask: unknown }} */ { id, task, ask }) => {
  try {
    process.send?.({ id, answer: await tasks[task]?.(ask) });
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? error.stack : String(error) });
  }
});
process.on('disconnect', () => process.exit());
process.send?.({ id: 0 });
