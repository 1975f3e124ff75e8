import type { ContextCallback, ContextEvent } from '@lit/context';
import type { Auth, Client } from '../../src/index.js';
import { clientContext, contextEvent } from '../internal/client-context.js';
import { PlainElement } from '../internal/plain-element.js';

/** How many providers in the page hold a client. */
const holders = new WeakMap<Client, number>();

/** Connects a client for the first that holds it, and closes it when the last one lets go. */
function hold(client: Client | null, by: 1 | -1): void {
  if (!client) return;
  const count = (holders.get(client) ?? 0) + by;
  holders.set(client, count);
  if (count === 0) client.close();
  else if (count === by) client.connect();
}

/**
 * Gives every notification element inside it one client, connects it, and closes it once the provider has left
 * the page for good. Draws nothing. Elements may be there before it or come later.
 *
 * With `belfry/auto` it makes the client itself, from its attributes; a client given as a property comes first.
 *
 * @tag notif-provider
 * @slot - The part of the page that shows notifications.
 */
export class NotifProvider extends PlainElement {
  static override styles = ':host{display:contents}';

  static override properties = {
    client: { attribute: false },
    auth: { attribute: false },
    url: {},
    user: {},
    transports: {},
    credentials: {},
  };

  /** Makes `client` from the other properties. Set by `belfry/auto`; without it, give a `client`. */
  static derive: ((provider: NotifProvider) => void) | undefined;

  /** Who has asked for the client and wants to hear of the next, each with the way to stop that. */
  readonly #askers = new Map<ContextCallback<Client | null>, () => void>();
  #told: Client | null = null;
  #held: Client | null = null;

  /** The client that the elements inside use: the one given, else the one made. */
  declare client: Client | null;
  /** How to be let in, as in `createClient`. A function, since a token in markup is anyone's. */
  declare auth: Auth | undefined;
  /** Base URL of the backend. */
  declare url: string | undefined;
  /** Who this is; names what the device keeps. Without it nothing is kept. */
  declare user: string | undefined;
  /** Ways to hear from the backend, best first, with spaces between. @default 'sse ws poll' */
  declare transports: string | undefined;
  /** As for `fetch`. @default 'same-origin' */
  declare credentials: RequestCredentials | undefined;

  constructor() {
    super();
    this.client = null;
    this.addEventListener('context-request', (event) =>
      this.#answer(event as ContextEvent<typeof clientContext>),
    );
  }

  protected override firstConnected(): void {
    this.renderRoot.append(document.createElement('slot'));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // By this, requests that nobody has answered are repeated.
    this.dispatchEvent(contextEvent('context-provider', this));
    this.#settle();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moved within the page, it is back before the microtask.
    queueMicrotask(() => this.#settle());
  }

  protected override willUpdate(): void {
    NotifProvider.derive?.(this);
    const { client } = this;
    if (client !== this.#told) for (const [tell, stop] of this.#askers) tell(client, stop);
    this.#told = client;
    this.#settle();
  }

  /** What `ContextProvider` of @lit/context does for any context, in a third of its weight. */
  #answer(event: ContextEvent<typeof clientContext>): void {
    const { context, callback, subscribe, contextTarget } = event;
    if (context !== clientContext || contextTarget === this) return;
    event.stopPropagation();
    if (subscribe && !this.#askers.has(callback))
      this.#askers.set(callback, () => this.#askers.delete(callback));
    callback(this.client, this.#askers.get(callback));
  }

  #settle(): void {
    const wanted = this.isConnected ? this.client : null;
    if (wanted === this.#held) return;
    hold(this.#held, -1);
    hold(wanted, 1);
    this.#held = wanted;
  }
}
