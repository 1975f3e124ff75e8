import { LitElement, html, nothing, type PropertyValues } from 'lit';
import type { Client, Feed, FeedView } from '../../src/index.js';
import { buttonStyles } from '../internal/button.styles.js';
import { ClientController } from '../internal/client-controller.js';
import { hostStyles } from '../internal/host.styles.js';
import { LocalizeController } from '../internal/localize-controller.js';
import { MinuteClockController } from '../internal/minute-clock.js';
import en from '../locales/en.js';
import { blankReason, renderBlank, type BlankReason } from './blank.js';
import { feedCommand } from './feed-keys.js';
import { listStyles } from './list.styles.js';
import { PaceController } from './pace-controller.js';
import { RowsController } from './rows-controller.js';
import { drawRows, renderPill, renderSkeleton } from './rows.js';
import { SightController } from './sight-controller.js';
import { SpeechController } from './speech-controller.js';

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
    this.addController({ hostDisconnected: () => this.#stop() });
    this.client = null;
    this.view = null;
    this.collapsed = false;
    this.noKeys = false;
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
    if (this.collapsed) rows.limit = collapsedRows;
    rows.settle(feed);
    this.#speech.take(feed);
    // What failed stays in place while it is tried again, with the button that has the focus.
    if (!this._retrying) this.#blank = blankReason(feed, client?.$connection.get().status);
    this.#speech.wait(!this.#blank && !feed?.ids.length);
    super.update(changed);
    const box = this.renderRoot.querySelector('.feed');
    const items = box && feed && drawRows(box, { host: this, client, feed, rows, l10n: this.#l10n });
    this.#sight.watch(items ?? [], this.renderRoot.querySelector('.sentinel'));
    this.#pace.drew(rows.fresh, rows.isGrowing);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const command = feedCommand(event, !this.noKeys);
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
    if (this.#rows.grow() || !this.#feed?.hasMore) return;
    // The feed keeps the reason of a failure.
    this.#source?.loadMore().catch(() => {});
  }

  protected override render(): unknown {
    const feed = this.#feed;
    const l10n = this.#l10n;
    if (this.#blank) {
      const { query } = this.#source ?? {};
      return renderBlank(this.#blank, {
        feed,
        query,
        l10n,
        isRetrying: this._retrying,
        onRetry: this.#onRetry,
      });
    }
    const { held, ids, onFocusin } = this.#rows;
    const loadingMore = !!feed?.loadingMore;
    const { waited } = this.#speech;
    return html`${held && !this.collapsed ? renderPill(held, l10n, this.#onPill) : nothing}${
      ids.length
        ? html`<div
            class="feed"
            part="list"
            role="feed"
            aria-label=${l10n.t('list.label')}
            aria-busy=${loadingMore}
            @keydown=${this.#onKeydown}
            @focusin=${onFocusin}
          ></div>`
        : nothing
    }${
      this.collapsed && !waited
        ? nothing
        : html`${loadingMore || waited ? renderSkeleton(loadingMore ? skeletonRowsMore : skeletonRows) : nothing}
            <div class="sentinel"></div>
            <div class="fade"></div>`
    }`;
  }
}
