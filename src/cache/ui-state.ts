import { atom, type WritableAtom } from 'nanostores';
import { defaultUiState, type UiState } from '../model/ui-state.js';

/** Longest tab name that is kept, so that the whole stays far under 2 KB. */
const MAX_TAB = 64;

function parse(text: string | null): UiState {
  try {
    const { panel, tab } = JSON.parse(text ?? '{}') as Partial<UiState>;
    return {
      panel: panel === 'collapsed' ? panel : defaultUiState.panel,
      tab: typeof tab === 'string' && tab.length <= MAX_TAB ? tab : defaultUiState.tab,
    };
  } catch {
    return defaultUiState; // Somebody else's words under our key.
  }
}

/** How the panel was left, in local storage; in memory alone where that throws. Other tabs follow. */
export class UiStore {
  readonly $ui: WritableAtom<UiState>;
  readonly #storage: Storage | null;
  readonly #key: string;

  constructor(storage: Storage | null, key: string) {
    this.#storage = storage;
    this.#key = key;
    this.$ui = atom(parse(this.#read()));
  }

  set(patch: Partial<UiState>): void {
    const next = { ...this.$ui.get(), ...patch };
    this.$ui.set(next);
    try {
      this.#storage?.setItem(this.#key, JSON.stringify(next));
    } catch {
      // Full or forbidden: the state lives as long as the page.
    }
  }

  /** Follows other tabs. Returns the way to stop. */
  follow(): () => void {
    const onStorage = (event: StorageEvent): void => {
      if (event.key === this.#key) this.$ui.set(parse(event.newValue));
    };
    globalThis.addEventListener?.('storage', onStorage);
    return () => globalThis.removeEventListener?.('storage', onStorage);
  }

  forget(): void {
    try {
      this.#storage?.removeItem(this.#key);
    } catch {
      // As above.
    }
    this.$ui.set(defaultUiState);
  }

  #read(): string | null {
    try {
      return this.#storage?.getItem(this.#key) ?? null;
    } catch {
      return null;
    }
  }
}
