import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Readable } from '../../src/index.js';

/** Draws its host again when a store changes. The store may come late, change, or go. */
export class StoreController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #initial: T;
  #store: Readable<T> | null = null;
  #connected = false;
  #unlisten: (() => void) | undefined;

  /** @param initial the value while there is no store */
  constructor(host: ReactiveControllerHost, initial: T) {
    this.#host = host;
    this.#initial = initial;
    host.addController(this);
  }

  get value(): T {
    return this.#store ? this.#store.get() : this.#initial;
  }

  attach(store: Readable<T> | null): void {
    if (store === this.#store) return;
    this.#store = store;
    this.#listen();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#listen();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#unlisten?.();
    this.#unlisten = undefined;
  }

  #listen(): void {
    this.#unlisten?.();
    this.#unlisten = this.#connected ? this.#store?.listen(() => this.#host.requestUpdate()) : undefined;
    // Changes while nobody listened are drawn too.
    this.#host.requestUpdate();
  }
}
