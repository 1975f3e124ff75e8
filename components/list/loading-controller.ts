import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Before this a list that loads fast shows nothing, so that nothing flashes. */
const showAfterMs = 150;
/** Only a wait that is longer is worth a word. */
const speakAfterMs = 1000;

/** Tells when a wait has lasted long enough to be shown, and to be spoken of. */
export class LoadingController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onLong: () => void;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #waiting = false;
  /** Whether the placeholder rows are due. */
  shown = false;

  constructor(host: ReactiveControllerHost, onLong: () => void) {
    this.#host = host;
    this.#onLong = onLong;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.wait(false);
  }

  /** Call with the present state on each update; changes alone count. */
  wait(waiting: boolean): void {
    if (waiting === this.#waiting) return;
    this.#waiting = waiting;
    this.shown = false;
    this.#timers.forEach(clearTimeout);
    this.#timers = !waiting
      ? []
      : [
          setTimeout(() => {
            this.shown = true;
            this.#host.requestUpdate();
          }, showAfterMs),
          setTimeout(this.#onLong, speakAfterMs),
        ];
  }
}
