import { elapsed, type Clock } from '../model/clock.js';
import type { Demotions } from './link-state.js';

/** Remembers for the browser tab which transports do not work here, so that a reload need not find out again. */
export interface DemotionStore {
  load(): Demotions;
  save(demotions: Demotions): void;
}

/** Over session storage; where that is forbidden or broken, nothing is remembered. */
export function demotionStore(key: string, clock: Clock): DemotionStore {
  /** From one clock to the other: what is stored outlives the page that `elapsed` counts from. */
  const shift = (demotions: Demotions, ms: number): Demotions =>
    Object.fromEntries(
      Object.entries(demotions).map(([name, { until, strikes }]) => [name, { until: until + ms, strikes }]),
    );
  const offset = (): number => clock.now() - elapsed(clock);
  return {
    load() {
      try {
        const known = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Demotions;
        return shift(known, -offset());
      } catch {
        return {};
      }
    },
    save(demotions) {
      try {
        // What the server lacks (until Infinity, null in JSON) it may have at the next load: it is asked anew.
        sessionStorage.setItem(key, JSON.stringify(shift(demotions, offset())));
      } catch {
        // Then it is found out again after a reload.
      }
    },
  };
}
