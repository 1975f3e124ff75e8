import { atom, type Atom } from './model/atom.js';
import type { ConnectionState } from './model/connection.js';
import type { PreferencesState } from './model/preferences.js';
import type { UiState } from './model/ui-state.js';

/** What the client shows beside the list and its counts. */
export interface Stores {
  readonly $connection: Atom<ConnectionState>;
  readonly $ui: Atom<UiState>;
  readonly $preferences: Atom<PreferencesState>;
  readonly $toaster: Atom<boolean>;
}

/** Of a connection that there is none of. */
export const unconnected = { transport: null, error: null };

/** As they are before anything is known; `now` is milliseconds since 1970. */
export const createStores = (now: number): Stores => ({
  $connection: atom({ ...unconnected, status: 'idle', since: now }),
  $ui: atom({ panel: 'expanded', tab: 'all', doNotDisturb: false, settings: {} }),
  $preferences: atom({ status: 'idle', value: null, error: null }),
  $toaster: atom(true),
});
