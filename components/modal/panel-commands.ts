import type { LitElement } from 'lit';
import type { NotifError } from '../../src/index.js';
import type { NotifArchiveEvent } from '../events/archive.js';
import { NotifClearAllEvent } from '../events/clear-all.js';
import { NotifErrorEvent } from '../events/error.js';
import { NotifMarkAllReadEvent } from '../events/mark-all-read.js';
import type { NotifSnoozeEvent } from '../events/snooze.js';
import { dayTime } from '../internal/format.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import { UndoOffers, type UndoOffer } from '../internal/undo-offers.js';
import type { PanelSource } from './panel-source.js';

type Host = LitElement & { readonly timeZone: string | undefined };

/** What a person can do with all notifications at once, what of it can be undone, and what they are told. */
export class PanelCommands {
  readonly #host: Host;
  readonly #l10n: LocalizeController;
  readonly #source: PanelSource;
  readonly #offers: UndoOffers;
  /** Whether a refresh is on its way. */
  refreshing = false;

  constructor(host: Host, l10n: LocalizeController, source: PanelSource) {
    this.#host = host;
    this.#l10n = l10n;
    this.#source = source;
    this.#offers = new UndoOffers(host, l10n, (error) =>
      host.dispatchEvent(new NotifErrorEvent(error as NotifError)),
    );
  }

  get offer(): UndoOffer | null {
    return this.#offers.current;
  }

  get undo(): () => void {
    return this.#offers.undo;
  }

  readonly refresh = async (): Promise<void> => {
    if (this.refreshing) return;
    this.refreshing = true;
    this.#host.requestUpdate();
    await this.#offers.attempt('action.refresh', this.#source.client?.refresh());
    this.refreshing = false;
    this.#host.requestUpdate();
  };

  readonly markAllRead = (): void => {
    const { client, unreadShown, scope } = this.#source;
    if (this.#host.dispatchEvent(new NotifMarkAllReadEvent()))
      void this.#offers.run('action.mark_all_read', 'undo.read', unreadShown, client?.markAllRead(...scope));
  };

  readonly clearAll = (): void => {
    const { client, feed, scope } = this.#source;
    if (this.#host.dispatchEvent(new NotifClearAllEvent()))
      void this.#offers.run(
        'action.clear_all',
        'undo.archived',
        feed?.count ?? 0,
        client?.clearAll(...scope),
      );
  };

  /** A row was archived, or taken out of there; it tells itself if that fails. */
  readonly archived = ({ item, result }: NotifArchiveEvent): void =>
    void this.#offers.run(null, item.archivedAt === null ? 'undo.archived' : 'undo.unarchived', 1, result);

  /** A row was put off. */
  readonly snoozed = ({ until, result }: NotifSnoozeEvent): void => {
    if (until === null) return;
    const time = dayTime(this.#l10n, until, this.#host.timeZone);
    const told = { icon: 'snooze', text: () => this.#l10n.t('undo.snoozed', { time }) } as const;
    void this.#offers.run(null, told, 1, result);
  };
}
