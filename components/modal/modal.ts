import { LitElement, html, nothing, type PropertyValues } from 'lit';
import type { Client } from '../../src/index.js';
import type { NotifItemClickEvent } from '../events/item-click.js';
import { prepareAnnouncer } from '../internal/announcer.js';
import { buttonStyles } from '../internal/button.styles.js';
import { CustomStates } from '../internal/custom-states.js';
import { hostStyles } from '../internal/host.styles.js';
import { LocalizeController } from '../internal/localize-controller.js';
import { MinuteClockController } from '../internal/minute-clock.js';
import type { Placement } from '../internal/place.js';
import en from '../locales/en.js';
import { BannerController, type Banner } from './banner-controller.js';
import { bannerText, renderBanner } from './banner.js';
import { frameStyles } from './frame.styles.js';
import { modalStyles } from './modal.styles.js';
import { OpeningController, type FocusTarget } from './opening-controller.js';
import { PanelCommands } from './panel-commands.js';
import { PanelSource } from './panel-source.js';
import { tellStates } from './panel-states.js';
import { renderPanel } from './panel.js';
import type { Tab } from './tabs.js';

export interface ShowOptions {
  /** Where the focus goes. @default 'heading' */
  readonly focus?: FocusTarget;
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
  static override styles = [hostStyles, buttonStyles, frameStyles, modalStyles];
  static override properties = {
    client: { attribute: false },
    anchor: { attribute: false },
    open: { type: Boolean, reflect: true },
    placement: {},
    inboxUrl: { attribute: 'inbox-url' },
    noKeys: { type: Boolean, attribute: 'no-keys' },
    locale: {},
    timeZone: { attribute: 'time-zone' },
  };

  readonly #l10n = new LocalizeController(this, en);
  readonly #source = new PanelSource(this);
  readonly #banner = new BannerController(this, (banner) => this.#bannerText(banner));
  readonly #commands = new PanelCommands(this, this.#l10n, () => this.#source.client);
  readonly #states = new CustomStates(this);
  readonly #opening = new OpeningController(this);

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

  constructor() {
    super();
    // What is old says so without anything else having changed.
    new MinuteClockController(this);
    this.client = null;
    this.anchor = null;
    this.open = false;
    this.placement = 'bottom-end';
    this.inboxUrl = null;
    this.noKeys = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    prepareAnnouncer();
  }

  protected override update(changed: PropertyValues): void {
    if (this.open) this.#source.show(this.#isCollapsed ? 'unread' : this.#source.tab);
    this.#banner.take(this.open ? this.#source.feed : null, this.#source.connection);
    super.update(changed);
  }

  protected override updated(): void {
    const { modal } = this.#opening.screen;
    tellStates(this.#states, this.#source, this.open, modal, this.#isCollapsed, this.#banner.shown);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const command = (ctrlKey || metaKey) && !altKey && !shiftKey;
    const inList = event
      .composedPath()
      .some((node) => node instanceof Element && node.localName === 'notif-list');
    if (command && key.toLowerCase() === 'z' && this.#commands.undoable.offer) this.#commands.undo();
    else if (command && inList && key === 'Home') this.#$('[role=tab][aria-selected=true]')?.focus();
    else if (command && inList && key === 'End') this.#$('.footer .btn')?.focus();
    else return;
    event.preventDefault();
  };

  readonly #onCancel = (event: Event): void => {
    event.preventDefault();
    this.hide();
  };

  readonly #onClose = (): void => this.hide();

  readonly #onCollapse = (): void => {
    this.#source.client?.setUi({ panel: this.#isCollapsed ? 'expanded' : 'collapsed' });
  };

  readonly #onSelect = (tab: Tab): void => {
    this.#source.client?.setUi({ tab });
    void this.updateComplete.then(() => this.#$(`#tab-${tab}`)?.focus());
  };

  /** What was opened here may leave the panel standing over it, as a router's page does. */
  readonly #onFollowed = (event: NotifItemClickEvent): void => {
    if (event.url !== null && event.item.action?.target !== 'blank') this.hide();
  };

  /** Opens, and moves the focus in, as the person asked. Does nothing when already open, or when prevented. */
  show({ focus = 'heading' }: ShowOptions = {}): void {
    this.#opening.show(focus);
  }

  /** Closes, and gives the focus back to the anchor. Does nothing when closed, or when prevented. */
  hide(): void {
    this.#opening.close(true);
  }

  /** Goes to the heading, so that it is known where one is. Does nothing while it is closed. */
  override focus(options?: FocusOptions): void {
    this.#$('#title')?.focus(options);
  }

  #$(selector: string): HTMLElement | null {
    return this.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }

  /** A panel over the whole screen has no reason to be small. */
  get #isCollapsed(): boolean {
    return this.#source.isCollapsed && !this.#opening.screen.modal;
  }

  #bannerText(banner: Banner | null): string {
    return bannerText(banner, this.#source.feed?.updatedAt ?? null, this.#l10n, this.timeZone);
  }

  protected override render(): unknown {
    const looks = `panel${this.#opening.screen.modal ? ' sheet' : ''}${this.#isCollapsed ? ' collapsed' : ''}`;
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
      ${this.#opening.isDrawn ? this.#renderPanel() : nothing}
    </dialog>`;
  }

  #renderPanel(): unknown {
    const { shown } = this.#banner;
    const l10n = this.#l10n;
    const commands = this.#commands;
    return renderPanel({
      host: this,
      source: this.#source,
      l10n,
      commands,
      isCollapsed: this.#isCollapsed,
      isSheet: this.#opening.screen.modal,
      banner:
        shown && renderBanner(shown, this.#bannerText(shown), l10n, commands.refreshing, commands.refresh),
      onSelect: this.#onSelect,
      onCollapse: this.#onCollapse,
      onClose: this.#onClose,
    });
  }
}
