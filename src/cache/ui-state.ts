import type { Atom } from '../model/atom.js';
import type { Clock } from '../model/clock.js';
import { parseSettings } from '../model/settings.js';
import type { UiPatch, UiState } from '../model/ui-state.js';

/** How the panel was left, and whether nothing is to pop up, in local storage; in memory alone where that throws. Other tabs follow. */
export interface UiStore {
  set(patch: UiPatch): void;
  /** Whether to follow other tabs, and the clock. */
  follow(on: boolean): void;
  forget(): void;
}

/** Longest wait of a timer; what ends later is looked at again then. */
const MAX_WAIT_MS = 2 ** 31 - 1;
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
 * Keeps `$ui`, where a time not to be disturbed until becomes false once it is over. `storage` undefined means the page's own, where it has one; null means none. `name` is that of what is
 * kept of a person; null: nothing is.
 */
export function createUiStore(
  $ui: Atom<UiState>,
  storage: Storage | null | undefined,
  name: string | null,
  clock: Clock,
): UiStore {
  const key = `${name}:ui`;
  const area =
    name === null ? null : storage === undefined ? attempt(() => globalThis.localStorage) : storage;
  let follows = false;
  let timer: unknown;
  function show(state: UiState): void {
    const { doNotDisturb: until } = state;
    const left = typeof until === 'number' ? until - clock.now() : Infinity;
    clock.clearTimeout(timer);
    if (follows && left > 0 && left < Infinity)
      timer = clock.setTimeout(() => show($ui.get()), Math.min(left, MAX_WAIT_MS));
    $ui.set(left > 0 ? state : { ...state, doNotDisturb: false });
  }
  const onStorage = (event: StorageEvent): void => {
    if (event.key === key) show(parse(event.newValue));
  };
  show(parse(attempt(() => area?.getItem(key))));
  return {
    set(patch) {
      const old = $ui.get();
      // By name: what else a page has put into the patch is not kept.
      const { panel = old.panel, tab = old.tab, doNotDisturb = old.doNotDisturb, settings } = patch;
      show({ panel, tab, doNotDisturb, settings: parseSettings({ ...old.settings, ...settings }) });
      attempt(() => area?.setItem(key, JSON.stringify($ui.get())));
    },
    follow(on) {
      follows = on;
      show($ui.get());
      globalThis[on ? 'addEventListener' : 'removeEventListener']?.('storage', onStorage as EventListener);
    },
    forget() {
      attempt(() => area?.removeItem(key));
      show(parse(null));
    },
  };
}
