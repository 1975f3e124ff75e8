import type { ContextCallback, ContextEvent } from '@lit/context';
import type { Client } from '../../src/index.js';
import { clientContext } from '../internal/client-context.js';

type Callback = ContextCallback<Client | null>;

/** The protocol's word that a provider is there (Context Community Protocol, by which unanswered requests are repeated). */
class ContextProviderEvent extends Event {
  readonly context = clientContext;
  readonly contextTarget: Element;

  constructor(contextTarget: Element) {
    super('context-provider', { bubbles: true, composed: true });
    this.contextTarget = contextTarget;
  }
}

/**
 * Answers the elements below a host that ask for a client, now and whenever it changes. `ContextProvider` of
 * @lit/context does this for any context; it would be a twentieth of what a page loads before the first click.
 */
export class ClientProvider {
  readonly #host: Element;
  readonly #askers = new Map<Callback, () => void>();
  #client: Client | null = null;

  constructor(host: Element) {
    this.#host = host;
    host.addEventListener('context-request', (event) =>
      this.#answer(event as ContextEvent<typeof clientContext>),
    );
  }

  /** To be called when the host is connected. */
  offer(): void {
    this.#host.dispatchEvent(new ContextProviderEvent(this.#host));
  }

  set(client: Client | null): void {
    if (client === this.#client) return;
    this.#client = client;
    for (const [tell, unsubscribe] of this.#askers) tell(client, unsubscribe);
  }

  #answer(event: ContextEvent<typeof clientContext>): void {
    const { context, callback, subscribe, contextTarget } = event;
    if (context !== clientContext || contextTarget === this.#host) return;
    event.stopPropagation();
    let unsubscribe = this.#askers.get(callback);
    if (!unsubscribe && subscribe)
      this.#askers.set(callback, (unsubscribe = () => this.#askers.delete(callback)));
    callback(this.#client, unsubscribe);
  }
}
