import type { TabChannel } from './bus.js';
import type { TabLocks } from './election.js';

/** What tabs need of the browser to agree on one of them. */
export interface Tabs {
  readonly locks: TabLocks;
  /** A `BroadcastChannel` of this name. */
  channel(name: string): TabChannel;
}

/** The browser's own; null where it lacks one of the two (an insecure page has no locks). */
export function pageTabs(): Tabs | null {
  const { navigator, BroadcastChannel } = globalThis as Partial<typeof globalThis>;
  if (!navigator?.locks || !BroadcastChannel || !globalThis.document) return null;
  return {
    locks: navigator.locks,
    channel: (name) => new BroadcastChannel(name),
  };
}
