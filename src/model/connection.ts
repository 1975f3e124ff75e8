import type { NotifError } from './errors.js';

/**
 * - `idle`: not connected, nobody asked. - `connecting`: opening, or waiting for the first word.
 * - `live`: connected and up to date. - `reconnecting`: lost, trying again by itself.
 * - `offline`: the device says it has no network. - `suspended`: the page is frozen or put away,
 *   or hidden for 30 s where it shares no stream with other tabs.
 * - `blocked`: sign-in is needed. - `closed`: ended, by `close()` or for good by the server.
 */
export type ConnectionStatus =
  'idle' | 'connecting' | 'live' | 'reconnecting' | 'offline' | 'suspended' | 'blocked' | 'closed';

export interface ConnectionState {
  readonly status: ConnectionStatus;
  /** Name of the transport in use or being tried, e.g. `sse`. */
  readonly transport: string | null;
  /** When `status` last changed, milliseconds since 1970. */
  readonly since: number;
  /** What went wrong last; null while live. */
  readonly error: NotifError | null;
}
