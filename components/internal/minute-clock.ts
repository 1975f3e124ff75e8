import type { ReactiveController, ReactiveControllerHost } from 'lit';

const minute = 60_000;

/** One timer for the page, however many rows tell the time; none while the page is hidden. */
const clocks = new Set<MinuteClockController>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Wakes at the next full minute of the wall clock. */
function schedule(): void {
  clearTimeout(timer);
  if (clocks.size && !document.hidden) timer = setTimeout(tick, minute - (Date.now() % minute));
}

function tick(): void {
  for (const clock of clocks) clock.tick();
  schedule();
}

function onVisibility(): void {
  if (!document.hidden) for (const clock of clocks) clock.redraw();
  schedule();
}

/**
 * Draws its host again as relative times grow old: each minute while what it shows is less than an hour old,
 * else each quarter of an hour (where midnight lies too, in every zone), and when the page is shown again.
 */
export class MinuteClockController implements ReactiveController {
  readonly redraw: () => void;
  readonly #youngest: () => number | null;

  /** @param youngest the newest time that the host shows, milliseconds since 1970; without it, now */
  constructor(host: ReactiveControllerHost, youngest: () => number | null = Date.now) {
    this.redraw = () => host.requestUpdate();
    this.#youngest = youngest;
    host.addController(this);
  }

  tick(): void {
    const now = Date.now();
    const youngest = this.#youngest() ?? 0;
    if (now - youngest < 60 * minute || Math.round(now / minute) % 15 === 0) this.redraw();
  }

  hostConnected(): void {
    if (!clocks.size) document.addEventListener('visibilitychange', onVisibility);
    clocks.add(this);
    if (clocks.size === 1) schedule();
  }

  hostDisconnected(): void {
    clocks.delete(this);
    if (clocks.size) return;
    document.removeEventListener('visibilitychange', onVisibility);
    schedule();
  }
}
