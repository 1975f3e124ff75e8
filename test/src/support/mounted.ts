import { createClient, sse, type ClientOptions, type Client } from '../../../src/index.js';
import { createApp, createMemoryStore, type App, type AppDeps } from '../../../examples/server/src/web.js';

export interface Mounted {
  readonly app: App;
  /** Each request that reached the backend: `GET /api/v1/notifications`. */
  readonly requests: string[];
  /** What the backend is put behind: return a response to answer in its place, throw to break the line. */
  between: (request: Request) => Response | undefined | Promise<Response | undefined>;
  /** What the clients ask. */
  fetch: typeof globalThis.fetch;
  client(options?: Partial<ClientOptions> & { as?: string }): Client;
  notify(user: string, title: string, more?: object): Promise<string>;
  /** Breaks every open stream, as a lost network would. */
  cut(): void;
  /** Nothing goes through any more, until it is `online()` again. */
  offline(): void;
  online(): void;
}

const open: Client[] = [];

/** Closes every client that a test opened. */
export function closeAll(): void {
  for (const client of open.splice(0)) client.close();
}

/** The reference backend in this process, on its store in memory. The bearer token is the user's name. */
export function mount(deps: Partial<AppDeps> = {}): Mounted {
  const app = createApp({
    store: createMemoryStore(),
    authenticate: async (request) => {
      const user = /^Bearer (\w+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
      return user ? { sub: user, roles: [], scopes: [], expiresAt: null, via: 'bearer' } : null;
    },
    ...deps,
  } as AppDeps);
  const streams = new Set<AbortController>();
  const mounted: Mounted = {
    app,
    requests: [],
    between: () => undefined,
    async fetch(input, init) {
      const request = new Request(input as RequestInfo, init);
      mounted.requests.push(`${request.method} ${new URL(request.url).pathname}`);
      const answer = await mounted.between(request);
      if (answer) return answer;
      if (!request.url.includes('/stream')) return app.fetch(request);
      const line = new AbortController();
      streams.add(line);
      const response = await app.fetch(request);
      return new Response(response.body?.pipeThrough(breakable(line.signal)) ?? null, response);
    },
    client({ as = 'ana', ...options } = {}) {
      const client = createClient({
        url: 'http://belfry.test/api/v1',
        transports: [sse()],
        auth: () => as,
        storage: null,
        fetch: mounted.fetch,
        ...options,
      });
      open.push(client);
      return client;
    },
    async notify(user, title, more = {}) {
      const [result] = await app.notify(user, { type: 'test.sent', title, body: '', ...more } as never);
      return (result as { id: string }).id;
    },
    cut() {
      for (const line of streams) line.abort();
      streams.clear();
    },
    offline() {
      mounted.between = () => {
        throw new TypeError('network lost');
      };
      mounted.cut();
    },
    online() {
      mounted.between = () => undefined;
    },
  };
  return mounted;
}

function breakable(signal: AbortSignal): TransformStream<Uint8Array, Uint8Array> {
  return new TransformStream({
    start(controller) {
      signal.addEventListener('abort', () => controller.error(new TypeError('network lost')));
    },
  });
}

/** Waits until `check` holds; fails with its last complaint after 3 s. */
export async function until(check: () => unknown, ms = 3000): Promise<void> {
  const end = Date.now() + ms;
  for (;;) {
    try {
      if (await check()) return;
      throw new Error(`not within ${ms} ms: ${check}`);
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}

export const titles = (client: Client): string[] => {
  const feed = client.$feed.get();
  return feed.ids.map((id) => feed.get(id)?.title ?? '?');
};
