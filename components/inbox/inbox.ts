import { LitElement, type PropertyValues } from 'lit';
import type { Client, Query } from '../../src/index.js';
import type { NotifItemClickEvent } from '../events/item-click.js';
import type { NotifSelectEvent } from '../events/select.js';
import { prepareAnnouncer } from '../internal/announcer.js';
import { Banner } from '../internal/banner.js';
import { CustomStates } from '../internal/custom-states.js';
import { LocalizeController } from '../internal/localize-controller.js';
import { whenFocusLost } from '../internal/when-focus-lost.js';
import type { NotifList } from '../list/list.js';
import en from '../locales/en.js';
import { noFilters, queryOf, type Filters } from './filters.js';
import { InboxCommands } from './inbox-commands.js';
import { inboxCommand } from './inbox-keys.js';
import type { Inbox, InboxType } from './inbox-pieces.js';
import { InboxSource } from './inbox-source.js';
import { tellStates } from './inbox-states.js';
import { inboxStyles } from './inbox.styles.js';
import { LayoutController } from './layout-controller.js';
import { OpenedController } from './opened-controller.js';
import { RangeController } from './range-controller.js';
import { ResultSpeech } from './result-speech.js';
import { SearchText } from './search-text.js';
import { SelectionController } from './selection-controller.js';
import { renderFrame } from './frame.js';
import { talliesOf } from './tallies-of.js';
import { UrlSync } from './url-sync.js';
import { addWords } from './words.js';

export type { InboxType };

/**
 * The inbox as a page: everything there is, to be searched, filtered, and dealt with by the dozen. It fills the height
 * that it is given, at most that of the screen; its list scrolls. How it is laid out goes by its own width.
 *
 * @slot aside - Under the filters, where those stand beside the list.
 * @slot toolbar-end - Before the buttons at the top.
 * @slot empty - Instead of what stands where nothing is to be shown.
 * @slot detail-empty - Beside the list, while nothing is open there.
 * @fires notif-mark-all-read - All that the list is of is about to be marked as read. Cancelable.
 * @fires notif-error - Something that the person asked for failed.
 * @cssprop [--notif-inbox-list-max=960px] - Width of the list, where nothing opens beside it.
 * @cssstate narrow - The filters are behind a button.
 * @cssstate selecting - Rows can be chosen.
 * @cssstate loading - The list is on its way.
 * @cssstate empty - There is nothing in the list.
 * @cssstate error - The list could not be had.
 * @cssstate offline - The device has no network.
 * @csspart search - The field that looks for a text.
 * @csspart filters - The filters, in their column or sheet.
 * @csspart list - The list.
 * @csspart detail - What is open.
 * @csspart bulk - What can be done with the chosen rows.
 * @csspart pager - The line under the list.
 * @csspart new-pill - The button that lets in what has arrived since.
 * @csspart skeleton - Placeholder rows.
 * @csspart empty - What stands where there are no notifications.
 * @csspart error - What stands where the list could not be had.
 * @csspart row - A row.
 * @csspart row-unread - A row, while unread.
 * @csspart row-select - The box that chooses a row.
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
 */
export class NotifInbox extends LitElement {
  static override styles = inboxStyles;
  static override properties = {
    client: { attribute: false },
    query: { attribute: false },
    types: { attribute: false },
    filters: { attribute: false },
    detail: { type: Boolean },
    syncUrl: { type: Boolean, attribute: 'sync-url' },
    urlPrefix: { attribute: 'url-prefix' },
    noKeys: { type: Boolean, attribute: 'no-keys' },
    locale: {},
    timeZone: { attribute: 'time-zone' },
  };

