import { LitElement, html, nothing, type PropertyValues } from 'lit';
import type { Client, Settings } from '../../src/index.js';
import type { NotifItemClickEvent } from '../events/item-click.js';
import { prepareAnnouncer } from '../internal/announcer.js';
import { Banner } from '../internal/banner.js';
import { barStyles } from '../internal/bar.styles.js';
import { buttonStyles } from '../internal/button.styles.js';
import { CustomStates } from '../internal/custom-states.js';
import { hostStyles } from '../internal/host.styles.js';
import { LocalizeController } from '../internal/localize-controller.js';
import { MinuteClockController } from '../internal/minute-clock.js';
import type { Placement } from '../internal/place.js';
import { settingsOf } from '../internal/settings-of.js';
import en from '../locales/en.js';
import { frameStyles } from './frame.styles.js';
import { panelCommand } from './keys.js';
import { modalStyles } from './modal.styles.js';
import { PanelCommands } from './panel-commands.js';
import { PanelSource } from './panel-source.js';
import { PreferencesPage } from './preferences-page.js';
import type { PanelTab } from './panel-tabs.js';
import { renderPanel } from './panel.js';
import { showStates } from './states.js';
import { OpeningController, type ShowOptions } from './opening-controller.js';

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
 * @fires notif-preferences - The preferences are about to be shown in it. Cancelable: then the page shows them elsewhere.
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
  static override styles = [hostStyles, buttonStyles, barStyles, frameStyles, modalStyles];
  static override properties = {
    client: { attribute: false },
    anchor: { attribute: false },
    open: { type: Boolean, reflect: true },
    placement: {},
    presentation: {},
    tabs: { attribute: false },
    inboxUrl: { attribute: 'inbox-url' },
    noKeys: { type: Boolean, attribute: 'no-keys' },
    swipe: { type: Boolean },
    density: {},
    locale: {},
    timeZone: { attribute: 'time-zone' },
  };

  /** Fetches and registers `notif-preferences`. Set by the `define` of this element; without it there is no such button. */
  static loadPreferences: (() => Promise<unknown>) | undefined;

  readonly #l10n = new LocalizeController(this, en, () => settingsOf(this.#source?.client));
  readonly #source = new PanelSource(this);
  readonly #banner = new Banner(this, this.#l10n, this.#source);
  readonly #commands = new PanelCommands(this, this.#l10n, this.#source);
  readonly #preferences = new PreferencesPage(this, this.#l10n, () => NotifModal.loadPreferences);
  readonly #states = new CustomStates(this);
  readonly #opening = new OpeningController(this);
  /** What its parts are drawn from. */
  readonly #pieces = {
    host: this,
    l10n: this.#l10n,
    source: this.#source,
    commands: this.#commands,
    banner: this.#banner,
    preferences: this.#preferences,
  };

  /** Whose notifications. @default the provider's */
  declare client: Client | null;
  /** What it stands beside, and what gets the focus back. */
  declare anchor: HTMLElement | null;
  /** @default false */
  declare open: boolean;
  /** @default 'bottom-end' */
  declare placement: Placement;
  /** Beside its anchor, over the whole screen, or by the room there is. @default 'auto' */
  declare presentation: 'auto' | 'popover' | 'modal';
  /** Its lists, two to six; null: all, unread, mentions, archived. @default null */
  declare tabs: readonly PanelTab[] | null;
  /** Where "Open inbox" leads; without it there is no such link. */
  declare inboxUrl: string | null;
  /** Whether single letters do nothing in the list. @default false */
  declare noKeys: boolean;
  /** Whether a finger can swipe its rows: to the end for read and unread, to the start for the archive. @default false */
  declare swipe: boolean;
  /** How close rows are, where the person has not chosen: `compact`, `cosy`, `comfortable`. @default 'cosy' */
  declare density: NonNullable<Settings['density']>;
  /** BCP 47 tag. @default the nearest `lang` */
  declare locale: string | undefined;
  /** IANA time zone. @default the person's */
  declare timeZone: string | undefined;

  constructor() {
    super();
    // What is old says so without anything else having changed.
    new MinuteClockController(this);
    this.client = this.anchor = this.inboxUrl = this.tabs = null;
    this.open = false;
    this.placement = 'bottom-end';
    this.presentation = 'auto';
    this.noKeys = false;
    this.swipe = false;
    this.density = 'cosy';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    prepareAnnouncer();
  }

  protected override update(changed: PropertyValues): void {
    if (this.open) this.#source.show(this.#isCollapsed);
    else this.#preferences.isOpen = false;
    this.#banner.take();
    super.update(changed);
  }

  protected override updated(): void {
    showStates(this.#states, this.#source, {
      open: this.open,
      modal: this.open && this.#opening.modal,
      expanded: !this.#isCollapsed,
      stale: this.#banner.shown === 'stale',
    });
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const command = panelCommand(event);
    if (command === 'undo' && this.#commands.offer) this.#commands.undo();
    else if (command === 'before-list') this.#focus('[aria-selected=true]');
    else if (command === 'after-list') this.#focus('.footer .btn');
    else return;
    event.preventDefault();
  };

  readonly #onCancel = (event: Event): void => {
    event.preventDefault();
    this.hide();
  };

  /** What was opened here may leave the panel standing over it, as a router's page does. */
  readonly #onFollowed = (event: NotifItemClickEvent): void => {
    if (event.url !== null && event.item.action?.target !== 'blank') this.hide();
  };

  /** Opens, and moves the focus in, as the person asked. Does nothing when already open, or when prevented. */
  show({ focus = 'heading' }: ShowOptions = {}): void {
    this.#opening.open(focus);
  }

  /** Closes, and gives the focus back to the anchor. Does nothing when closed, or when prevented. */
  hide(): void {
    this.#opening.close(true);
  }

  /** Goes to the heading, so that it is known where one is. Does nothing while it is closed. */
  override focus(options?: FocusOptions): void {
    this.#focus('#title', options);
  }

  #focus(selector: string, options?: FocusOptions): void {
    this.renderRoot?.querySelector<HTMLElement>(selector)?.focus(options);
  }

  /** A panel over the whole screen has no reason to be small. */
  get #isCollapsed(): boolean {
    return this.#source.isCollapsed && !this.#opening.modal;
  }

  protected override render(): unknown {
    const { modal: isSheet, isDrawn } = this.#opening;
    const isCollapsed = this.#isCollapsed;
    return html`<dialog
      class="${isSheet ? 'sheet' : ''} ${isCollapsed ? 'collapsed' : ''}"
      part="panel"
      popover="manual"
      tabindex="-1"
      aria-labelledby="title"
      @keydown=${this.#onKeydown}
      @cancel=${this.#onCancel}
      @notif-archive=${this.#commands.archived}
      @notif-snooze=${this.#commands.snoozed}
      @notif-item-click=${this.#onFollowed}
    >
      ${isDrawn ? renderPanel({ ...this.#pieces, isCollapsed, isSheet }) : nothing}
    </dialog>`;
  }
}
