import { Hono } from 'hono';
import { identify } from './auth/guard.js';
import type { Authenticate } from './auth/principal.js';
import { Tickets } from './auth/tickets.js';
import type {
  WireContent,
  WireCreateRequest,
  WireCreateResult,
  WireSuppressed,
} from './generated/contract.generated.js';
import { crossOrigin } from './http/cors.js';
import { Problem, problemResponse } from './http/problem.js';
import type { Commit, Publish } from './inbox/commit.js';
import { readCreateCommand } from './inbox/create-command.js';
import { sweepExpired, sweepSnoozed } from './inbox/sweep.js';
import { Metrics } from './metrics.js';
import { sweepHeld } from './preferences/hold.js';
import { addHostRoutes } from './routes/host.js';
import { produce } from './routes/produce.js';
import { contractRoutes } from './routes/table.js';
import type { AppSettings, Env, OnAction, Services } from './services.js';
import type { RunSocket } from './socket/admit.js';
import type { Store } from './store/store.js';
import { Hub } from './stream/hub.js';
import type { OpenedStream } from './stream/open-stream.js';

export interface AppDeps {
  readonly store: Store;
  readonly authenticate: Authenticate;
  /** Runs buttons; without it they are refused with 409. */
  readonly onAction?: OnAction;
  /** Answers `/api/dev/*`; without it there is nothing there. */
  readonly devLogin?: (request: Request) => Promise<Response>;
  readonly settings?: Partial<AppSettings>;
  /** Milliseconds since 1970. @default Date.now */
  readonly clock?: () => number;
  readonly log?: (message: string, error?: unknown) => void;
  /** Told of each change of each inbox, once it is committed and before its streams are, in commit order. */
  readonly onCommit?: (commit: Commit) => void;
}

export interface NotifyOptions {
  readonly dedupKey?: string;
  /** @default 'ignore' */
  readonly onDuplicate?: WireCreateRequest['on_duplicate'];
}

/** What came of a creation for one person. */
export type NotifyResult = WireCreateResult | WireSuppressed;

/** Creates in process, by the same rules as over HTTP. Rejects with a `Problem` for what would be refused there. */
export type Notify = (
  to: string | readonly string[],
  notification: WireContent,
  options?: NotifyOptions,
) => Promise<NotifyResult[]>;

export interface App {
  /** The backend as a function; give it to a client as its `fetch`. Imports nothing of Node. */
  fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response>;
  /** The same; with `takeStream`, streams are handed over instead of written to a body. */
  handle(request: Request, takeStream?: (stream: OpenedStream) => void): Promise<Response>;
  /** Decides on the upgrade of `<base>/ws`: a refusal, or what runs the socket once it is open. */
  upgrade(request: Request): Promise<Response | RunSocket>;
  readonly notify: Notify;
  readonly hub: Hub;
  /** Removes what expired, wakes what was snoozed, tells what was held, forgets what is kept long enough. To be called at least each 60 s. */
  sweep(): Promise<void>;
}

const defaults: AppSettings = {
  base: '/api/v1',
  pollIntervalS: 15,
  heartbeatS: 20,
  streamsPerUser: 5,
  ticketsPerMinute: 10,
  sockets: false,
  metrics: 'off',
  preferences: { categories: {}, optIn: false },
  preferencesIfMatch: false,
  syncHorizonS: 30 * 86_400,
  corsOrigins: [],
};

function requestId(request: Request): string {
  const given = request.headers.get('request-id') ?? '';
  return /^[A-Za-z0-9_.-]{1,64}$/.test(given) ? given : crypto.randomUUID();
}

/** Every answer's headers; what the route said goes first. */
function finish(response: Response, id: string): Response {
  response.headers.set('request-id', id);
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-cache');
  response.headers.append('vary', 'Authorization, Cookie');
  response.headers.set('x-content-type-options', 'nosniff');
  return response;
}

