import { atom } from 'nanostores';
import type { ConnectionState, ConnectionStatus } from '../model/connection.js';
import type { NotifError } from '../model/errors.js';

/** What the link does, in the words of {@link ConnectionStatus}. */
const STATUS: Record<string, ConnectionStatus> = {
  idle: 'idle',
  connecting: 'reconnecting',
  confirming: 'reconnecting',
  live: 'reconnecting',
  backoff: 'reconnecting',
  offline: 'offline',
  suspended: 'suspended',
  blocked: 'blocked',
  closed: 'closed',
};

/** The connection as a person should know it: `live` only while the link is up and the list is current. */
export class ConnectionStore {
  readonly $connection = atom<ConnectionState>({ status: 'idle', transport: null, since: 0, error: null });
  #link = 'idle';
  #current = false;
  #wasLive = false;

  /** Takes what the link says. */
  link(status: string, transport: string, error: NotifError | null, now: number): void {
    this.#link = status;
    if (status !== 'live') this.#current = false;
    if (status === 'closed') this.#wasLive = false;
    this.#publish(transport, error, now);
  }

  /** Everything the server has is in the store. */
  current(now: number): void {
    if (this.#current || this.#link !== 'live') return;
    this.#current = true;
    this.#wasLive = true;
    this.#publish(this.$connection.get().transport, null, now);
  }

  #publish(transport: string | null, error: NotifError | null, now: number): void {
    let status = STATUS[this.#link] ?? 'reconnecting';
    if (this.#link === 'live' && this.#current) status = 'live';
    else if (status === 'reconnecting' && !this.#wasLive) status = 'connecting';
    const before = this.$connection.get();
    if (before.status === status && before.transport === transport && before.error === error) return;
    this.$connection.set({ status, transport, error, since: before.status === status ? before.since : now });
  }
}