  readonly #l10n = new LocalizeController(this, en);
  readonly #source = new InboxSource(this);
  readonly #selection = new SelectionController(this);
  readonly #commands = new InboxCommands(this, this.#l10n, this.#source, this.#selection);
  readonly #banner = new Banner(this, this.#l10n, this.#source);
  readonly #speech = new ResultSpeech(this, this.#l10n);
  readonly #layout = new LayoutController(this);
  readonly #opened = new OpenedController(this, this.#source, this.#layout);
  readonly #text = new SearchText(this, (search) => {
    if (search !== this.filters.search) this.#ask({ search });
  });
  readonly #states = new CustomStates(this);
  readonly #url = new UrlSync(this, {
    prefix: () => (this.syncUrl ? this.urlPrefix : null),
    onFilters: (filters) => this.#ask(filters),
  });
  readonly #range = new RangeController(this);

  /** Whose notifications. @default the provider's */
  declare client: Client | null;
  /** What the inbox is narrowed to, whatever the person asks for. @default {} */
  declare query: Query;
  /** Kinds that can be asked for, at most 20. @default those that have been here so far */
  declare types: readonly InboxType[] | null;
  /** What the person asks to see; the page may set it. */
  declare filters: Filters;
  /** Whether a notification opens beside the list, rather than where it leads. @default false */
  declare detail: boolean;
  /** Whether the filters are kept in the page's address. @default false */
  declare syncUrl: boolean;
  /** What the names of its parameters begin with. @default 'inbox-' */
  declare urlPrefix: string;
  /** Whether single keys do nothing. @default false */
  declare noKeys: boolean;
  /** BCP 47 tag. @default the nearest `lang` */
  declare locale: string | undefined;
  /** IANA time zone. @default the person's */
  declare timeZone: string | undefined;

  constructor() {
    super();
    addWords();
    whenFocusLost(this, () => this.focus());
    this.client = this.types = null;
    this.query = {};
    this.filters = noFilters;
    this.detail = this.syncUrl = this.noKeys = false;
    this.urlPrefix = 'inbox-';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    prepareAnnouncer();
  }

  protected override update(changed: PropertyValues): void {
    if (changed.has('syncUrl') || changed.has('urlPrefix')) this.#url.read();
    const { filters, query, timeZone } = this;
    this.#text.take(filters.search);
    if (this.#source.show(queryOf(filters, query, timeZone))) {
      this.#selection.end();
      if (changed.has('filters') && this.hasUpdated) this.#speech.ask(filters.search);
    }
    const { feed, client, tallies } = this.#source;
    this.#selection.take(feed);
    this.#speech.take(feed);
    this.#banner.take();
    tallies.take(client, talliesOf(this.#inbox, query));
    super.update(changed);
  }

  protected override updated(): void {
    tellStates(this.#states, this.#inbox);
  }

  readonly #ask = (patch: Partial<Filters>): void => {
    this.filters = { ...this.filters, ...patch };
    this.#url.write(this.filters);
  };

  readonly #onItemClick = (event: NotifItemClickEvent): void => {
    if (!this.detail || event.target !== this.#list || event.defaultPrevented) return;
    event.preventDefault();
    this.#opened.open(event.item.id);
  };

  readonly #onSelect = ({ item, range }: NotifSelectEvent): void => this.#selection.toggle(item.id, range);

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const command = inboxCommand(event, !this.noKeys);
    const { offers } = this.#commands;
    if (command === 'search') this.#$('.search input')?.focus();
    else if (command === 'undo' && offers.current) offers.undo();
    else if (command !== 'escape' || !this.#goBack(event)) return;
    event.preventDefault();
  };

  /** Out of the last thing that was begun. False where nothing was. */
  #goBack({ target }: Event): boolean {
    if (target === this.#$('.search input') && this.#text.text) this.#ask({ search: '' });
    else if (this.#selection.state.isOn) this.#selection.end();
    else if (this.#opened.item) this.#opened.open(null);
    else return false;
    return true;
  }

  /** Goes to the row that was last current, at first the newest; to the heading while there is none. */
  override focus(): void {
    if (this.#source.feed?.status === 'loading') this.#$('#title')?.focus();
    else this.#list?.focus();
  }

  get #list(): NotifList | null {
    return this.#$('notif-list') as NotifList | null;
  }

  #$(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }

  get #inbox(): Inbox {
    return {
      host: this,
      l10n: this.#l10n,
      source: this.#source,
      filters: this.filters,
      layout: this.#layout.layout,
      selection: this.#selection,
      commands: this.#commands,
      offers: this.#commands.offers,
      banner: this.#banner,
      opened: this.detail ? this.#opened.item : undefined,
      ask: this.#ask,
      open: this.#opened.open,
    };
  }

  protected override render(): unknown {
    return renderFrame(this.#inbox, {
      text: this.#text.text,
      list: this.hasUpdated ? this.#list : null,
      range: this.#range.range,
      onRange: this.#range.look,
      onText: this.#text.type,
      onSearch: this.#text.search,
      onItemClick: this.#onItemClick,
      onSelect: this.#onSelect,
      onKeydown: this.#onKeydown,
    });
  }
}
