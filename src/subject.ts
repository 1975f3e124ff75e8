import type { Keeper } from './cache/keeper.js';

/** Whose inbox is shown, in the server's words. */
export interface Subject {
  /** Takes what the server says (null: nothing); false where it is not whose we show: nothing of that one is left then. */
  check(named: string | null): boolean;
  forget(): void;
}

/** `drop` lets go of what is shown, and what is on its way, of somebody else. */
export function keepSubject(keeper: Keeper | undefined, drop: () => void): Subject {
  let subject: string | null = null;
  return {
    check(named) {
      if (named === null) return true;
      const known = subject ?? keeper?.subject ?? named;
      const same = known === named;
      if (!same) {
        void keeper?.wipe();
        drop();
      }
      subject = named;
      if (keeper) keeper.subject = named;
      return same;
    },
    forget() {
      subject = null;
    },
  };
}
