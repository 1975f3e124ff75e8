import { html, nothing, type TemplateResult } from 'lit';
import type { Toast } from '../../src/index.js';
import { icon } from '../internal/icons.js';
import type { LocalizeController } from '../internal/localize-controller.js';

/** Shows urgent toasts one at a time, in one card, once there are more of them than room. */
export class UrgentPager {
  readonly #onTurn: () => void;
  /** The toast that is turned to; until somebody turns, the newest. */
  #turned = 0;
  /** Identity of the one card, which stays while what it shows changes, and the focus with it. */
  #card = 0;
  #urgent: readonly Toast[] = [];
  #paged = false;

  constructor(onTurn: () => void) {
    this.#onTurn = onTurn;
  }

  /** The cards to show of these, newest first, where there is room for `room`. */
  shown(urgent: readonly Toast[], room: number): readonly Toast[] {
    this.#urgent = urgent;
    this.#paged = urgent.length > room;
    if (!this.#paged) this.#card = 0;
    return this.#paged ? urgent.slice(this.#at, this.#at + 1) : urgent;
  }

  key({ id, urgent }: Toast): number {
    return this.#paged && urgent ? (this.#card ||= id) : id;
  }

  /** Stays with a toast, since the focus is in it. */
  keep(id: number | null): void {
    if (this.#urgent.some((toast) => toast.id === id)) this.#turned = id ?? 0;
  }

  /** "2 of 4", and the way to the others; nothing for a card that stands for itself. */
  render({ urgent }: Toast, l10n: LocalizeController): TemplateResult | typeof nothing {
    if (!this.#paged || !urgent) return nothing;
    const n = this.#urgent.length;
    const button = (by: 1 | -1) =>
      html`<button
        class="icon-btn flip"
        type="button"
        aria-label=${l10n.t(by < 0 ? 'toast.prev' : 'toast.next')}
        @click=${() => this.#turn(by)}
      >
        ${icon(by < 0 ? 'chevron-start' : 'chevron-end', 16)}
      </button>`;
    return html`<span class="pager"
      ><span>${l10n.t('toast.pager', { i: this.#at + 1, n })}</span>${button(-1)}${button(1)}</span
    >`;
  }

  get #at(): number {
    return Math.max(
      0,
      this.#urgent.findIndex(({ id }) => id === this.#turned),
    );
  }

  #turn(by: number): void {
    this.#turned = this.#urgent.at((this.#at + by) % this.#urgent.length)?.id ?? 0;
    this.#onTurn();
  }
}
