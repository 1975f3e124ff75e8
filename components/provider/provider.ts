import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import type { Auth, Client } from '../../src/index.js';
import { ClientProvider } from './client-provider.js';

/** How many providers in the page hold a client: it is closed when the last one goes. */
const holders = new WeakMap<Client, number>();

function hold(client: Client): void {
  const n = holders.get(client) ?? 0;
  holders.set(client, n + 1);
  if (n === 0) client.connect();
}

function release(client: Client): void {
  const n = (holders.get(client) ?? 1) - 1;
  holders.set(client, n);
  if (n === 0) client.close();
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
export class NotifProvider extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  static override properties = {
    client: { attribute: false },
    auth: { attribute: false },
    url: {},
    user: {},
    transports: {},
    credentials: {},
  };

  /** Makes `client` from the other properties. Set by `belfry/auto`; without it, give a `client`. */
  static derive: ((provider: NotifProvider, changed: PropertyValues<NotifProvider>) => void) | undefined;

  readonly #context = new ClientProvider(this);
  #held: Client | null = null;

  /** The client that the elements inside use: the one given, else the one made. */
  declare client: Client | null;
  /** How to be let in, as in `createClient`. A function, since a token in markup is anyone's. */
  declare auth: Auth | undefined;
  /** Base URL of the backend. */
  declare url: string | undefined;
  /** Who this is; names what the device keeps. Without it nothing is kept. */
  declare user: string | undefined;
  /** Ways to hear from the backend, best first, with spaces between. @default 'sse poll' */
  declare transports: string | undefined;
  /** As for `fetch`. @default 'same-origin' */
  declare credentials: RequestCredentials | undefined;

  constructor() {
    super();
    this.client = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#context.offer();
    this.#settle();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moved within the page, it is back before the microtask.
    queueMicrotask(() => this.#settle());
  }

  protected override willUpdate(changed: PropertyValues<NotifProvider>): void {
    NotifProvider.derive?.(this, changed);
    this.#context.set(this.client);
    this.#settle();
  }

  #settle(): void {
    const wanted = this.isConnected ? this.client : null;
    if (wanted === this.#held) return;
    if (this.#held) release(this.#held);
    this.#held = wanted;
    if (wanted) hold(wanted);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
