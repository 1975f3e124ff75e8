import { LitElement, html, nothing } from 'lit';
import type { Client, Notification } from '../../src/index.js';
import { buttonStyles } from '../internal/button.styles.js';
import { hostStyles } from '../internal/host.styles.js';
import { itemTitle } from '../internal/item-words.js';
import { LocalizeController } from '../internal/localize-controller.js';
import { renderMedia } from '../internal/media.js';
import { mediaStyles } from '../internal/media.styles.js';
import { MinuteClockController } from '../internal/minute-clock.js';
import { whenFocusLost } from '../internal/when-focus-lost.js';
import en from '../locales/en.js';
import { ClampController } from './clamp-controller.js';
import { renderCta } from './cta.js';
import { itemStyles } from './item.styles.js';
import { MenuController } from './menu-controller.js';
import { renderRowButtons } from './row-buttons.js';
import { rowButtonsStyles } from './row-buttons.styles.js';
import { RowCommands } from './row-commands.js';
import type { Row } from './row.js';
import { renderBody, renderMeta, renderTitle } from './text.js';

/** What a key of the list asks a row for. */
export type RowCommand = 'activate' | 'expand' | 'read' | 'archive' | 'menu';

/**
 * One notification: an article with its link, buttons and menu. In a `notif-list` the list sets everything; alone,
 * give it an `item`.
 *
 * @fires notif-item-click - The title was followed. Cancelable: then the page routes, and marks as read.
 * @fires notif-action - A button of the notification was pressed. Cancelable: then the page does it.
 * @fires notif-read - It is being marked as read or unread.
 * @fires notif-archive - It is being archived.
 * @fires notif-error - Something that the person asked for failed.
 * @csspart row - The row.
 * @csspart row-unread - The row, while unread.
 * @csspart row-media - Avatar or tile.
 * @csspart row-title - Title.
 * @csspart row-body - Text.
 * @csspart row-meta - Priority, type and time.
 * @csspart row-time - Time.
 * @csspart row-actions - Its small buttons.
 * @csspart cta - A button of the notification.
 * @csspart menu-button - Opens the menu.
 * @csspart menu - The menu.
 * @csspart day - Label of the day that begins here.
 */
export class NotifItem extends LitElement {
  static override styles = [hostStyles, buttonStyles, mediaStyles, itemStyles, rowButtonsStyles];
  static override properties = {
    client: { attribute: false },
    item: { attribute: false },
    day: {},
    condensed: { type: Boolean },
    expanded: { type: Boolean },
    parked: { type: Boolean },
    pending: { type: Boolean },
    posinset: { type: Number },
    setsize: { type: Number },
    headingLevel: { type: Number, attribute: 'heading-level' },
    locale: {},
    timeZone: { attribute: 'time-zone' },
  };

  readonly #l10n = new LocalizeController(this, en);
  readonly #commands = new RowCommands(this, this.#l10n);
  readonly #clamp = new ClampController(this);
  readonly #menu = new MenuController(this);

  /** Whose it is. @default the provider's */
  declare client: Client | null;
  declare item: Notification | null;
  /** Label of the day that begins with this row. @default '' */
  declare day: string;
  /** Title and meta line only. @default false */
  declare condensed: boolean;
  /** Full text and full time. @default false */
  declare expanded: boolean;
  /** Another row of the list holds the tab stop: nothing in this one is reached by Tab. @default false */
  declare parked: boolean;
  /** A change of it waits to be saved. @default false */
  declare pending: boolean;
  /** Place in the list, from 1; 0 outside of one. @default 0 */
  declare posinset: number;
  /** Length of the list, −1 where unknown. @default -1 */
  declare setsize: number;
  /** Level of the title's heading. @default 3 */
  declare headingLevel: number;
  /** BCP 47 tag. @default the nearest `lang` */
  declare locale: string | undefined;
  /** IANA time zone. @default the person's */
  declare timeZone: string | undefined;

  constructor() {
    super();
    // A button gives way to its outcome.
    whenFocusLost(this, () => this.focus());
    new MinuteClockController(this, () => this.item?.createdAt ?? null);
    this.client = null;
    this.item = null;
    this.day = '';
    this.condensed = false;
    this.expanded = false;
    this.parked = false;
    this.pending = false;
    this.posinset = 0;
    this.setsize = -1;
    this.headingLevel = 3;
  }

  readonly #onMore = (): void => this.perform('expand');

  /** Goes to the row itself. */
  override focus(options?: FocusOptions): void {
    this.#$('article')?.focus(options);
  }

  /** Does what a key of the list asks for. */
  perform(command: RowCommand): void {
    const link = this.#$('.link');
    if (command === 'read') this.#commands.setRead(this.item?.readAt === null);
    else if (command === 'archive') this.#commands.archive();
    else if (command === 'menu') void this.#menu.show();
    else if (command === 'activate' && link) link.click();
    else this.expanded = !this.expanded;
  }

  #$(selector: string): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>(selector);
  }

  protected override render(): unknown {
    const { item, condensed, expanded, pending, timeZone } = this;
    if (!item) return nothing;
    const l10n = this.#l10n;
    const unread = item.readAt === null;
    const tabindex = this.parked ? -1 : 0;
    const row: Row = {
      item,
      title: itemTitle(item, l10n),
      l10n,
      commands: this.#commands,
      menu: this.#menu,
      expanded,
      pending,
      timeZone,
      tabindex,
    };
    return html`<article
      tabindex=${tabindex}
      aria-labelledby="u t"
      aria-describedby="m d"
      aria-posinset=${this.posinset || nothing}
      aria-setsize=${this.posinset ? this.setsize : nothing}
    >
      ${this.day ? html`<h3 class="day" part="day">${this.day}</h3>` : nothing}
      <div
        class="row ${unread ? 'is-unread' : ''} ${item.priority === 'urgent' ? 'is-urgent' : ''}"
        part="row ${unread ? 'row-unread' : ''}"
      >
        <span class="row-media" part="row-media" aria-hidden="true">${renderMedia(item)}</span>
        <div class="main">
          <span class="visually-hidden" id="u">${unread ? l10n.t('item.unread') : nothing}</span>
          ${renderTitle(row, this.headingLevel)}${condensed ? nothing : renderBody(row)}
          <div class="line">${renderMeta(row)}${renderRowButtons(row)}</div>
          ${condensed ? nothing : html`${this.#renderMore(tabindex)}${renderCta(row)}`}
        </div>
      </div>
    </article>`;
  }

  #renderMore(tabindex: number): unknown {
    const { expanded } = this;
    return expanded || this.#clamp.clamped
      ? html`<button
          class="more"
          type="button"
          tabindex=${tabindex}
          aria-expanded=${expanded}
          @click=${this.#onMore}
        >
          ${this.#l10n.t(expanded ? 'action.show_less' : 'action.show_more')}
        </button>`
      : nothing;
  }
}
