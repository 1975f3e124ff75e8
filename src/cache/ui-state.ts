import type { Atom } from '../model/atom.js';
import { parseSettings } from '../model/settings.js';
import type { UiPatch, UiState } from '../model/ui-state.js';

/** How the panel was left, and whether nothing is to pop up, in local storage; in memory alone where that throws. Other tabs follow. */
export interface UiStore {
  set(patch: UiPatch): void;
  /** Whether to follow other tabs. */
  follow(on: boolean): void;
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
  const { panel, tab, doNotDisturb, settings } =
    attempt(() => JSON.parse(text ?? '') as Partial<UiState> | null) ?? {};
  return {
    panel: panel === 'collapsed' ? panel : 'expanded',
    tab: typeof tab === 'string' && tab.length <= MAX_TAB ? tab : 'all',
    doNotDisturb: doNotDisturb === true || Number(doNotDisturb) || false,
    settings: parseSettings(settings),
  };
}

/**
 * Keeps `$ui`. `storage` undefined means the page's own, where it has one; null means none. `name` is that of what is
 * kept of a person; null: nothing is.
 */
export function createUiStore(
  $ui: Atom<UiState>,
  storage: Storage | null | undefined,
  name: string | null,
): UiStore {
  const key = `${name}:ui`;
  const area =
    name === null ? null : storage === undefined ? attempt(() => globalThis.localStorage) : storage;
  const onStorage = (event: StorageEvent): void => {
    if (event.key === key) $ui.set(parse(event.newValue));
  };
  $ui.set(parse(attempt(() => area?.getItem(key))));
  return {
    set(patch) {
      const old = $ui.get();
      $ui.set({ ...old, ...patch, settings: parseSettings({ ...old.settings, ...patch.settings }) });
      attempt(() => area?.setItem(key, JSON.stringify($ui.get())));
    },
    follow: (on) =>
      globalThis[on ? 'addEventListener' : 'removeEventListener']?.('storage', onStorage as EventListener),
    forget() {
      attempt(() => area?.removeItem(key));
      $ui.set(parse(null));
    },
  };
}