/** The reference backend: contract levels poll, state, sync, sse, prefs, snooze and produce over any store. */
export function createApp(deps: AppDeps): App {
  const { store, clock = Date.now, log = (message, error) => console.error(message, error ?? '') } = deps;
  const settings = { ...defaults, ...deps.settings };
  const hub = new Hub({ ...settings, clock });
  const metrics = new Metrics();
  const tickets = new Tickets(settings.ticketsPerMinute, clock);
  const now = (): string => new Date(clock()).toISOString();
  const publish: Publish = (user, changes, key) => {
    for (const { op, ids, frame } of changes) {
      metrics.commit();
      try {
        deps.onCommit?.({ at: now(), user, rev: frame.rev, op, ids, key });
      } catch (error) {
        log('A commit could not be told of.', error);
      }
    }
    hub.publish(
      user,
      changes.map(({ frame }) => frame),
    );
  };
  const services: Services = {
    settings,
    store,
    hub,
    publish,
    authenticate: deps.authenticate,
    tickets,
    onAction: deps.onAction ?? null,
    now,
    log,
    running: new Set(),
    waiting: new Set(),
  };

  const hono = new Hono<Env>();
  hono.use(async (c, next) => {
    c.set('requestId', requestId(c.req.raw));
    await next();
    // A Response cannot say 101; the socket's route answers 200 for it.
    const isSocket = c.get('route') === '/ws' && c.res.status === 200;
    metrics.request(c.get('route') ?? 'other', isSocket ? 101 : c.res.status);
    c.res = finish(c.res, c.get('requestId'));
  });
  hono.use(`${settings.base}/*`, crossOrigin(settings.corsOrigins));
  const { devLogin } = deps;
  if (devLogin) hono.all('/api/dev/:step{login|logout}', (c) => devLogin(c.req.raw));
  addHostRoutes(hono, services, metrics);
  for (const { path, allow, open, ticket, handlers } of contractRoutes) {
    hono.all(settings.base + path, async (c) => {
      c.set('route', path);
      const handler = handlers[c.req.raw.method];
      if (!handler) {
        throw new Problem(405, 'method-not-allowed', `This takes ${allow}.`, { headers: { allow } });
      }
      const given = ticket && new URL(c.req.url).searchParams.get('ticket');
      if (ticket && given) {
        c.set('principal', await tickets.redeem(given, ticket, c.req.header('origin') ?? null));
      } else if (!open) {
        c.set('principal', await identify(c.req.raw, services.authenticate, settings.corsOrigins));
      }
      return handler(c, services);
    });
  }
  hono.notFound((c) => {
    const problem = new Problem(
      404,
      'not-found',
      `There is nothing at this path. The contract is at ${settings.base}.`,
    );
    return problemResponse(problem, { requestId: c.get('requestId'), instance: c.req.path });
  });
  hono.onError((error, c) => {
    if (!(error instanceof Problem)) log(`${c.req.method} ${c.req.path} failed.`, error);
    const problem =
      error instanceof Problem ? error : new Problem(500, 'internal', 'The server failed. It was logged.');
    return problemResponse(problem, { requestId: c.get('requestId'), instance: c.req.path });
  });

  const handle: App['handle'] = async (request, takeStream) =>
    hono.fetch(request, takeStream ? { takeStream } : {});
  return {
    handle,
    hub,
    async upgrade(request) {
      let run = null as RunSocket | null;
      const response = await hono.fetch(request, { takeSocket: (taken: RunSocket) => (run = taken) });
      return run ?? response;
    },
    async fetch(input, init) {
      // A copy of a request hears of its end only as long as somebody holds the first.
      const request = input instanceof Request && !init ? input : new Request(input, init);
      request.signal.throwIfAborted();
      return handle(request);
    },
    async notify(to, notification, options = {}) {
      const body = {
        to: { users: typeof to === 'string' ? [to] : to },
        notification,
        ...(options.dedupKey !== undefined && { dedup_key: options.dedupKey }),
        ...(options.onDuplicate !== undefined && { on_duplicate: options.onDuplicate }),
      };
      const command = readCreateCommand(body, null, now());
      return store.transaction((tx) => produce(services, tx, command, now(), null));
    },
    async sweep() {
      tickets.sweep();
      await sweepExpired(store, now(), publish);
      await sweepSnoozed(store, settings.preferences, now(), publish);
      await sweepHeld(store, settings.preferences, now(), publish);
      await store.prune(new Date(clock() - settings.syncHorizonS * 1000).toISOString(), now());
    },
  };
}
