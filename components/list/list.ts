import { LitElement, type PropertyValues } from 'lit';
import type { Client, Feed, FeedView, Settings } from '../../src/index.js';
import { buttonStyles } from '../internal/button.styles.js';
import { ClientController } from '../internal/client-controller.js';
import { hostStyles } from '../internal/host.styles.js';
import { LocalizeController } from '../internal/localize-controller.js';
import { MinuteClockController } from '../internal/minute-clock.js';
import type { RowSelection } from '../internal/row-selection.js';
import { settingsOf } from '../internal/settings-of.js';
import en from '../locales/en.js';
import { blankReason, renderBlank, type BlankReason } from './blank.js';
import { feedCommand } from './feed-keys.js';
import { listStyles } from './list.styles.js';
import { PaceController } from './pace-controller.js';
import { RowsController } from './rows-controller.js';
import { renderFrame } from './frame.js';
import { drawRows } from './rows.js';
import { SightController } from './sight-controller.js';
import { SpeechController } from './speech-controller.js';

/** How many rows the collapsed list has. */
const collapsedRows = 3;
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
    selection: { attribute: false },
    openId: { attribute: false },
    maxRows: { type: Number, attribute: 'max-rows' },
    noKeys: { type: Boolean, attribute: 'no-keys' },
    swipe: { type: Boolean },
    density: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    locale: {},
    timeZone: { attribute: 'time-zone' },
    _retrying: { state: true },
  };

  readonly #l10n = new LocalizeController(this, en, () => settingsOf(this.#client?.client));
  readonly #rows = new RowsController(this);
  readonly #pace = new PaceController(this);
  readonly #speech = new SpeechController(this, this.#l10n);
  readonly #sight = new SightController(
    this,
    // Not worth a word: what is not saved is told again when it is next seen.
    (ids) => void this.#client.client?.markSeen(ids).catch(() => {}),
    () => this.#loadMore(),
  );
  readonly #client = new ClientController(this, (client) => {
    this.#inbox = client?.open({}) ?? null;
    const stops = [
      client?.$connection.listen(() => this.requestUpdate()),
      client?.$ui.listen(() => this.requestUpdate()),
      client?.onReceive(this.#speech.arrive),
    ];
    return () => stops.forEach((stop) => stop?.());
  });
  #inbox: FeedView | null = null;
  #source: FeedView | null = null;
  #unlisten: (() => void) | undefined;
  #blank: BlankReason | null = null;

  /** Whose notifications. @default the provider's */
  declare client: Client | null;
  /** Which of them. @default the inbox */
  declare view: FeedView | null;
  /** Three rows without days, each of title and meta line. @default false */
  declare collapsed: boolean;
  /** Which rows are chosen; null where none can be. @default null */
  declare selection: RowSelection | null;
  /** Id of what is open beside the list. */
  declare openId: string | null;
  /** How many rows are in the page at most, however many the list has; a bound for speed. @default 60 */
  declare maxRows: number;
  /** Whether single letters (J, K, U, E, M) do nothing, where the person has not chosen. @default false */
  declare noKeys: boolean;
  /** Whether a finger can swipe its rows: to the end for read and unread, to the start for the archive. @default false */
  declare swipe: boolean;
  /** How close rows are, where the person has not chosen: `compact`, `cosy`, `comfortable`. @default 'cosy' */
  declare density: NonNullable<Settings['density']>;
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
    this.addController({ hostDisconnected: () => this.#stop() });
    this.client = null;
    this.view = null;
    this.collapsed = false;
    this.selection = this.openId = null;
    this.maxRows = 60;
    this.noKeys = false;
    this.swipe = false;
    this.density = 'cosy';
    this.headingLevel = 3;
    this._retrying = false;
  }

  protected override update(changed: PropertyValues): void {
    const source = this.view ?? this.#inbox;
    // What was small begins small again.
    if (source !== this.#source || changed.has('collapsed')) {
      this.#stop();
      this.#rows.reset();
    }
    this.#source = source;
    if (this.isConnected) this.#unlisten ??= source?.$feed.listen(this.#pace.ask);
    const feed = this.#feed;
    const rows = this.#rows;
    const { client } = this.#client;
    rows.limit = this.collapsed ? collapsedRows : Infinity;
    rows.window.max = this.maxRows;
    rows.settle(feed);
    this.#speech.take(feed);
    // What failed stays in place while it is tried again, with the button that has the focus.
    if (!this._retrying) this.#blank = blankReason(feed, client?.$connection.get().status);
    this.#speech.wait(!this.#blank && !feed?.ids.length);
    super.update(changed);
    const box = this.renderRoot.querySelector('.feed');
    const pieces = { host: this, client, rows, query: source?.query, l10n: this.#l10n };
    const items = box && feed && drawRows(box, { ...pieces, feed });
    this.#sight.watch(items ?? [], rows.ids.length, this.renderRoot.querySelector('.sentinel'));
    this.#pace.drew(rows.window.fresh, rows.window.isGrowing);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { keys = !this.noKeys } = settingsOf(this.#client.client);
    const command = feedCommand(event, { letters: keys, selection: this.selection });
    if (!command) return;
    event.preventDefault();
    if (typeof command === 'string') this.#rows.row()?.perform(command);
    // Once more at the end asks for the next page.
    else if (!this.#rows.move(command) && command === Infinity) this.#loadMore();
  };

  readonly #onPill = (): void => {
    this.#rows.reset();
    void this.updateComplete.then(() => this.focus());
  };

  readonly #onRetry = async (): Promise<void> => {
    const client = this.#client.client;
    if (this._retrying || !client) return;
    if (this.#blank === 'auth') return client.reauthenticate();
    this._retrying = true;
    // The feed keeps the reason, which is on screen.
    await client.refresh().catch(() => {});
    this._retrying = false;
  };

  /** Goes to the row that was last current, at first the newest. */
  override focus(): void {
    this.#rows.focus();
  }

  /** Goes to a row that is loaded, wherever it is. */
  goTo(id: string): Promise<void> {
    return this.#rows.goTo(id);
  }

  /** Places in the list, from 1, of the first and the last row on screen; zeros where there is none. */
  get range(): [first: number, last: number] {
    return this.#rows.window.range;
  }

  /** Lets in what waits and shows the newest. */
  toTop(): void {
    this.#rows.reset();
  }

  #stop(): void {
    this.#unlisten?.();
    this.#unlisten = undefined;
  }

  /** Undefined before there is a client. */
  get #feed(): Feed | undefined {
    return this.#source?.$feed.get();
  }

  #loadMore(): void {
    // The feed keeps the reason of a failure.
    if (this.#feed?.hasMore) this.#source?.loadMore().catch(() => {});
  }

  protected override render(): unknown {
    const feed = this.#feed;
    const l10n = this.#l10n;
    if (this.#blank)
      return renderBlank(this.#blank, {
        feed,
        query: this.#source?.query,
        l10n,
        isRetrying: this._retrying,
        onRetry: this.#onRetry,
      });
    const { held, ids, onFocusin } = this.#rows;
    return renderFrame({
      l10n,
      held: this.collapsed ? 0 : held,
      onPill: this.#onPill,
      isEmpty: !ids.length,
      isLoadingMore: !!feed?.loadingMore,
      isWaiting: this.#speech.waited,
      isCollapsed: this.collapsed,
      onKeydown: this.#onKeydown,
      onFocusin,
    });
  }
}
