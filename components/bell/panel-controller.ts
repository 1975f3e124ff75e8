import type { LitElement } from 'lit';
import { NotifErrorEvent } from '../events/error.js';
import type { NotifModal, ShowOptions } from '../modal/modal.js';
import { PanelCode } from './panel-code.js';

/** Shows the panel that the bell draws, or in its place the message that it could not be fetched. */
export class PanelController {
  readonly #host: LitElement;
  readonly #code: PanelCode;
  /** Whether the panel has been shown once: only then is it in the tree. */
  mounted = false;
  /** What is to be shown once the code is here; null: nothing. */
  wanted: ShowOptions | null = null;

  /** @param load fetches and registers the panel; undefined where the bell has none */
  constructor(host: LitElement, load: () => Promise<unknown> | undefined) {
    this.#host = host;
    this.#code = new PanelCode(host, load);
  }

  get open(): boolean {
    return !!this.#modal?.open || !!this.#$('.failure:popover-open');
  }

  /** Whether the code could not be fetched. */
  get failed(): boolean {
    return !!this.#code.error;
  }

  readonly fetch = (): Promise<void> => this.#code.fetch();

  // What opens or closes may still be prevented: look once the event has been everywhere.
  readonly onToggle = (): void => queueMicrotask(() => this.#host.requestUpdate());

  async show(options: ShowOptions): Promise<void> {
    this.wanted = options;
    if (!this.#code.ready) {
      this.#host.requestUpdate();
      await this.#code.fetch();
      // Pressed again meanwhile, or gone.
      if (this.wanted !== options || !this.#host.isConnected) return;
    }
    this.wanted = null;
    this.mounted = this.#code.ready;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const { error } = this.#code;
    if (error) this.#showFailure(new NotifErrorEvent(error));
    else this.#modal?.show(options);
  }

  hide(): void {
    this.wanted = null;
    this.#host.requestUpdate();
    this.#modal?.hide();
    this.#$('.failure:popover-open')?.hidePopover();
  }

  #showFailure(event: NotifErrorEvent): void {
    const box = this.#$('.failure');
    if (!box?.matches(':popover-open')) box?.showPopover();
    this.#$('.retry')?.focus();
    this.#host.dispatchEvent(event);
  }

  get #modal(): NotifModal | null {
    return this.#$('#panel') as NotifModal | null;
  }

  #$(selector: string): HTMLElement | null {
    return this.#host.renderRoot?.querySelector<HTMLElement>(selector) ?? null;
  }
}
