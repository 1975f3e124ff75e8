import type {
  Ambient,
  AmbientEvent,
  Client,
  ClientOptions,
  Clock,
  NotifError,
  TabChannel,
  TabLocks,
} from '../../../src/index.js';
import { until, type Mounted } from './mounted.js';

/** One tab of a browser: what it sees of the world can be frozen, hidden or taken away. */
export interface Tab {
  readonly client: Client;
  /** Nothing runs in it: no timer, no message, no answer; all of it comes once it thaws. */
  freeze(): void;
  thaw(): void;
  tell(event: AmbientEvent): void;
  /** Gone without a word, as in a crash: the browser frees its lock. */
  crash(): void;
}

export interface Browser {
  tab(options?: Partial<ClientOptions>): Tab;
  /** So many more, all of them live, with their first list. */
  tabs(count: number, options?: Partial<ClientOptions>, ms?: number): Promise<Tab[]>;
  /** What the tabs of `tabs()` have complained of. */
  readonly errors: readonly NotifError[];
}

export const isLive = ({ client }: Tab): boolean => client.$connection.get().status === 'live';
export const unreadIn = ({ client }: Tab): number => client.$counts.get().unread;

/** Tabs that share locks, where there are any, and a channel. */
export function browser(backend: Mounted, locks: TabLocks | null, protocol?: string): Browser {
  const channels = new Map<string, Set<(data: unknown) => void>>();
  const errors: NotifError[] = [];

  const opened: Browser = {
    errors,
    async tabs(count, options, ms) {
      const added = Array.from({ length: count }, () => opened.tab(options));
      for (const { client } of added) {
        client.onError((error) => errors.push(error));
        client.connect();
      }
      await until(() => added.every((tab) => isLive(tab) && tab.client.$feed.get().status === 'ready'), ms);
      return added;
    },
    tab(options = {}) {
      let frozen = false;
      let dead = false;
      let hidden = false;
      const queue: (() => void)[] = [];
      const run = (act: () => void): void => {
        if (dead) return;
        if (frozen) queue.push(act);
        else act();
      };
      const base = options.clock;
      const clock: Clock = {
        now: () => base?.now() ?? Date.now(),
        setTimeout: (act, ms) =>
          base ? base.setTimeout(() => run(act), ms) : setTimeout(() => run(act), ms),
        clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
      };
      const listeners = new Set<(event: AmbientEvent) => void>();
      const ambient: Ambient = {
        hidden: () => hidden,
        protocol: () => protocol,
        listen(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      };
      const crashed = new AbortController();
      const releases = new Set<() => void>();
      const client = backend.client({
        user: 'ana',
        ...options,
        clock,
        ambient,
        tabs: {
          locks: locks && {
            request: (name, given, held) =>
              locks.request(name, given, () => {
                // In a frozen tab the lock is granted all the same, and nobody knows.
                if (dead) return undefined;
                return new Promise<void>((release) => {
                  releases.add(release);
                  run(() => void Promise.resolve(held()).then(release));
                });
              }),
          },
          channel(name) {
            const all = channels.get(name) ?? new Set();
            channels.set(name, all);
            const channel: TabChannel = {
              onmessage: null,
              postMessage(message) {
                if (dead) return;
                const copy: unknown = structuredClone(message);
                for (const hear of all) if (hear !== mine) setTimeout(hear, 0, copy);
              },
              close: () => all.delete(mine),
            };
            const mine = (data: unknown): void => run(() => channel.onmessage?.({ data } as MessageEvent));
            all.add(mine);
            return channel;
          },
        },
        fetch: async (input, init) => {
          // Not `AbortSignal.any()`, which Node forgets while the stream is open.
          const ended = new AbortController();
          for (const signal of [crashed.signal, init?.signal]) {
            if (signal?.aborted) ended.abort();
            signal?.addEventListener('abort', () => ended.abort());
          }
          const answer = await backend.fetch(input, { ...init, signal: ended.signal });
          const gate = (): Promise<void> => new Promise((resolve) => run(resolve));
          await gate();
          const body = answer.body?.pipeThrough(
            new TransformStream<Uint8Array, Uint8Array>({
              async transform(chunk, controller) {
                await gate();
                controller.enqueue(chunk);
              },
            }),
          );
          return new Response(body ?? null, answer);
        },
      });
      return {
        client,
        freeze: () => (frozen = true),
        thaw() {
          frozen = false;
          for (const act of queue.splice(0)) act();
        },
        tell(event) {
          if (event === 'hidden' || event === 'visible') hidden = event === 'hidden';
          for (const listener of [...listeners]) listener(event);
        },
        crash() {
          dead = true;
          crashed.abort();
          for (const release of releases) release();
        },
      };
    },
  };
  return opened;
}
