import { Connection } from './connection.js';
import { encoders, type Transport } from './encode.js';
import type { ChangeFrame, Frame } from './frame.js';

/** Streams pinged in one go; between two goes, other work gets its turn. */
const SLICE = 500;
/** Heartbeats without a word from the other end before it is taken for dead (contract B.6, 4408). */
const SILENT_HEARTBEATS = 2.5;

export interface HubOptions {
  readonly streamsPerUser: number;
  readonly heartbeatS: number;
  /** ms since 1970. */
  readonly clock: () => number;
}

/** Who is listening. Frames come here once their transaction is committed, in the order of the commits. */
export class Hub {
  readonly #byUser = new Map<string, Set<Connection>>();
  readonly #options: HubOptions;
  readonly #open: Record<Transport, number> = { sse: 0, ws: 0 };
  #opened = 0;

  constructor(options: HubOptions) {
    this.#options = options;
  }

  /** How many streams are open. */
  get size(): number {
    return this.#open.sse + this.#open.ws;
  }

  /** How many are open, by transport. */
  get open(): Readonly<Record<Transport, number>> {
    return this.#open;
  }

  /** How many were ever opened. */
  get opened(): number {
    return this.#opened;
  }

  /** Adds a stream; the user's oldest one is ended where there are too many. */
  join(user: string, transport: Transport, expiresAt: number | null): Connection {
    const connections = this.#byUser.get(user) ?? new Set();
    const [oldest] = connections;
    // Not at once: two tabs over the limit would throw each other out without end.
    if (oldest && connections.size >= this.#options.streamsPerUser) oldest.bye('too_many_streams', 30_000);
    const connection = new Connection(user, transport, expiresAt, (closed) => {
      if (connections.delete(closed)) this.#open[transport]--;
      if (connections.size === 0 && this.#byUser.get(user) === connections) this.#byUser.delete(user);
    });
    this.#byUser.set(user, connections.add(connection));
    this.#open[transport]++;
    this.#opened++;
    return connection;
  }

  /** Each frame is encoded once for each transport, however many streams it goes to. */
  publish(user: string, frames: readonly ChangeFrame[]): void {
    this.#send(user, frames, ({ rev }) => rev);
  }

  /** A frame that has no place in the order of changes: it comes whatever else was told. */
  tell(user: string, frame: Extract<Frame, { event: 'preferences' }>): void {
    this.#send(user, [frame], () => Infinity);
  }

  #send<F extends Frame>(user: string, frames: readonly F[], revOf: (frame: F) => number): void {
    const connections = this.#byUser.get(user);
    if (!connections) return;
    const now = this.#options.clock();
    for (const frame of frames) {
      const encoded: Partial<Record<Transport, Uint8Array>> = {};
      for (const connection of [...connections]) {
        if (this.#isOver(connection, now)) continue;
        const { transport } = connection;
        connection.publish(revOf(frame), (encoded[transport] ??= encoders[transport](frame)));
      }
    }
  }

  /** Ends a stream whose credentials are over: it is told nothing that comes after them. */
  #isOver(connection: Connection, now: number): boolean {
    if (connection.expiresAt === null || connection.expiresAt > now) return false;
    connection.bye('auth_expired', 0);
    return true;
  }

  *#connections(): Iterable<Connection> {
    for (const connections of [...this.#byUser.values()]) yield* [...connections];
  }

  /** A sign of life for every stream, and the end of those whose credentials are over, or whose reader gives none. */
  async ping(now: number = this.#options.clock()): Promise<void> {
    const data = { t: now };
    const bytes = {
      sse: encoders.sse({ event: 'ping', data }),
      ws: encoders.ws({ event: 'ping', data }),
    };
    const silence = SILENT_HEARTBEATS * this.#options.heartbeatS * 1000;
    let sent = 0;
    for (const connection of this.#connections()) {
      if (connection.silentMs > silence) connection.close('heartbeat_timeout');
      else if (!this.#isOver(connection, now)) connection.send(bytes[connection.transport]);
      if (++sent % SLICE === 0) await new Promise((resolve) => setTimeout(resolve));
    }
  }

  /** Says goodbye to everyone; each is asked to come back at another moment within 10 s. */
  shutDown(): void {
    for (const connection of this.#connections()) {
      connection.bye('server_shutdown', Math.floor(Math.random() * 10_000));
    }
  }
}
