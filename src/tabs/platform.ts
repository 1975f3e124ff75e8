import type { TabChannel } from './bus.js';
import type { TabLocks } from './election.js';
import { storageChannel } from './storage-channel.js';

/** What tabs need of the browser to agree on one of them. */
export interface Tabs {
  /** Null: they cannot agree, and each has a stream of its own while it is seen. */
  readonly locks: TabLocks | null;
  /** A `BroadcastChannel` of this name. */
  channel(name: string): TabChannel;
}

/**
 * The browser's own; null where there is no page. An insecure page has no locks; without a channel nobody could hear what
 * the one with the lock says.
 */
export function pageTabs(): Tabs | null {
  const { navigator, BroadcastChannel, document } = globalThis as Partial<typeof globalThis>;
  if (!document) return null;
  if (!BroadcastChannel) return { locks: null, channel: storageChannel };
  return {
    locks: navigator?.locks ?? null,
    channel: (name) => new BroadcastChannel(name),
  };
}
