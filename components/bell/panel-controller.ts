import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { NotifError } from '../../src/index.js';
import { NotifErrorEvent } from '../events/error.js';
import type { NotifModal, ShowOptions } from '../modal/modal.js';
import type { Words } from './badge.js';

/** Longest wait for an idle moment after the page has loaded, in milliseconds. */
const idleMs = 3000;

/**
 * Gets the panel's code (when the page is idle, when somebody reaches for the bell, at the latest when they press it)
 * and shows the panel, or in its place why it could not be fetched.
 *
 * @template T what the code is
 */
export class PanelController<T> {
  readonly #host: LitElement;
  readonly #load: () => Promise<T> | undefined;
  #loading: Promise<void> | undefined;
  #error: NotifError | undefined;
  /** The code, once it is here. */
  code: T | undefined;
  /** Whether the panel has been shown once: only then is it in the tree. */
  mounted = false;
  /** What is to be shown once the code is here. */
  wanted: ShowOptions | undefined;

  /** @param load fetches and registers the panel; undefined where the bell has none */
  constructor(host: LitElement, load: () => Promise<T> | undefined) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {
    if (document.readyState === 'complete') this.#whenIdle();
    else addEventListener('load', this.#whenIdle, { once: true });
  }

  readonly #whenIdle = (): void => {
    const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
    if (connection?.saveData) return;
    const fetch = (): void => void (this.#host.isConnected && this.fetch());
    // Safari has no idle callbacks.
    if (window.requestIdleCallback as unknown) requestIdleCallback(fetch, { timeout: idleMs });
    else setTimeout(fetch, idleMs);
  };

  /** Fetches the code, unless it is here or on its way. Never rejects; whoever asks after a failure tries again. */
  readonly fetch = (): Promise<void> | undefined =>
    (this.#loading ??= this.#load()?.then(
      (code) => {
        this.code = code;
        this.#error = undefined;
        this.#host.requestUpdate();
      },
      (cause: unknown) => {
        this.#loading = undefined;
        this.#error = new NotifError('load', 'The panel could not be fetched.', { cause });
      },
    ));

  get open(): boolean {
    return !!this.#$<NotifModal>('#panel')?.open || !!this.#$(':popover-open');
  }

  async show(options: ShowOptions): Promise<void> {
    this.wanted = options;
    this.#host.requestUpdate();
    if (!this.code) await this.fetch();
    // Pressed again meanwhile, or gone.
    if (this.wanted !== options || !this.#host.isConnected) return;
    this.wanted = undefined;
    this.mounted = !!this.code;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#$<NotifModal>('#panel')?.show(options);
    if (!this.#error) return;
    this.#$('.failure:not(:popover-open)')?.showPopover();
    this.#$('.retry')?.focus();
    this.#host.dispatchEvent(new NotifErrorEvent(this.#error));
  }

  hide(): void {
    this.wanted = undefined;
    this.#host.requestUpdate();
    this.#$<NotifModal>('#panel')?.hide();
    this.#$(':popover-open')?.hidePopover();
  }

  // What opens or closes may still be prevented: look once the event has been everywhere.
  readonly onToggle = (): void => queueMicrotask(() => this.#host.requestUpdate());

  /** Closed from within, by Escape: browsers do not find the way back into a shadow root. */
  readonly #onBeforeToggle = (): void => {
    if (this.#$('.failure:focus-within')) this.#host.focus();
  };

  renderFailure(words: Words): TemplateResult | typeof nothing {
    if (!this.#error) return nothing;
    return html`<div
      class="failure"
      part="failure"
      popover
      role="dialog"
      aria-labelledby="what"
      aria-describedby="why"
      @beforetoggle=${this.#onBeforeToggle}
      @toggle=${this.onToggle}
    >
      <b id="what">${words.t('error.load.title')}</b>
      <p id="why">${words.t('error.load.network')}</p>
      <button class="retry" part="retry" aria-busy=${!!this.wanted} @click=${() => this.show({})}>
        ${words.t('action.retry')}
      </button>
    </div>`;
  }

  #$<T extends HTMLElement = HTMLElement>(selector: string): T | null {
    return this.#host.renderRoot?.querySelector<T>(selector);
  }
}
