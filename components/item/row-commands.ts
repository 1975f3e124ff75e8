import type { LitElement } from 'lit';
import type { Client, NotifError, Notification, NotificationAction } from '../../src/index.js';
import { NotifActionEvent } from '../events/action.js';
import { NotifArchiveEvent } from '../events/archive.js';
import { NotifErrorEvent } from '../events/error.js';
import { NotifItemClickEvent } from '../events/item-click.js';
import { NotifReadEvent } from '../events/read.js';
import { NotifSnoozeEvent } from '../events/snooze.js';
import { announce } from '../internal/announcer.js';
import { ClientController } from '../internal/client-controller.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import { safeHref } from '../internal/safe-href.js';
import type { StringKey } from '../internal/strings.js';

type Host = LitElement & { readonly client: Client | null; readonly item: Notification | null };

/**
 * What a person can do with one notification. Each tells the page by an event, asks the client, and speaks up
 * where that failed; the client has taken the change back by then.
 */
export class RowCommands {
  readonly #host: Host;
  readonly #l10n: LocalizeController;
  readonly #client: ClientController;
  /** Id of the button that waits for its answer. */
  busy: string | null = null;
  /** Label of the button that failed last. */
  failed: string | null = null;

  constructor(host: Host, l10n: LocalizeController) {
    this.#host = host;
    this.#l10n = l10n;
    this.#client = new ClientController(host);
  }

  setRead(read: boolean): void {
    const { item, client } = this.#both;
    if (!item || !client || (item.readAt !== null) === read) return;
    this.#host.dispatchEvent(new NotifReadEvent(item, read));
    if (read) this.#watch('action.mark_read', client.markRead(item.id));
    else this.#watch('action.mark_unread', client.markUnread(item.id));
  }

  /** Archives it; what is in the archive goes back to the list. */
  archive(): void {
    const { item, client } = this.#both;
    if (!item || !client) return;
    const archives = item.archivedAt === null;
    const result = archives ? client.archive(item.id) : client.unarchive(item.id);
    // Before the row leaves the page with its next render: from outside, the event would reach nobody.
    this.#host.dispatchEvent(new NotifArchiveEvent(item, result));
    this.#watch(archives ? 'action.archive' : 'action.unarchive', result);
  }

  /** Out of the list until a time (milliseconds since 1970); null: back in it now. */
  snooze(until: number | null): void {
    const { item, client } = this.#both;
    if (!item || !client) return;
    const result = until === null ? client.unsnooze(item.id) : client.snooze(item.id, until);
    this.#host.dispatchEvent(new NotifSnoozeEvent(item, until, result));
    this.#watch(until === null ? 'action.unsnooze' : 'action.snooze', result);
  }

  remove(): void {
    const { item, client } = this.#both;
    if (item && client) this.#watch('action.delete', client.remove(item.id));
  }

  copyLink(url: string): void {
    const copied = navigator.clipboard.writeText(new URL(url, document.baseURI).href);
    this.#watch(
      'action.copy_link',
      copied.then(() => announce(this.#l10n.t('action.link_copied'))),
    );
  }

  /** The title was clicked. With a modifier key it is the browser's to open; it is read all the same. */
  readonly follow = (event: MouseEvent): void => {
    const { item } = this.#both;
    if (!item) return;
    const plain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    const click = new NotifItemClickEvent(item, item.action?.url ?? null);
    if (plain && !this.#host.dispatchEvent(click)) event.preventDefault();
    else this.setRead(true);
  };

  /** A button was pressed, in the row with its click, or in the menu without one. */
  async press(action: NotificationAction, click?: Event): Promise<void> {
    const { item, client } = this.#both;
    const { id, label } = action;
    const href = safeHref(action.url);
    if (!item || !client || this.busy !== null) return;
    if (!this.#host.dispatchEvent(new NotifActionEvent(item, action))) return click?.preventDefault();
    if (href !== null) {
      this.setRead(true);
      if (!click) location.assign(href);
      return;
    }
    this.busy = id;
    this.failed = null;
    this.#host.requestUpdate();
    // Busy is not spoken, and this may last.
    if (client.$connection.get().status === 'offline') announce(this.#l10n.t('item.pending'));
    try {
      const { actions } = await client.act(item.id, id);
      announce(actions.find((after) => after.id === id)?.outcome ?? label);
    } catch (error) {
      this.failed = label;
      this.#onFailure(label, error);
    }
    this.busy = null;
    this.#host.requestUpdate();
  }

  get #both(): { item: Notification | null; client: Client | null } {
    return { item: this.#host.item, client: this.#client.client };
  }

  #watch(label: StringKey, command: Promise<unknown>): void {
    command.catch((error: unknown) => this.#onFailure(this.#l10n.t(label), error));
  }

  #onFailure(action: string, error: unknown): void {
    announce(this.#l10n.t('error.action', { action }), { urgent: true });
    this.#host.dispatchEvent(new NotifErrorEvent(error as NotifError));
  }
}
