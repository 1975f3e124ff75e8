import { Connection } from './connection.js';
import { encodeFrame, type ChangeFrame } from './frame.js';

/** Streams pinged in one go; between two goes, other work gets its turn. */
const SLICE = 500;

/** Who is listening. Frames come here once their transaction is committed, in the order of the commits. */
export class Hub {
  readonly #byUser = new Map<string, Set<Connection>>();
  readonly #streamsPerUser: number;

  constructor(streamsPerUser: number) {
    this.#streamsPerUser = streamsPerUser;
  }

  /** How many streams are open. */
  get size(): number {
    let size = 0;
    for (const connections of this.#byUser.values()) size += connections.size;
    return size;
  }

  /** Adds a stream; the user's oldest one is ended where there are too many. */
  join(user: string, expiresAt: number | null): Connection {
    const connections = this.#byUser.get(user) ?? new Set();
    this.#byUser.set(user, connections);
    const [oldest] = connections;
    // Not at once: two tabs over the limit would throw each other out without end.
    if (oldest && connections.size >= this.#streamsPerUser) oldest.bye('too_many_streams', 30_000);
    const connection = new Connection(user, expiresAt, (closed) => {
      connections.delete(closed);
      if (connections.size === 0 && this.#byUser.get(user) === connections) this.#byUser.delete(user);
    });
    this.#byUser.set(user, connections.add(connection));
    return connection;
  }

  publish(user: string, frames: readonly ChangeFrame[]): void {
    const connections = this.#byUser.get(user);
    if (!connections) return;
    for (const frame of frames) {
      const bytes = encodeFrame(frame);
      for (const connection of [...connections]) connection.publish(frame.rev, bytes);
    }
  }

  *#connections(): Iterable<Connection> {
    for (const connections of [...this.#byUser.values()]) yield* [...connections];
  }

  /** A sign of life for every stream, and the end of those whose credentials are over. */
  async ping(now: number): Promise<void> {
    const bytes = encodeFrame({ event: 'ping', data: { t: now } });
    let sent = 0;
    for (const connection of this.#connections()) {
      if (connection.expiresAt !== null && connection.expiresAt <= now) connection.bye('auth_expired', 0);
      else connection.send(bytes);
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
