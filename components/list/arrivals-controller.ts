import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** While the list is before a person's eyes, arrivals are spoken of by number, at most this often. */
const everyMs = 10_000;

/** Counts arrivals and speaks of them together: the first at once, what follows when the time has passed. */
export class ArrivalsController implements ReactiveController {
  readonly #speak: (n: number) => void;
  #count = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, speak: (n: number) => void) {
    this.#speak = speak;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#count = 0;
  }

  readonly arrived = (): void => {
    this.#count++;
    if (!this.#timer) this.#say();
  };

  #say(): void {
    this.#timer = undefined;
    if (this.#count === 0) return;
    this.#speak(this.#count);
    this.#count = 0;
    this.#timer = setTimeout(() => this.#say(), everyMs);
  }
}
