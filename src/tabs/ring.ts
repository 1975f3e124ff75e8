import type { PlacedChange } from '../model/change.js';
import type { Position } from '../model/position.js';

/** A change, and where one stands after it. */
export interface Step {
  readonly change: PlacedChange;
  readonly to: Position;
}

/** The last changes in a row, for a tab that stands a little behind. */
export interface Ring {
  readonly at: Position | null;
  /** A change that follows the last one. */
  add(step: Step): void;
  /** The row begins anew here. */
  restart(at: Position | null): void;
  /** What follows `at`; null where that is not in the row. */
  after(at: Position | null): readonly Step[] | null;
}

/** Steps that are kept. */
const MAX_STEPS = 500;

export function createRing(): Ring {
  let base: Position | null = null;
  let steps: Step[] = [];
  return {
    get at() {
      return steps.at(-1)?.to ?? base;
    },
    add(step) {
      steps.push(step);
      if (steps.length > MAX_STEPS) base = steps.shift()?.to ?? base;
    },
    restart(at) {
      base = at;
      steps = [];
    },
    after(at) {
      if (!at || !base) return null;
      if (at.cursor === base.cursor) return steps;
      const index = steps.findIndex(({ to }) => to.cursor === at.cursor);
      return index < 0 ? null : steps.slice(index + 1);
    },
  };
}
