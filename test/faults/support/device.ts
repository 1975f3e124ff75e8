import type { Ambient, AmbientEvent, CacheStorageArea, Client, ClientOptions } from '../../../src/index.js';
import type { ClientModule } from './client.js';
import type { WorldClock } from './clock.js';
import { record, type Recorder } from './recorder.js';
import { createSockets } from './sockets.js';

export type TransportName = 'sse' | 'websocket' | 'polling';

export interface DeviceOptions extends Partial<Omit<ClientOptions, 'transports' | 'ambient' | 'fetch'>> {
  /** Whose. @default 'ana' */
  readonly as?: string;
  /** @default ['sse', 'polling'] */
  readonly transports?: readonly TransportName[];
  /** What outlives the page. */
  readonly area?: CacheStorageArea;
  /** Stands in the place of the platform's. */
  readonly fetch?: typeof fetch;
  /** Answers to `connect()` at once. @default true */
  readonly connect?: boolean;
}

/** One page of one person: the client, what it says, and the world it lives in. */
export interface Device {
  readonly user: string;
  readonly client: Client;
  readonly said: Recorder;
  /** Begins of its requests, in model ms, by path. */
  readonly sent: readonly { at: number; path: string; method: string }[];
  /** Whether one of them, from this place on, has not been answered yet. */
  awaits(from: number): boolean;
  ambient(event: AmbientEvent): void;
  /** Listeners and timers that are left, and requests that are open. */
  leftovers(): { listeners: number; timers: number; requests: number };
  status(): string;
  transport(): string | null;
  titles(): string[];
  /** As SIGKILL: nothing of it runs or arrives any more, and nothing is said. */
  kill(): void;
  readonly alive: boolean;
}

function createAmbient(): { ambient: Ambient; emit(event: AmbientEvent): void; listeners(): number } {
  const listeners = new Set<(event: AmbientEvent) => void>();
  let hidden = false;
  return {
    ambient: {
      hidden: () => hidden,
      listen(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    emit(event) {
      if (event === 'hidden' || event === 'visible') hidden = event === 'hidden';
      for (const listener of [...listeners]) listener(event);
    },
    listeners: () => listeners.size,
  };
}

/** What is missing in the client under test, so that a row cannot be run: it fails, and says so. */
export class Missing extends Error {}

export function createDevice(
  module: ClientModule,
  clock: WorldClock,
  random: () => number,
  url: string,
  { as = 'ana', transports = ['sse', 'polling'], area, connect = true, ...options }: DeviceOptions = {},
): Device {
  const view = clock.view();
  const { ambient, emit, listeners } = createAmbient();
  const line = new AbortController();
  const sent: { at: number; path: string; method: string }[] = [];
  /** Places in `sent`. */
  const open = new Set<number>();
  let alive = true;
  const platform = options.fetch ?? fetch;
  const makers = module as unknown as Record<string, ((options: object) => never) | undefined>;
  const send = (address: string, method: string): number =>
    sent.push({ at: clock.now(), path: new URL(address).pathname, method }) - 1;
  const sockets = createSockets((address) => send(address, 'GET'));
  const client = module.createClient({
    url,
    auth: () => as,
    storage: null,
    random,
    ...(area && { user: as, cache: module.cacheIn(area) }),
    ...options,
    transports: transports.map((name) => {
      const make = makers[name];
      if (!make) throw new Missing(`this client has no transport "${name}"`);
      return make(name === 'websocket' ? { WebSocket: sockets.WebSocket } : {});
    }),
    clock: view.clock,
    ambient,
    fetch: async (input, init) => {
      const address = String(input);
      const place = send(address, init?.method ?? 'GET');
      const signals = [line.signal, ...(init?.signal ? [init.signal] : [])];
      open.add(place);
      try {
        return await platform(address, { ...init, signal: AbortSignal.any(signals) });
      } finally {
        open.delete(place);
      }
    },
  });
  const said = record(client, () => clock.now());
  if (connect) client.connect();
  return {
    user: as,
    client,
    said,
    sent,
    awaits: (from) => [...open].some((place) => place >= from),
    ambient: emit,
    leftovers: () => ({
      listeners: listeners(),
      timers: view.waiting(),
      requests: open.size + sockets.open(),
    }),
    status: () => client.$connection.get().status,
    transport: () => client.$connection.get().transport,
    titles() {
      const feed = client.$feed.get();
      return feed.ids.map((id) => feed.get(id)?.title ?? '?');
    },
    kill() {
      alive = false;
      view.kill();
      line.abort();
      sockets.kill();
    },
    get alive() {
      return alive;
    },
  };
}
