import type { Clock } from '../../../src/index.js';

/** Model time: the same for clients, server and proxy. It runs `speed` times as fast as a watch, and can leap. */
export interface WorldClock extends Clock {
  readonly speed: number;
  /** A clock that shows the same time and whose timers are counted, and can be stopped for good. */
  view(): ClockView;
  /** Resolves `ms` of model time later. */
  rest(ms: number): Promise<void>;
  /** Leaps over `ms` of model time from one timer that is due to the next; between two, `settle` lets the network work. */
  pass(ms: number, settle: () => Promise<void>): Promise<void>;
  stop(): void;
}

export interface ClockView {
  readonly clock: Clock;
  /** How many timers wait. */
  waiting(): number;
  /** As when a process is killed: no timer runs again. */
  kill(): void;
}

interface Timer {
  readonly due: number;
  readonly run: () => void;
  real?: NodeJS.Timeout;
}

/** The watch is looked at this often, in real ms; and what it went on meanwhile counts up to here. */
const LOOK_MS = 4;
const STALL_MS = 10;

export function createWorldClock(speed: number): WorldClock {
  const origin = Date.now();
  const timers = new Set<Timer>();
  let passed = 0;
  let lookedAt = performance.now();
  let leapt = 0;

  /** While the machine does other work, the world stands still too: no bound is missed for want of a processor. */
  function now(): number {
    const watch = performance.now();
    passed += Math.min(watch - lookedAt, STALL_MS) * speed;
    lookedAt = watch;
    return origin + Math.floor(passed) + leapt;
  }
  const looking = setInterval(now, LOOK_MS);
  function fire(timer: Timer): void {
    if (!timers.has(timer)) return;
    if (timer.due > now()) return arm(timer);
    timers.delete(timer);
    timer.run();
  }
  function arm(timer: Timer): void {
    clearTimeout(timer.real);
    timer.real = setTimeout(() => fire(timer), Math.max(0, (timer.due - now()) / speed));
  }
  function set(run: () => void, ms: number): Timer {
    const timer: Timer = { due: now() + Math.max(0, ms), run };
    timers.add(timer);
    arm(timer);
    return timer;
  }
  function clear(timer: unknown): void {
    if (!timer) return;
    clearTimeout((timer as Timer).real);
    timers.delete(timer as Timer);
  }

  return {
    speed,
    now,
    setTimeout: set,
    clearTimeout: clear,
    view() {
      const own = new Set<unknown>();
      let dead = false;
      return {
        clock: {
          now,
          setTimeout(run, ms) {
            if (dead) return undefined;
            const timer = set(() => {
              own.delete(timer);
              run();
            }, ms);
            own.add(timer);
            return timer;
          },
          clearTimeout(timer) {
            own.delete(timer);
            clear(timer);
          },
        },
        waiting: () => own.size,
        kill() {
          dead = true;
          own.forEach(clear);
          own.clear();
        },
      };
    },
    rest: (ms) => new Promise((resolve) => set(resolve, ms)),
    async pass(ms, settle) {
      const end = now() + ms;
      for (let at = now(); at < end; at = now()) {
        const next = Math.min(end, ...[...timers].map(({ due }) => due));
        leapt += Math.max(0, next - at);
        const due = [...timers].filter((timer) => timer.due <= now()).sort((a, b) => a.due - b.due);
        due.forEach(fire);
        timers.forEach(arm);
        await settle();
      }
    },
    stop() {
      clearInterval(looking);
      for (const timer of timers) clearTimeout(timer.real);
      timers.clear();
    },
  };
}
