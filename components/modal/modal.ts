import { LitElement, html, nothing, type PropertyValues } from 'lit';
import type { Client, ConnectionState, Counts, Query, UiState } from '../../src/index.js';
import { NotifCloseEvent } from '../events/close.js';
import type { NotifItemClickEvent } from '../events/item-click.js';
import { NotifOpenEvent } from '../events/open.js';
import { announce, prepareAnnouncer } from '../internal/announcer.js';
import { buttonStyles } from '../internal/button.styles.js';
import { ClientController } from '../internal/client-controller.js';
import { CustomStates } from '../internal/custom-states.js';
import { hostStyles } from '../internal/host.styles.js';
import { LocalizeController } from '../internal/localize-controller.js';
import { MinuteClockController } from '../internal/minute-clock.js';
import type { Placement } from '../internal/place.js';
import { StoreController } from '../internal/store-controller.js';
import type { NotifList } from '../list/list.js';
import en from '../locales/en.js';
import { BannerController, bannerOf, type Banner } from './banner-controller.js';
import { bannerText, renderBanner, type BannerOptions } from './banner.js';
import { renderFooter, renderHeader, renderUndo } from './frame.js';
import { modalStyles } from './modal.styles.js';
import { PanelCommands } from './panel-commands.js';
import { PresentationController } from './presentation-controller.js';
import { renderTabs, tabOf, type Tab } from './tabs.js';
import { UndoController } from './undo-controller.js';
import { ViewController } from './view-controller.js';

const queries: Record<Tab, Query> = { all: {}, unread: { status: 'unread' } };

/** How long what is closing stays drawn, for its way out. */
const leaveMs = 200;

export interface ShowOptions {
  /** Where the focus goes. @default 'heading' */
  readonly focus?: 'heading' | 'first-row';
}

/**
 * The panel: the newest notifications and what can be done with them. Beside its anchor on a wide screen, over the
 * whole of a small one. A `notif-bell` brings its own; alone, call `show()`.
 *
 * @slot header-start - Before the header's buttons.
 * @slot header-end - Between the header's buttons and the one that closes.
 * @slot banner - Over the list, instead of what it has to say about itself.
 * @slot empty - Instead of what stands where there are no notifications.
 * @slot empty-icon - Instead of the picture in it.
 * @slot error - Instead of what stands where the list could not be loaded.
 * @slot auth-action - How to sign in, where that is needed.
 * @slot footer - Instead of the buttons under the list.
 * @fires notif-open - It is about to open. Cancelable.
 * @fires notif-close - It is about to close. Cancelable.
 * @fires notif-mark-all-read - Everything is about to be marked as read. Cancelable.
 * @fires notif-clear-all - Everything is about to be archived. Cancelable.
 * @fires notif-error - Something that the person asked for failed.
 * @cssstate open - It is on the screen.
 * @cssstate modal - It covers the screen.
 * @cssstate expanded - It shows the whole list.
 * @cssstate loading - The list is on its way.
 * @cssstate empty - There is nothing in the list.
 * @cssstate error - The list could not be had.
 * @cssstate offline - The device has no network.
 * @cssstate stale - The list may be out of date.
 * @csspart panel - The panel itself.
 * @csspart header - Title and buttons.
 * @csspart title - Its heading.
 * @csspart tabs - The row of tabs.
 * @csspart tab - One tab.
 * @csspart banner - The strip that says what is wrong with the list.
 * @csspart list - The feed of rows.
 * @csspart new-pill - The button that lets in what has arrived since.
 * @csspart skeleton - Placeholder rows.
 * @csspart empty - What stands where there are no notifications.
 * @csspart error - What stands where the list could not be had.
 * @csspart row - A row.
 * @csspart row-unread - A row, while unread.
 * @csspart row-media - Avatar or tile of a row.
 * @csspart row-title - Title of a row.
 * @csspart row-body - Text of a row.
 * @csspart row-meta - Priority, type and time of a row.
 * @csspart row-time - Time of a row.
 * @csspart row-actions - Small buttons of a row.
 * @csspart cta - A button of a notification.
 * @csspart menu-button - Opens the menu of a row.
 * @csspart menu - The menu of a row.
 * @csspart day - Label of a day.
 * @csspart undo - The bar that offers to take back.
 * @csspart footer - The buttons under the list.
 */
