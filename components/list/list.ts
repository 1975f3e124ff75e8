import { LitElement, html, nothing, type PropertyValues } from 'lit';
import type { Client, ConnectionState, Feed, FeedView } from '../../src/index.js';
import { announce } from '../internal/announcer.js';
import { buttonStyles } from '../internal/button.styles.js';
import { ClientController } from '../internal/client-controller.js';
import { hostStyles } from '../internal/host.styles.js';
import { LocalizeController } from '../internal/localize-controller.js';
import { MinuteClockController } from '../internal/minute-clock.js';
import { StoreController } from '../internal/store-controller.js';
import type { NotifItem } from '../item/item.js';
import en from '../locales/en.js';
import { ArrivalsController } from './arrivals-controller.js';
import { blankReason, renderBlank, type BlankReason } from './blank.js';
import { emptyFeed } from './empty-feed.js';
import { feedCommand, type FeedCommand } from './feed-keys.js';
import { listStyles } from './list.styles.js';
import { LoadingController } from './loading-controller.js';
import { MoreController } from './more-controller.js';
import { RowsController } from './rows-controller.js';
import { renderPill, renderRows } from './rows.js';
import { SeenController } from './seen-controller.js';
import { renderSkeleton } from './skeleton.js';

/** How many rows the collapsed list has. */
const collapsedRows = 3;
const skeletonRows = 5;
const skeletonRowsMore = 2;
/**
 * A feed of notifications: the newest first, older pages as the end comes near. It scrolls by itself, so give it
 * a block size, or a flex box that does.
 *
 * New notifications wait behind a "4 new" button while somebody reads, and go in by themselves otherwise.
 *
 * @slot empty - Instead of what stands where there are no notifications.
 * @slot empty-icon - Instead of the picture in it.
 * @slot empty-action - A way on from there.
 * @slot error - Instead of what stands where the list could not be loaded.
 * @slot auth-action - How to sign in, where that is needed.
 * @csspart list - The feed of rows.
 * @csspart new-pill - The button that lets in what has arrived since.
 * @csspart skeleton - Placeholder rows.
 * @csspart empty - What stands where there are no notifications.
 * @csspart error - What stands where the list could not be had.
 */
export class NotifList extends LitElement {
  static override styles = [hostStyles, buttonStyles, listStyles];
  static override properties = {
    client: { attribute: false },
    view: { attribute: false },
    collapsed: { type: Boolean },
    noKeys: { type: Boolean, attribute: 'no-keys' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    locale: {},
    timeZone: { attribute: 'time-zone' },
    _retrying: { state: true },
  };

  readonly #l10n = new LocalizeController(this, en);
  readonly #rows = new RowsController(this);
  readonly #feed = new StoreController<Feed>(this, emptyFeed);
  readonly #connection = new StoreController<ConnectionState | null>(this, null);
  readonly #loading = new LoadingController(this, () => announce(this.#l10n.t('loading')));
  readonly #more = new MoreController(
    this,
    () => this.#loadMore(),
    (n) => announce(this.#l10n.t('sr.loaded', { n })),
  );
  readonly #arrivals = new ArrivalsController(this, (n) => announce(this.#l10n.t('sr.in_list', { n })));
  readonly #seen = new SeenController(this, (rows) => this.#markSeen(rows as NotifItem[]));
  readonly #client = new ClientController(this, (client) => this.#follow(client));
  #inbox: FeedView | null = null;
  #source: FeedView | null = null;
  #blank: BlankReason | null = null;

  /** Whose notifications. @default the provider's */
  declare client: Client | null;
  /** Which of them. @default the inbox */
  declare view: FeedView | null;
  /** Three rows without days, each of title and meta line. @default false */
  declare collapsed: boolean;
  /** Whether single letters (J, K, U, E, M) do nothing. @default false */
  declare noKeys: boolean;
  /** Level of the rows' headings. @default 3 */
  declare headingLevel: number;
  /** BCP 47 tag. @default the nearest `lang` */
  declare locale: string | undefined;
  /** IANA time zone. @default the person's */
  declare timeZone: string | undefined;
  declare private _retrying: boolean;

  constructor() {
    super();
    // For the names of the days.
    new MinuteClockController(this);
    this.client = null;
    this.view = null;
    this.collapsed = false;
    this.noKeys = false;
    this.headingLevel = 3;
    this._retrying = false;
  }

  protected override update(changed: PropertyValues): void {
    const source = this.view ?? this.#inbox;
    if (source !== this.#source) {
      this.#source = source;
      this.#feed.attach(source?.$feed ?? null);
      this.#rows.reset();
    }
    const feed = this.#feed.value;
    // What was small begins small again.
    if (changed.has('collapsed')) this.#rows.reset();
    if (this.collapsed) this.#rows.limit = collapsedRows;
    this.#rows.settle(feed);
    this.#more.take(feed);
    // What failed stays in place while it is tried again, with the button that has the focus.
    if (!this._retrying) this.#blank = blankReason(feed, this.#connection.value);
    this.#loading.wait(!this.#blank && feed.ids.length === 0);
    super.update(changed);
  }

  protected override updated(): void {
    const rows = [...(this.shadowRoot?.querySelectorAll('notif-item') ?? [])] as NotifItem[];
    this.#seen.observe(rows.filter(({ item }) => item?.seenAt === null));
    if (!this.collapsed) this.#more.watch(rows.length);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const command = feedCommand(event, !this.noKeys);
    if (!command) return;
    event.preventDefault();
    this.#run(command);
  };

  readonly #onPill = (): void => {
    this.#rows.reset();
    void this.updateComplete.then(() => this.focus());
  };

