import type { Backlog } from './backlog.js';
import type { Cards } from './cards.js';
import type { ToastLimits } from './limits.js';
import { createRates } from './rates.js';
import { joined } from './toast.js';

/** How fast what waits comes on screen: so many new cards in a while, and one for everything where that is not enough. */
export interface Pace {
  /** How many cards there is room for; at most 3. */
  limit: number;
  /** The one card that tells of everything in quiet mode; 0: none. */
  readonly rolling: number;
  /** In quiet mode: until when; else in the past. */
  readonly quietUntil: number;
  /** When to try again to tell of what waits, if nothing happens before. */
  readonly retryAt: number;
  /** Takes away cards that there is no room for. */
  makeRoom(now: number): void;
  /** Tells of what waits, by one card, if there may be one. */
  tell(now: number): void;
}

export function createPace(cards: Cards, backlog: Backlog, limits: ToastLimits): Pace {
  /** When cards were made that are not urgent. */
  const made = createRates(Math.max(limits.rateMax, limits.quietAfter));
  let rolling = 0;
  let rolledAt = -Infinity;
  let quietUntil = -Infinity;
  let retryAt = Infinity;

  // On the smallest screens there is room for one card, and an urgent one takes it.
  const slots = (): number => (pace.limit < 2 && cards.lane(true).length ? 0 : pace.limit);

  const pace: Pace = {
    limit: 3,
    get rolling() {
      return rolling;
    },
    get quietUntil() {
      return quietUntil;
    },
    get retryAt() {
      return retryAt;
    },

    makeRoom(now) {
      let oldest;
      while (cards.lane(false).length > slots() && (oldest = cards.free().at(-1))) {
        cards.leave(oldest, 'consolidated');
        backlog.push(oldest, now);
      }
    },

    tell(now) {
      retryAt = Infinity;
      if (!backlog.waits) return;
      const lane = cards.lane(false);
      const free = cards.free();
      const windowEnds = made.free(limits.quietAfter, limits.quietWindowMs);
      if (now >= quietUntil && windowEnds > now) {
        quietUntil = now + limits.quietModeMs;
        rolling = 0;
        rolledAt = -Infinity;
      }
      const quiet = now < quietUntil;
      const nextRoll = rolledAt + limits.rollingUpdateMs;
      if (quiet && nextRoll > now) {
        retryAt = nextRoll;
        return;
      }
      const roller = quiet && lane.find(({ id }) => id === rolling);
      const mayAt = Math.max(made.free(limits.rateMax, limits.rateMs), windowEnds);
      const hasRoom = !roller && lane.length < slots();
      // Where there may be no new card, the oldest becomes the one that tells of everything.
      const into = quiet ? (roller ? free.find((card) => card === roller) : free.at(-1)) : undefined;
      if (hasRoom && mayAt <= now) {
        made.add(now);
        rolling = cards.add(backlog.take(now), false).id;
      } else if (into) {
        const bundle = joined(backlog.take(now), into);
        cards.replace({ ...into, ...bundle, group: null, changedAt: now }, true, limits.quietModeMs);
        rolling = into.id;
      } else {
        if (hasRoom) retryAt = mayAt;
        return;
      }
      rolledAt = quiet ? now : -Infinity;
    },
  };
  return pace;
}