export class NotifModal extends LitElement {
  static override styles = [hostStyles, buttonStyles, modalStyles];
  static override properties = {
    client: { attribute: false },
    anchor: { attribute: false },
    open: { type: Boolean, reflect: true },
    placement: {},
    inboxUrl: { attribute: 'inbox-url' },
    noKeys: { type: Boolean, attribute: 'no-keys' },
    locale: {},
    timeZone: { attribute: 'time-zone' },
    _drawn: { state: true },
  };

  readonly #l10n = new LocalizeController(this, en);
  readonly #clock = new MinuteClockController(this);
  readonly #counts = new StoreController<Counts | null>(this, null);
  readonly #connection = new StoreController<ConnectionState | null>(this, null);
  readonly #ui = new StoreController<UiState | null>(this, null);
  readonly #shown = new ViewController(this);
  readonly #undo = new UndoController(this);
  readonly #banner = new BannerController(this, (banner) => this.#speak(banner));
  readonly #client = new ClientController(this, (client) => this.#follow(client));
  readonly #commands = new PanelCommands(this, this.#l10n, this.#undo, () => this.#client.client);
  readonly #states = new CustomStates(this);
  #focusOn: ShowOptions['focus'] | null = null;
  #hadFocus = false;
  #refocus = false;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  readonly #screen = new PresentationController(this, {
    dialog: () => this.#$<HTMLDialogElement>('dialog'),
    scroller: () => this.#list,
    anchor: () => this.anchor,
    placement: () => this.placement,
    dismiss: (by) => this.#close(by === 'escape'),
  });

  /** Whose notifications. @default the provider's */
  declare client: Client | null;
  /** What it stands beside, and what gets the focus back. */
  declare anchor: HTMLElement | null;
  /** @default false */
  declare open: boolean;
  /** @default 'bottom-end' */
  declare placement: Placement;
  /** Where "Open inbox" leads; without it there is no such link. */
  declare inboxUrl: string | null;
  /** Whether single letters do nothing in the list. @default false */
  declare noKeys: boolean;
  /** BCP 47 tag. @default the nearest `lang` */
  declare locale: string | undefined;
  /** IANA time zone. @default the person's */
  declare timeZone: string | undefined;
  declare private _drawn: boolean;

  constructor() {
    super();
    this.client = null;
    this.anchor = null;
    this.open = false;
    this.placement = 'bottom-end';
    this.inboxUrl = null;
    this.noKeys = false;
    this._drawn = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    prepareAnnouncer();
    // Moved in the page: it shows itself again where it is now.
    if (this.hasUpdated && this.open) this.#screen.show();
  }

  protected override update(changed: PropertyValues): void {
    if (this.open) {
      if (changed.has('open')) this.#screen.prepare();
      clearTimeout(this.#leaving);
      this._drawn = true;
      this.#shown.show(this.#client.client, queries[this.#collapsed ? 'unread' : this.#tab]);
    }
    const { feed } = this.#shown;
    this.#banner.take(this.open && feed ? bannerOf(feed, this.#connection.value, this.#clock.now) : null);
    this.#hadFocus = this.shadowRoot?.activeElement != null;
    super.update(changed);
  }

  protected override updated(changed: PropertyValues): void {
    this.#tellStates();
    if (changed.has('open')) {
      if (this.open) this.#enter();
      else if (changed.get('open')) this.#leave();
    } else if (this.open && this.#hadFocus && !this.shadowRoot?.activeElement) {
      this.#focusWithin('first-row');
    }
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const command = (ctrlKey || metaKey) && !altKey && !shiftKey;
    const inList = event.composedPath().includes(this.#list as EventTarget);
    if (command && key.toLowerCase() === 'z' && this.#undo.offer) this.#commands.undo();
    else if (command && inList && key === 'Home') this.#$('[role=tab][aria-selected=true]')?.focus();
    else if (command && inList && key === 'End') this.#$('.footer .btn')?.focus();
    else return;
    event.preventDefault();
  };

  readonly #onCancel = (event: Event): void => {
    event.preventDefault();
    this.#close(true);
  };

  readonly #onClose = (): void => this.#close(true);

  readonly #onCollapse = (): void => {
    this.#client.client?.setUi({ panel: this.#collapsed ? 'expanded' : 'collapsed' });
  };

  readonly #onSelect = (tab: Tab): void => {
    this.#client.client?.setUi({ tab });
    void this.updateComplete.then(() => this.#$(`#tab-${tab}`)?.focus());
  };

  readonly #onShowAll = (): void => this.#onSelect('all');

  /** What was opened here may leave the panel standing over it, as a router's page does. */
  readonly #onFollowed = (event: NotifItemClickEvent): void => {
    if (event.url !== null && event.item.action?.target !== 'blank') this.#close(true);
  };

  /** Opens, and moves the focus in, as the person asked. Does nothing when already open, or when prevented. */
  show({ focus = 'heading' }: ShowOptions = {}): void {
    if (this.open || !this.dispatchEvent(new NotifOpenEvent())) return;
    this.#focusOn = focus;
    this.open = true;
  }

  /** Closes, and gives the focus back to the anchor. Does nothing when closed, or when prevented. */
  hide(): void {
    this.#close(true);
  }

  #close(refocus: boolean): void {
    if (!this.open || !this.dispatchEvent(new NotifCloseEvent())) return;
    this.#refocus = refocus;
    this.open = false;
  }

  #enter(): void {
    this.#screen.show();
    this.#list?.toTop();
    if (this.#focusOn) this.#focusWithin(this.#focusOn);
    this.#focusOn = null;
  }

  #leave(): void {
    this.#screen.hide();
    if (this.#refocus) this.anchor?.focus();
    this.#leaving = setTimeout(() => {
      this._drawn = false;
    }, leaveMs);
  }

  /** On the heading at once, so that the focus is never lost; on a row as soon as there is one. */
  #focusWithin(target: ShowOptions['focus']): void {
    this.#$('#title')?.focus();
    const list = this.#list;
    if (target === 'first-row') void list?.updateComplete.then(() => list.focus());
  }

  #$<T extends HTMLElement>(selector: string): T | null {
    return this.shadowRoot?.querySelector<T>(selector) ?? null;
  }

  get #list(): NotifList | null {
    return this.#$<NotifList>('notif-list');
  }

  get #tab(): Tab {
    return tabOf(this.#ui.value?.tab ?? '');
  }

  /** A panel over the whole screen has no reason to be small. */
  get #collapsed(): boolean {
    return this.#ui.value?.panel === 'collapsed' && !this.#screen.modal;
  }

  #follow(client: Client | null): void {
    this.#counts.attach(client?.$counts ?? null);
    this.#connection.attach(client?.$connection ?? null);
    this.#ui.attach(client?.$ui ?? null);
  }

  #speak(banner: Banner | null): void {
    const options = banner && this.#bannerOptions(banner);
    announce(options ? bannerText(options) : this.#l10n.t('online.sr'));
  }

  #bannerOptions(banner: Banner): BannerOptions | null {
    const { feed } = this.#shown;
    return feed && { banner, feed, l10n: this.#l10n, now: this.#clock.now, timeZone: this.timeZone };
  }

  #tellStates(): void {
    const { feed } = this.#shown;
    const states = this.#states;
    states.toggle('open', this.open);
    states.toggle('modal', this.open && this.#screen.modal);
    states.toggle('expanded', !this.#collapsed);
    states.toggle('loading', feed?.status === 'loading');
    states.toggle('empty', feed?.status === 'ready' && feed.ids.length === 0);
    states.toggle('error', feed?.status === 'error');
    states.toggle('offline', this.#connection.value?.status === 'offline');
    states.toggle('stale', this.#banner.shown === 'stale');
  }

  protected override render(): unknown {
    const looks = `panel${this.#screen.modal ? ' sheet' : ''}${this.#collapsed ? ' collapsed' : ''}`;
    return html`<dialog
      class=${looks}
      part="panel"
      popover="manual"
      tabindex="-1"
      aria-labelledby="title"
      @keydown=${this.#onKeydown}
      @cancel=${this.#onCancel}
      @notif-archive=${this.#commands.archived}
      @notif-item-click=${this.#onFollowed}
    >
      ${this._drawn ? this.#renderPanel() : nothing}
    </dialog>`;
  }

  #renderPanel(): unknown {
    const unread = this.#counts.value?.unread ?? 0;
    const offer = this.#undo.offer;
    return html`${renderHeader({
        l10n: this.#l10n,
        unread,
        refreshing: this.#commands.refreshing,
        expanded: this.#screen.modal ? null : !this.#collapsed,
        onRefresh: this.#commands.refresh,
        onCollapse: this.#onCollapse,
        onClose: this.#onClose,
      })}
      ${this.#collapsed ? nothing : renderTabs(this.#tab, unread, this.#l10n, this.#onSelect)}
      <slot name="banner">${this.#renderBanner()}</slot>
      ${this.#renderList()} ${offer ? renderUndo(offer, this.#l10n, this.#commands.undo) : nothing}
      ${this.#renderFooter(unread)}`;
  }

  #renderBanner(): unknown {
    const { shown } = this.#banner;
    const options = shown && this.#bannerOptions(shown);
    return options ? renderBanner(options, this.#commands.refreshing, this.#commands.refresh) : nothing;
  }

  /** Whether the page fills a slot: one that is handed on empty would hide what the list has for that place. */
  #gives(name: string): boolean {
    const fills = (node: Element) =>
      !(node instanceof HTMLSlotElement) || node.assignedNodes({ flatten: true }).length > 0;
    return [...this.children].some((child) => child.slot === name && fills(child));
  }

  #renderFooter(unread: number): unknown {
    const { feed } = this.#shown;
    const hasItems = (feed?.ids.length ?? 0) > 0;
    const isBlank = this.#connection.value?.status === 'blocked' || (!hasItems && feed?.status !== 'loading');
    return isBlank
      ? nothing
      : renderFooter({
          l10n: this.#l10n,
          commands: this.#commands,
          hasUnread: unread > 0,
          hasItems,
          inboxUrl: this.inboxUrl,
        });
  }

  #renderList(): unknown {
    const isUnread = this.#tab === 'unread' && !this.#collapsed;
    return html`<div
      class="tabpanel"
      id="list"
      role=${this.#collapsed ? nothing : 'tabpanel'}
      aria-labelledby=${this.#collapsed ? nothing : `tab-${this.#tab}`}
    >
      <notif-list
        exportparts="list, new-pill, skeleton, empty, error, row, row-unread, row-title, row-body, row-meta, row-time, row-media, row-actions, cta, menu-button, menu, day"
        .client=${this.#client.client}
        .view=${this.#shown.view}
        .collapsed=${this.#collapsed}
        .noKeys=${this.noKeys}
        .locale=${this.locale}
        .timeZone=${this.timeZone}
      >
        ${this.#gives('empty') ? html`<slot name="empty" slot="empty"></slot>` : nothing}
        ${this.#gives('empty-icon') ? html`<slot name="empty-icon" slot="empty-icon"></slot>` : nothing}
        ${this.#gives('error') ? html`<slot name="error" slot="error"></slot>` : nothing}
        ${this.#gives('auth-action') ? html`<slot name="auth-action" slot="auth-action"></slot>` : nothing}
        ${
          isUnread
            ? html`<button class="btn" slot="empty-action" type="button" @click=${this.#onShowAll}>
                ${this.#l10n.t('empty.show_all')}
              </button>`
            : nothing
        }
      </notif-list>
    </div>`;
  }
}
