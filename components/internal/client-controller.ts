import type { ReactiveControllerHost } from 'lit';
import type { Client } from '../../src/index.js';
import { contextEvent } from './client-context.js';

type Host = ReactiveControllerHost & HTMLElement & { client?: Client | null };

/**
 * Whose notifications an element shows: its own `client` property where set, else the nearest provider's.
 * `onClient` is called on each change, and again when the element comes back into the page; what it returned
 * is called before the next, and when the element leaves the page.
 */
export class ClientController {
  readonly #host: Host;
  #given: Client | null = null;

  constructor(host: Host, onClient?: (client: Client | null) => (() => void) | void) {
    this.#host = host;
    /** What `onClient` was told last; undefined: must be told anew. */
    let told: Client | null | undefined = null;
    let cleanUp: (() => void) | void;
    let unsubscribe: (() => void) | undefined;

    const hostUpdate = (): void => {
      const { client } = this;
      if (client === told || !host.isConnected) return;
      cleanUp?.();
      told = client;
      cleanUp = onClient?.(client);
    };
    const callback = (client: Client | null, stop?: () => void): void => {
      // A nearer provider has come between.
      if (stop !== unsubscribe) unsubscribe?.();
      unsubscribe = stop;
      this.#given = client;
      host.requestUpdate();
      hostUpdate();
    };
    const ask = (): void => {
      host.dispatchEvent(contextEvent('context-request', host, { callback, subscribe: true }));
    };

    host.addController({
      hostUpdate,
      hostConnected: () => {
        // A provider that is defined or inserted later says so: each element asks again, as it would by a `ContextRoot`.
        document.addEventListener('context-provider', ask);
        ask();
        hostUpdate();
      },
      hostDisconnected: () => {
        document.removeEventListener('context-provider', ask);
        unsubscribe?.();
        cleanUp?.();
        // Elsewhere in the page another provider may answer, or none.
        this.#given = null;
        told = unsubscribe = cleanUp = undefined;
      },
    });
  }

  get client(): Client | null {
    return this.#host.client ?? this.#given;
  }
}
