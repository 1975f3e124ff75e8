import { atom } from 'nanostores';
import type { Readable } from '../model/readable.js';
import type { UiState } from '../model/ui-state.js';

/** How the panel was left, in local storage; in memory alone where that throws. Other tabs follow. */
export interface UiStore {
  readonly $ui: Readable<UiState>;
  set(patch: Partial<UiState>): void;
  /** Follows other tabs. Returns the way to stop. */
  follow(): () => void;
  forget(): void;
}

/** Longest tab name that is kept, so that the whole stays far under 2 KB. */
const MAX_TAB = 64;

/** Full or forbidden storage throws, even on being named: then the state lives as long as the page. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

function parse(text: string | null | undefined): UiState {
  // Under our key may be somebody else's words.
  const { panel, tab } = (attempt(() => JSON.parse(text ?? '')) ?? {}) as Partial<UiState>;
  return {
    panel: panel === 'collapsed' ? panel : 'expanded',
    tab: typeof tab === 'string' && tab.length <= MAX_TAB ? tab : 'all',
  };
}

/** `storage` undefined means the page's own, where it has one; null means none. */
export function createUiStore(storage: Storage | null | undefined, key: string): UiStore {
  const area = storage === undefined ? attempt(() => globalThis.localStorage) : storage;
  const $ui = atom(parse(attempt(() => area?.getItem(key))));
  const onStorage = (event: StorageEvent): void => {
    if (event.key === key) $ui.set(parse(event.newValue));
  };
  return {
    $ui,
    set(patch) {
      $ui.set({ ...$ui.get(), ...patch });
      attempt(() => area?.setItem(key, JSON.stringify($ui.get())));
    },
    follow() {
      globalThis.addEventListener?.('storage', onStorage);
      return () => globalThis.removeEventListener?.('storage', onStorage);
    },
    forget() {
      attempt(() => area?.removeItem(key));
      $ui.set(parse(null));
    },
  };
}
