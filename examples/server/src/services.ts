import type { Context } from 'hono';
import type { Authenticate, Principal } from './auth/principal.js';
import type { Tickets } from './auth/tickets.js';
import type { Publish } from './inbox/commit.js';
import type { Item } from './inbox/item.js';
import type { PreferenceRules } from './preferences/document.js';
import type { RunSocket } from './socket/admit.js';
import type { Store } from './store/store.js';
import type { OpenedStream } from './stream/open-stream.js';
import type { Hub } from './stream/hub.js';

export interface AppSettings {
  /** Path of the contract. @default '/api/v1' */
  readonly base: string;
  /** What `Poll-Interval` says, in seconds. @default 15 */
  readonly pollIntervalS: number;
  /** Longest silence of a stream, in seconds. @default 20 */
  readonly heartbeatS: number;
  /** The user's oldest stream ends when one more is opened. @default 5 */
  readonly streamsPerUser: number;
  /** How long tombstones, and so cursors, are kept, in seconds. @default 2592000 (30 days) */
  readonly syncHorizonS: number;
  /** Tickets that one user is given in a minute. @default 10 */
  readonly ticketsPerMinute: number;
  /** Whether the host opens WebSockets for the app, so level `ws` is there. @default false */
  readonly sockets: boolean;
  /** Categories that are known, mandatory or opt-in, and whether all of it is opt-in. @default none; opt-out */
  readonly preferences: PreferenceRules;
  /** Whether who replaces preferences must say which ones (428 without `If-Match`). @default false */
  readonly preferencesIfMatch: boolean;
  /** Who is answered at `/metrics`: nobody, who asks under this machine's name, everyone. @default 'off' */
  readonly metrics: 'off' | 'local' | 'open';
  /** Other origins whose pages may ask and send cookies. Empty: pages of this machine, with a token. @default [] */
  readonly corsOrigins: readonly string[];
}

/** What a stream's `hello` offers, the quickest first. */
export const transportsOf = ({ sockets }: AppSettings): string[] => [
  'sse',
  ...(sockets ? ['ws'] : []),
  'poll',
];

/** What came of a button. */
export interface ActionOutcome {
  readonly state: 'done' | 'failed';
  /** For the reader; cut at 200 characters. */
  readonly outcome: string | null;
}

/**
 * Runs a button that has no URL (contract U13), once: a second request meanwhile, or after it is done, is refused. What it
 * rejects with is logged, and answered with 500; the button can be tried again.
 */
export type OnAction = (
  user: Principal,
  notification: Item,
  actionId: string,
  input: unknown,
) => Promise<ActionOutcome>;

/** What the routes work with. */
export interface Services {
  readonly settings: AppSettings;
  readonly store: Store;
  readonly hub: Hub;
  readonly publish: Publish;
  readonly authenticate: Authenticate;
  readonly tickets: Tickets;
  readonly onAction: OnAction | null;
  /** RFC 3339, UTC, ms. */
  now(): string;
  log(message: string, error?: unknown): void;
  /** Idempotency-Keys, and buttons, that are running in this process. */
  readonly running: Set<string>;
  /** WebSockets that have not said yet whose they are. */
  readonly waiting: Set<object>;
}

export interface Env {
  Variables: { requestId: string; route?: string; principal: Principal };
  /** Set by the socket server, which writes streams and runs WebSockets itself. */
  Bindings: { takeStream?: (stream: OpenedStream) => void; takeSocket?: (run: RunSocket) => void };
}

export type RequestContext = Context<Env>;
export type Handler = (c: RequestContext, services: Services) => Promise<Response>;
