import type { Atom } from '../model/atom.js';
import type { ConnectionState, ConnectionStatus } from '../model/connection.js';
import type { NotifError } from '../model/errors.js';

/** The connection as a person should know it: `live` only while the link is up and the list is current. */
export interface ConnectionStore {
  /** Takes what the link says, in its own words. */
  link(status: string, transport: string | null, error: NotifError | null): void;
  /** Everything that the server has is in the store. */
  current(): void;
}

/** Words of the link that a person's are the same as; with the others it is on its way. */
const SAME = ['idle', 'offline', 'suspended', 'blocked', 'closed'];

export function createConnectionStore(
  $connection: Atom<ConnectionState>,
  now: () => number,
): ConnectionStore {
  let current = false;
  let wasLive = false;
  let link = 'idle';

  function publish(transport: string | null, error: NotifError | null): void {
    let status = link as ConnectionStatus;
    if (!SAME.includes(link) && !(current && link === 'live'))
      status = wasLive ? 'reconnecting' : 'connecting';
    const before = $connection.get();
    if (before.status !== status || before.transport !== transport || before.error !== error)
      $connection.set({ status, transport, error, since: before.status === status ? before.since : now() });
  }

  return {
    link(status, transport, error) {
      link = status;
      current &&= status === 'live';
      wasLive &&= status !== 'closed';
      publish(transport, error);
    },
    current() {
      if (link !== 'live') return;
      current = wasLive = true;
      publish($connection.get().transport, null);
    },
  };
}
