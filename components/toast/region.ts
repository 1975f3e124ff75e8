import { LitElement, html, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import type { Arrival, Client, Toast } from '../../src/index.js';
import { prepareAnnouncer } from '../internal/announcer.js';
import { arrange } from '../internal/arrange.js';
import { buttonStyles } from '../internal/button.styles.js';
import { hostStyles } from '../internal/host.styles.js';
import { icon } from '../internal/icons.js';
import { LocalizeController } from '../internal/localize-controller.js';
import { mediaStyles } from '../internal/media.styles.js';
import { nearestLang } from '../internal/nearest-lang.js';
import { settingsOf } from '../internal/settings-of.js';
import en from '../locales/en.js';
import { renderCard } from './card.js';
import { createDesk } from './create-desk.js';
import type { Desk } from './desk.js';
import type { ToastFeeder } from './feeder.js';
import { createPage, room } from './page.js';
import { dismiss, view } from './toast-commands.js';
import { toastStyles } from './toast.styles.js';

/** On the document, so that two copies of the bundle share the corner of the screen. */
const regionKey = Symbol.for('belfry.toast-region');

type Page = Document & { [regionKey]?: NotifToastRegion | undefined };

export function regionOf(page: Page): NotifToastRegion {
  return (page[regionKey] ??= page.createElement('notif-toast-region') as NotifToastRegion);
}

/**
 * The one place of a document where toasts are, fed by every `notif-toast` in it. Belongs to nobody's template, so
 * that it can follow a modal dialog.
 *
 * @ignore
 */
export class NotifToastRegion extends LitElement {
  static override styles = [hostStyles, buttonStyles, mediaStyles, toastStyles];

  readonly #l10n: LocalizeController = new LocalizeController(this, en, () =>
    settingsOf(this.#desk?.feeds[0]?.client),
  );
  readonly #desk: Desk = createDesk(
    this,
    this.#l10n,
    () => this.#page.look(),
    () => this.#page.configure(),
    () => this.#page.focus.key(),
  );
  readonly #page = createPage(this, this.#desk, (id) => {
    if (this.#desk.shown.urgent.some((toast) => toast.id === id)) this.#turned = id;
    this.#desk.tell({ type: 'focus', id });
  });
  /** The urgent toast that is turned to where one card shows them all; until somebody turns, the newest. */
  #turned: number | null | undefined;
  /** Identity of that one card, which stays while what it shows changes, and the focus with it. */
  #pagerKey = 0;

  /** Language of the first element that feeds it. */
  locale: string | undefined;

  protected override willUpdate(): void {
    this.#pagerKey = this.#desk.shown.urgent.length > room() ? this.#pagerKey || this.#urgent!.id : 0;
    const lead = this.#desk.feeds[0]?.element;
    if (!lead) return;
    this.locale = lead.locale || nearestLang(lead, '');
    const dir = lead.matches(':dir(rtl)') ? 'rtl' : 'ltr';
    // Written only where it changes: what watches the page's languages sees every write.
    if (this.dir !== dir) this.dir = dir;
    this.setAttribute('theme', lead.theme ?? 'auto');
  }

  /** Shows what came (`early`) and comes from `client`, in the name of `element`. Returns the way to stop. */
  join(element: ToastFeeder, client: Client, early: readonly Arrival[]): () => void {
    // Known to screen readers before the first text.
    prepareAnnouncer();
    const leave = this.#desk.join(element, client, early);
    this.configure();
    return () => {
      leave();
      queueMicrotask(() => {
        if (this.#desk.feeds.length) this.configure();
        // Who comes next begins anew: nothing is shown that its clocks and counts would be about.
        else (document as Page)[regionKey] = undefined;
      });
    };
  }

  /** Reads anew what the elements and the window say about place, time, number and quiet hours. */
  configure(): void {
    this.#page.configure();
  }

  /** To the newest urgent toast, else to the newest. */
  override focus(): void {
    const first = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    (first('[part~=toast-urgent]') ?? first('[data-id]'))?.focus();
  }

  /** The urgent toast to show where one card shows them all. */
  get #urgent(): Toast | undefined {
    const { urgent } = this.#desk.shown;
    return urgent.find(({ id }) => id === this.#turned) ?? urgent[0];
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!/^(Escape|Delete|Backspace)$/.test(event.key)) return;
    const id = (event.target as Element).closest<HTMLElement>('[data-id]')?.dataset['id'];
    const toast = this.#desk.shown.toasts.find((other) => `${other.id}` === id);
    // Not also for what lies below, such as a dialog of the page.
    event.preventDefault();
    event.stopPropagation();
    if (toast) dismiss(this.#desk, toast, 'user');
    else if (event.key === 'Escape') this.#page.focus.leave();
  };

  /** The cards, which are kept apart by what they show: who has the focus keeps it while others come and go. */
  protected override update(changed: PropertyValues): void {
    super.update(changed);
    const { urgent, toasts } = this.#desk.shown;
    const lane = this.#pagerKey ? [this.#urgent!] : urgent;
    const rest = this.#page.isCovered() ? [] : toasts;
    // From the nearest to the edge of the screen inwards, as the keyboard meets them.
    const cards = this.#page.isTop() ? [...lane, ...rest] : [...rest, ...lane];
    const keys = cards.map((toast) => `${(toast.urgent && this.#pagerKey) || toast.id}`);
    arrange(this.renderRoot.querySelector('.list')!, keys, () => {
      const item = document.createElement('div');
      item.role = 'listitem';
      return item;
    }).forEach((item, i) => {
      const toast = cards[i]!;
      render(renderCard(toast, this.#desk, this.#pager(toast)), item, { host: this });
    });
  }

  protected override render(): TemplateResult {
    const { waiting } = this.#desk.shown;
    const page = this.#page;
    const { focus, onPointer } = page;
    return html`<div
      class="region ${page.isTop() ? 'upper' : ''} ${page.placement()}"
      part="region"
      popover="manual"
      role="region"
      aria-live="off"
      aria-label=${this.#l10n.t('toast.region', { key: 'F6' })}
      @keydown=${this.#onKey}
      @focusin=${focus.onFocus}
      @focusout=${focus.onFocus}
    >
      <div
        class="list"
        part="list"
        role="list"
        @pointerenter=${onPointer}
        @pointerleave=${onPointer}
        @pointerdown=${onPointer}
      ></div>
      ${
        waiting.count
          ? html`<button
              class="btn overflow"
              part="overflow"
              dir="auto"
              @click=${() => void view(this.#desk, waiting)}
            >
              ${this.#l10n.t('toast.more', { n: waiting.count })}
            </button>`
          : nothing
      }
    </div>`;
  }

  /** "2 of 4", and the way to the others, where one card shows them all. */
  #pager(toast: Toast): TemplateResult | typeof nothing {
    if (!this.#pagerKey || !toast.urgent) return nothing;
    const { urgent } = this.#desk.shown;
    const n = urgent.length;
    const button = (by: 1 | -1) =>
      html`<button
        class="icon-btn flip"
        aria-label=${this.#l10n.t(by < 0 ? 'toast.prev' : 'toast.next')}
        @click=${() => {
          this.#turned = urgent.at((urgent.indexOf(this.#urgent!) + by) % n)?.id;
          this.requestUpdate();
        }}
      >
        ${icon(by < 0 ? 'chevron-start' : 'chevron-end', 16)}
      </button>`;
    return html`<span class="pager"
      ><span>${this.#l10n.t('toast.pager', { i: urgent.indexOf(toast) + 1, n })}</span
      >${button(-1)}${button(1)}</span
    >`;
  }
}