  readonly #onRetry = (): void => void this.#retry();

  async #retry(): Promise<void> {
    const client = this.#client.client;
    if (this._retrying || !client) return;
    if (this.#blank === 'auth') return client.reauthenticate();
    this._retrying = true;
    // The feed keeps the reason, which is on screen.
    await client.refresh().catch(() => {});
    this._retrying = false;
  }

  /** Goes to the row that was last current, at first the newest. */
  override focus(): void {
    this.#rows.focus();
  }

  /** Lets in what waits and shows the newest. */
  toTop(): void {
    this.#rows.reset();
  }

  #follow(client: Client | null): (() => void) | undefined {
    this.#inbox = client?.open({}) ?? null;
    this.#connection.attach(client?.$connection ?? null);
    return client?.onReceive(this.#arrivals.arrived);
  }

  #run(command: FeedCommand): void {
    const row = this.#rows.row() as NotifItem | null;
    switch (command) {
      case 'next':
        return void this.#rows.move(1);
      case 'previous':
        return void this.#rows.move(-1);
      case 'first':
        return void this.#rows.move(-Infinity);
      case 'last':
        // Once more at the end asks for the next page.
        return void (this.#rows.move(Infinity) || this.#loadMore());
      default:
        row?.perform(command);
    }
  }

  #loadMore(): void {
    if (this.#rows.grow() || !this.#feed.value.hasMore) return;
    // The feed keeps the reason of a failure.
    this.#source?.loadMore().catch(() => {});
  }

  #markSeen(rows: NotifItem[]): void {
    const ids = rows.flatMap(({ item }) => (item?.seenAt === null ? item.id : []));
    // Not worth a word: what is not saved is told again when it is next seen.
    if (ids.length > 0) this.#client.client?.markSeen(ids).catch(() => {});
  }

  protected override render(): unknown {
    if (this.#blank) {
      const { value: feed } = this.#feed;
      const query = this.#source?.query ?? {};
      return renderBlank(this.#blank, {
        feed,
        query,
        l10n: this.#l10n,
        isRetrying: this._retrying,
        onRetry: this.#onRetry,
      });
    }
    const held = this.collapsed ? 0 : this.#rows.held;
    return html`${held ? renderPill(held, this.#l10n, this.#onPill) : nothing}${this.#renderRows()}${this.#renderEnd()}`;
  }

  #renderRows(): unknown {
    const rows = this.#rows;
    return rows.ids.length === 0
      ? nothing
      : renderRows({
          host: this,
          client: this.#client.client,
          feed: this.#feed.value,
          rows,
          l10n: this.#l10n,
          isOffline: this.#connection.value?.status === 'offline',
          onKeydown: this.#onKeydown,
        });
  }

  #renderEnd(): unknown {
    const more = this.#feed.value.loadingMore;
    const due = this.#loading.shown;
    if (this.collapsed && !due) return nothing;
    return html`${more || due ? renderSkeleton(more ? skeletonRowsMore : skeletonRows) : nothing}
      <div class="sentinel"></div>
      <div class="fade"></div>`;
  }
}
