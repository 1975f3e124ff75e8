import { ContextProvider } from '@lit/context';
import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { NotifError, type Auth, type Client } from '../../src/index.js';
import { NotifErrorEvent } from '../events/error.js';
import { clientContext } from '../internal/client-context.js';

/** How many providers in the page hold a client: it is closed when the last one goes. */
const holders = new WeakMap<Client, number>();

function hold(client: Client): void {
  const n = holders.get(client) ?? 0;
  holders.set(client, n + 1);
  if (n === 0) client.connect();
}

const attributes = ['url', 'auth', 'user', 'transports', 'credentials'] as const;

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
 * @fires notif-error - A client could not be made from the attributes; the reason is in `error`.
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

  /** Makes a client from a provider's attributes. Set by `belfry/auto`; without it, give a `client`. */
  static makeClient: ((provider: NotifProvider) => Client) | undefined;

  readonly #context = new ContextProvider(this, { context: clientContext, initialValue: null });
  #held: Client | null = null;
  #made: Client | null = null;

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
    this.#settle();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moved within the page, it is back before the microtask.
    queueMicrotask(() => this.#settle());
  }

  protected override willUpdate(changed: PropertyValues<NotifProvider>): void {
    const { makeClient } = NotifProvider;
    const isAsked = attributes.some((name) => changed.has(name));
    if (makeClient && isAsked && this.url && this.client === this.#made) {
      try {
        this.client = this.#made = makeClient(this);
      } catch (error) {
        this.client = this.#made = null;
        this.#report(error as NotifError);
      }
    }
    this.#context.setValue(this.client);
    this.#settle();
  }

  #report(error: NotifError): void {
    console.warn(error);
    this.dispatchEvent(new NotifErrorEvent(error));
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
