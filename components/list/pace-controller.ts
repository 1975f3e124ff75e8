import type { LitElement, ReactiveController } from 'lit';

/** So many new rows in one draw are more than an eye can follow. */
const crowd = 8;
/** Then the list is drawn this often, in milliseconds, for as long as it lasts. */
const everyMs = 200;

/**
 * When the host draws a feed that changed: at once, but in a flood only a few times a second, which costs the page a tenth of
 * its time instead of all of it; and with the frame after, where a draw left something to be done.
 */
export class PaceController implements ReactiveController {
  readonly #host: LitElement;
  #next = 0;
  #crowdAt = -Infinity;
  #goesOn = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  #more: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#rest();
  }

  /** The feed has changed. */
  readonly ask = (): void => {
    const wait = this.#next - performance.now();
    if (wait <= 0) this.#host.requestUpdate();
    else this.#timer ??= setTimeout(this.#draw, wait);
  };

  /** A draw has brought in so many new rows; `isPart`: more of them are to come. */
  drew(fresh: number, isPart: boolean): void {
    const now = performance.now();
    if (fresh >= crowd && !this.#goesOn) {
      // One crowd alone is a page that came: the next word is as welcome as ever.
      if (now - this.#crowdAt < everyMs * 2) this.#next = now + everyMs;
      this.#crowdAt = now;
    }
    this.#goesOn = false;
    this.#rest();
    // Once that is painted, and what came with the same frame is known.
    if (isPart) this.#frame = requestAnimationFrame(() => (this.#more = setTimeout(this.#goOn)));
  }

  readonly #draw = (): void => {
    this.#timer = undefined;
    this.#host.requestUpdate();
  };

  /** What is newer by now comes first, when its time has come. */
  readonly #goOn = (): void => {
    if (this.#timer) return;
    this.#goesOn = true;
    this.#host.requestUpdate();
  };

  #rest(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#more);
  }
}
