import type { LitElement } from 'lit';
import type { Client, Command, NotifError, Query, Targets } from '../../src/index.js';
import type { NotifArchiveEvent } from '../events/archive.js';
import { NotifErrorEvent } from '../events/error.js';
import { NotifMarkAllReadEvent } from '../events/mark-all-read.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import type { StringKey } from '../internal/strings.js';
import { UndoOffers, type Done } from '../internal/undo-offers.js';
import type { InboxSource } from './inbox-source.js';
import type { SelectionController } from './selection-controller.js';

/** What a person can do with many notifications at once. All of it can be taken back. */
export class InboxCommands {
  readonly #host: LitElement;
  readonly #source: InboxSource;
  readonly #selection: SelectionController;
  readonly offers: UndoOffers;
  /** Whether a refresh is on its way. */
  refreshing = false;

  constructor(
    host: LitElement,
    l10n: LocalizeController,
    source: InboxSource,
    selection: SelectionController,
  ) {
    this.#host = host;
    this.#source = source;
    this.#selection = selection;
    this.offers = new UndoOffers(host, l10n, (error) =>
      host.dispatchEvent(new NotifErrorEvent(error as NotifError)),
    );
  }

  readonly refresh = async (): Promise<void> => {
    if (this.refreshing) return;
    this.refreshing = true;
    this.#host.requestUpdate();
    await this.offers.attempt('action.refresh', this.#source.client?.refresh());
    this.refreshing = false;
    this.#host.requestUpdate();
  };

  readonly markRead = (): void => this.#all('action.mark_read', 'undo.read', 'markRead');
  readonly markUnread = (): void => this.#all('action.mark_unread', 'undo.unread', 'markUnread');
  readonly archive = (): void => this.#all('action.archive', 'undo.archived', 'archive');
  readonly unarchive = (): void => this.#all('action.unarchive', 'undo.unarchived', 'unarchive');

  /** Everything that the list is of. */
  readonly markAllRead = (): void => {
    const { client, feed, view } = this.#source;
    const query = this.#query;
    if (!client || !view || !this.#host.dispatchEvent(new NotifMarkAllReadEvent())) return;
    // A backend that cannot search would mark what was not found, too.
    const targets: Targets = view.searchedOn === 'server' ? { all: query } : (feed?.ids ?? []);
    const count = Object.keys(query).length ? (feed?.count ?? 0) : this.#source.unread;
    this.#run('action.mark_all_read', 'undo.read', count, client.markRead(targets));
  };

  /** A row was archived, or moved back; it tells itself if that fails. */
  readonly archived = ({ item, result }: NotifArchiveEvent): void =>
    this.#run(null, item.archivedAt === null ? 'undo.archived' : 'undo.unarchived', 1, result);

  get #query(): Query {
    return this.#source.view?.query ?? {};
  }

  #all(
    label: StringKey,
    done: Done,
    command: Extract<keyof Client, 'markRead' | 'markUnread' | 'archive' | 'unarchive'>,
  ): void {
    const { client, feed } = this.#source;
    const targets = this.#selection.targets(this.#query);
    if (!client || !targets) return;
    const { all, ids } = this.#selection.state;
    this.#run(label, done, all ? (feed?.count ?? 0) : ids.size, client[command](targets));
    this.#selection.end();
  }

  #run(label: StringKey | null, done: Done, seen: number, command: Command): void {
    void this.offers.run(label, done, seen, command);
  }
}
