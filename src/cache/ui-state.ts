import { atom } from 'nanostores';
import type { Readable } from '../model/readable.js';
import { defaultUiState, type UiState } from '../model/ui-state.js';

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

function parse(text: string | null): UiState {
  try {
    const { panel, tab } = JSON.parse(text ?? '{}') as Partial<UiState>;
    return {
      panel: panel === 'collapsed' ? panel : 'expanded',
      tab: typeof tab === 'string' && tab.length <= MAX_TAB ? tab : defaultUiState.tab,
    };
  } catch {
    return defaultUiState; // Somebody else's words under our key.
  }
}

/** Full or forbidden storage throws: then the state lives as long as the page. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

export function createUiStore(storage: Storage | null, key: string): UiStore {
  const $ui = atom(parse(attempt(() => storage?.getItem(key)) ?? null));
  const onStorage = (event: StorageEvent): void => {
    if (event.key === key) $ui.set(parse(event.newValue));
  };
  return {
    $ui,
    set(patch) {
      $ui.set({ ...$ui.get(), ...patch });
      attempt(() => storage?.setItem(key, JSON.stringify($ui.get())));
    },
    follow() {
      globalThis.addEventListener?.('storage', onStorage);
      return () => globalThis.removeEventListener?.('storage', onStorage);
    },
    forget() {
      attempt(() => storage?.removeItem(key));
      $ui.set(defaultUiState);
    },
  };
}
