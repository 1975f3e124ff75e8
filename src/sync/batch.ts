import type { Change } from '../model/change.js';
import { elapsed, type Clock } from '../model/clock.js';

/** About a frame of a screen, in milliseconds: for where there are none, and a hidden page, which gets none. */
const FRAME_MS = 16;
/** A busy page's frames may take this long; later than that none comes. */
const LATE_MS = 250;

/** Runs `run` with the next frame; once, and also where the page is hidden before that comes. */
function nextFrame(clock: Clock, run: () => void): void {
  let ran = false;
  const once = (): void => {
    if (!ran) run();
    ran = true;
  };
  const frames = globalThis.document?.visibilityState === 'visible';
  if (frames) requestAnimationFrame(once);
  clock.setTimeout(once, frames ? LATE_MS : FRAME_MS);
}

export interface Batch {
  add(change: Change): void;
  /** Forgets what was not taken in yet. */
  drop(): void;
}

/**
 * What comes in a flood is taken in together: the first change at once, what follows it once a frame, so that a page draws no
 * oftener than it can show. `receive` takes them one by one, in their order; `together` runs what is shown as one.
 */
export function batch(
  clock: Clock,
  receive: (change: Change) => void,
  together: (run: () => void) => void,
): Batch {
  let queue: Change[] = [];
  let waiting = false;
  let turn = 0;
  let began = 0;

  function flush(): void {
    const now = queue;
    queue = [];
    if (now.length) together(() => now.forEach(receive));
  }

  function wait(): void {
    const mine = ++turn;
    waiting = true;
    began = elapsed(clock);
    nextFrame(clock, () => {
      if (mine !== turn) return;
      waiting = queue.length > 0;
      flush();
      if (waiting) wait();
    });
  }

  return {
    add(change) {
      if (!('counts' in change)) {
        // It is about what came before it, and nobody waits to see it.
        flush();
        receive(change);
      } else if (waiting && elapsed(clock) - began < LATE_MS) queue.push(change);
      else {
        // In a hidden page a timer may be a minute late; nothing waits that long.
        queue.push(change);
        wait();
        flush();
      }
    },
    drop() {
      queue = [];
    },
  };
}
