import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long it can be undone here; the server takes it longer. */
const offeredMs = 10_000;
/** While somebody is at the button, it is looked again after this. */
const againMs = 1000;

export interface UndoOffer {
  /** What was done, in words. */
  readonly text: string;
  /** Whether it went to the archive, rather than being read. */
  readonly isArchive: boolean;
  undo(): Promise<unknown>;
}

/** One thing that can be undone, until the next or for 10 seconds, longer while a person is at its button. */
export class UndoController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  offer: UndoOffer | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.set(null);
  }

  set(offer: UndoOffer | null): void {
    clearTimeout(this.#timer);
    this.offer = offer;
    if (offer) this.#timer = setTimeout(this.#expire, offeredMs);
    this.#host.requestUpdate();
  }

  /** What was on offer, which it no longer is. */
  take(): UndoOffer | null {
    const { offer } = this;
    this.set(null);
    return offer;
  }

  readonly #expire = (): void => {
    if (this.#host.shadowRoot?.querySelector('.undo:is(:hover, :focus-within)'))
      this.#timer = setTimeout(this.#expire, againMs);
    else this.set(null);
  };
}
