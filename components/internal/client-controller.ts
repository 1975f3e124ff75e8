import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from '../../src/index.js';
import { contextEvent } from './client-context.js';

type Host = ReactiveControllerHost & HTMLElement & { client?: Client | null };

/**
 * Whose notifications an element shows: its own `client` property where set, else the nearest provider's.
 * `onClient` is called on each change, and again when the element comes back into the page; what it returned
 * is called before the next, and when the element leaves the page.
 */
export class ClientController implements ReactiveController {
  readonly #host: Host;
  readonly #onClient: ((client: Client | null) => (() => void) | void) | undefined;
  #given: Client | null = null;
  /** What `onClient` was told last; undefined: must be told anew. */
  #told: Client | null | undefined = null;
  #cleanUp: (() => void) | void = undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: Host, onClient?: (client: Client | null) => (() => void) | void) {
    this.#host = host;
    this.#onClient = onClient;
    host.addController(this);
  }

  get client(): Client | null {
    return this.#host.client ?? this.#given;
  }

  hostConnected(): void {
    // A provider that is defined or inserted later says so: each element asks again, as it would by a `ContextRoot`.
    document.addEventListener('context-provider', this.#ask);
    this.#ask();
    this.hostUpdate();
  }

  hostUpdate(): void {
    const { client } = this;
    if (client === this.#told || !this.#host.isConnected) return;
    this.#cleanUp?.();
    this.#told = client;
    this.#cleanUp = this.#onClient?.(client);
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#ask);
    this.#unsubscribe?.();
    this.#cleanUp?.();
    // Elsewhere in the page another provider may answer, or none.
    this.#given = null;
    this.#told = this.#unsubscribe = this.#cleanUp = undefined;
  }

  readonly #ask = (): void => {
    this.#host.dispatchEvent(
      contextEvent('context-request', this.#host, { callback: this.#onContext, subscribe: true }),
    );
  };

  readonly #onContext = (client: Client | null, unsubscribe?: () => void): void => {
    // A nearer provider has come between.
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.#given = client;
    this.#host.requestUpdate();
    this.hostUpdate();
  };
}
