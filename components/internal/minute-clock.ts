import type { ReactiveController, ReactiveControllerHost } from 'lit';

const minute = 60_000;

/** One timer for the page, however many rows tell the time; none while the page is hidden. */
const clocks = new Set<MinuteClockController>();
let timer: ReturnType<typeof setTimeout> | undefined;
let wakesAt = Infinity;

function stop(): void {
  clearTimeout(timer);
  wakesAt = Infinity;
}

function tick(): void {
  wakesAt = Infinity;
  for (const clock of clocks) clock.tick();
  schedule();
}

/** Sets the timer, unless it wakes early enough as it is: rows that are drawn again and again must not put it off. */
function schedule(): void {
  if (!clocks.size || document.hidden) return stop();
  const now = Date.now();
  const midnight = new Date(now).setHours(24, 0, 0, 0);
  const isYoung = [...clocks].some(({ youngest }) => youngest !== null && now - youngest < 60 * minute);
  const at = Math.min(now + (isYoung ? minute : 15 * minute), midnight);
  if (at >= wakesAt) return;
  clearTimeout(timer);
  wakesAt = at;
  timer = setTimeout(tick, at - now);
}

function onVisibility(): void {
  if (document.hidden) stop();
  else tick();
}

/**
 * Draws its host again as relative times grow old: each minute while what it shows is less than an hour old,
 * else each quarter of an hour, at midnight, and when the page is shown again.
 */
export class MinuteClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #youngest: () => number | null;

  /** @param youngest the newest time that the host shows, milliseconds since 1970; without it, now */
  constructor(host: ReactiveControllerHost, youngest: () => number | null = Date.now) {
    this.#host = host;
    this.#youngest = youngest;
    host.addController(this);
  }

  get now(): number {
    return Date.now();
  }

  get youngest(): number | null {
    return this.#youngest();
  }

  tick(): void {
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    if (!clocks.size) document.addEventListener('visibilitychange', onVisibility);
    clocks.add(this);
    schedule();
  }

  /** What the host shows may have become younger than what the timer was set for. */
  hostUpdated(): void {
    if (clocks.has(this) && wakesAt > Date.now() + minute) schedule();
  }

  hostDisconnected(): void {
    clocks.delete(this);
    if (!clocks.size) document.removeEventListener('visibilitychange', onVisibility);
    schedule();
  }
}
