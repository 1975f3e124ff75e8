import { LitElement, nothing } from 'lit';
import type { Client, Notification, Settings } from '../../src/index.js';
import { NotifItemClickEvent } from '../events/item-click.js';
import { NotifSelectEvent } from '../events/select.js';
import { buttonStyles } from '../internal/button.styles.js';
import { checkStyles } from '../internal/check.styles.js';
import { hostStyles } from '../internal/host.styles.js';
import { itemTitle } from '../internal/item-words.js';
import { LocalizeController } from '../internal/localize-controller.js';
import { mediaStyles } from '../internal/media.styles.js';
import { MinuteClockController } from '../internal/minute-clock.js';
import { whenFocusLost } from '../internal/when-focus-lost.js';
import en from '../locales/en.js';
import { renderArticle } from './article.js';
import { ClampController } from './clamp-controller.js';
import { densityStyles } from './density.styles.js';
import { itemStyles } from './item.styles.js';
import { MenuController } from './menu-controller.js';
import { rowButtonsStyles } from './row-buttons.styles.js';
import { RowCommands } from './row-commands.js';
import type { Row } from './row.js';
import { SwipeController } from './swipe-controller.js';
import { swipeStyles } from './swipe.styles.js';

/** What a key of the list asks a row for. */
export type RowCommand = 'activate' | 'expand' | 'read' | 'archive' | 'menu' | 'select' | 'select-range';

/**
 * One notification: an article with its link, buttons and menu. In a `notif-list` the list sets everything; alone,
 * give it an `item`.
 *
 * @fires notif-item-click - The title was followed. Cancelable: then the page routes, and marks as read.
 * @fires notif-action - A button of the notification was pressed. Cancelable: then the page does it.
 * @fires notif-read - It is being marked as read or unread.
 * @fires notif-archive - It is being archived, or moved back from the archive.
 * @fires notif-snooze - It is being put off until a time, or brought back before.
 * @fires notif-select - It is to be chosen among others, or no longer.
 * @fires notif-error - Something that the person asked for failed.
 * @csspart row - The row.
 * @csspart row-unread - The row, while unread.
 * @csspart row-select - The box that chooses it among others.
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
  static override styles = [
    hostStyles,
    buttonStyles,
    mediaStyles,
    itemStyles,
    densityStyles,
    rowButtonsStyles,
    checkStyles,
    swipeStyles,
  ];
  static override properties = {
    client: { attribute: false },
    item: { attribute: false },
    day: {},
    condensed: { type: Boolean },
    expanded: { type: Boolean },
    whole: { type: Boolean },
    selectable: { type: Boolean },
    selected: { type: Boolean },
    open: { type: Boolean },
    highlight: {},
    parked: { type: Boolean },
    pending: { type: Boolean },
    swipe: { type: Boolean, reflect: true },
    density: { reflect: true },
    time: {},
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
  readonly #swipe = new SwipeController(this, (edge) => this.perform(edge === 'end' ? 'read' : 'archive'));

  /** Whose it is. @default the provider's */
  declare client: Client | null;
  declare item: Notification | null;
  /** Label of the day that begins with this row. @default '' */
  declare day: string;
  /** Title and meta line only. @default false */
  declare condensed: boolean;
  /** Full text and full time. @default false */
  declare expanded: boolean;
  /** Nothing is folded, and there is nothing to do but by its own buttons: it stands by itself. @default false */
  declare whole: boolean;
  /** A box to tick stands before it. @default false */
  declare selectable: boolean;
  /** That box is ticked. @default false */
  declare selected: boolean;
  /** It is open beside the list. @default false */
  declare open: boolean;
  /** A text that is looked for, marked where it stands. @default '' */
  declare highlight: string;
  /** Another row of the list holds the tab stop: nothing in this one is reached by Tab. @default false */
  declare parked: boolean;
  /** A change of it waits to be saved. @default false */
  declare pending: boolean;
  /** Whether a finger can swipe it: to the end as its first button does, to the start to archive it. @default false */
  declare swipe: boolean;
  /** How close rows are: `compact`, `cosy`, `comfortable`. @default 'cosy' */
  declare density: NonNullable<Settings['density']>;
  /** Whether it says how long ago it was, or when. @default 'relative' */
  declare time: NonNullable<Settings['time']>;
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
    this.whole = false;
    this.selectable = false;
    this.selected = false;
    this.open = false;
    this.highlight = '';
    this.parked = false;
    this.pending = false;
    this.swipe = false;
    this.density = 'cosy';
    this.time = 'relative';
    this.posinset = 0;
    this.setsize = -1;
    this.headingLevel = 3;
  }

  readonly #onMore = (): void => this.perform('expand');

  readonly #onPick = ({ shiftKey }: MouseEvent): void => this.perform(shiftKey ? 'select-range' : 'select');

  /** Goes to the row itself. */
  override focus(options?: FocusOptions): void {
    this.#$('article')?.focus(options);
  }

  /** Does what a key of the list asks for. */
  perform(command: RowCommand): void {
    const link = this.#$('.link');
    const { item } = this;
    if (!item) return;
    if (command === 'read') this.#commands.setRead(item.readAt === null);
    else if (command === 'archive') this.#commands.archive();
    else if (command === 'menu') void this.#menu.show();
    else if (command.startsWith('select'))
      this.dispatchEvent(new NotifSelectEvent(item, command === 'select-range'));
    else if (command === 'activate' && link) link.click();
    else if (command === 'expand' || this.dispatchEvent(new NotifItemClickEvent(item, null)))
      this.expanded = !this.expanded;
  }

  #$(selector: string): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>(selector);
  }

  protected override render(): unknown {
    const { item, pending, highlight, time, timeZone } = this;
    if (!item) return nothing;
    const l10n = this.#l10n;
    const row: Row = {
      item,
      title: itemTitle(item, l10n),
      l10n,
      commands: this.#commands,
      menu: this.#menu,
      expanded: this.expanded || this.whole,
      pending,
      time,
      highlight,
      timeZone,
      tabindex: this.parked ? -1 : 0,
    };
    return renderArticle(row, {
      host: this,
      swipe: this.#swipe,
      isClamped: this.#clamp.clamped,
      onPick: this.#onPick,
      onMore: this.#onMore,
    });
  }
}
