import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from '../../src/index.js';
import { attachContextRoot, clientContext } from './client-context.js';

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
  #current: Client | null | undefined = null;
  #cleanUp: (() => void) | void = undefined;

  constructor(host: Host, onClient?: (client: Client | null) => (() => void) | void) {
    this.#host = host;
    this.#onClient = onClient;
    attachContextRoot();
    // Before this controller, so that on connecting the provider has answered by the time we look.
    new ContextConsumer(host, {
      context: clientContext,
      subscribe: true,
      callback: (client) => {
        this.#given = client;
        this.#settle();
      },
    });
    host.addController(this);
  }

  get client(): Client | null {
    return this.#host.client ?? this.#given;
  }

  hostConnected(): void {
    this.#settle();
  }

  hostUpdate(): void {
    this.#settle();
  }

  hostDisconnected(): void {
    // Elsewhere in the page another provider may answer, or none.
    this.#given = null;
    this.#stop();
    this.#current = undefined;
  }

  #settle(): void {
    const { client } = this;
    if (client === this.#current || !this.#host.isConnected) return;
    this.#stop();
    this.#current = client;
    this.#cleanUp = this.#onClient?.(client);
  }

  #stop(): void {
    this.#cleanUp?.();
    this.#cleanUp = undefined;
  }
}
