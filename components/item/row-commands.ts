import type { ReactiveControllerHost } from 'lit';
import type { Client, CommandResult, NotifError, Notification, NotificationAction } from '../../src/index.js';
import { NotifActionEvent } from '../events/action.js';
import { NotifArchiveEvent } from '../events/archive.js';
import { NotifErrorEvent } from '../events/error.js';
import { NotifItemClickEvent } from '../events/item-click.js';
import { NotifReadEvent } from '../events/read.js';
import { announce } from '../internal/announcer.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import type { StringKey } from '../internal/strings.js';
import { safeHref } from '../internal/safe-href.js';

type Host = ReactiveControllerHost & HTMLElement & { item: Notification | null };

/**
 * What a person can do with one notification. Each tells the page by an event, asks the client, and speaks up
 * where that failed; the client has taken the change back by then.
 */
export class RowCommands {
  readonly #host: Host;
  readonly #l10n: LocalizeController;
  readonly #client: () => Client | null;
  /** Id of the button that waits for its answer. */
  busy: string | null = null;
  /** Label of the button that failed last. */
  failed: string | null = null;

  constructor(host: Host, l10n: LocalizeController, client: () => Client | null) {
    this.#host = host;
    this.#l10n = l10n;
    this.#client = client;
  }

  setRead(read: boolean): void {
    const { item } = this.#host;
    const client = this.#client();
    if (!item || !client || (item.readAt !== null) === read) return;
    this.#host.dispatchEvent(new NotifReadEvent(item, read));
    if (read) this.#watch('action.mark_read', client.markRead(item.id));
    else this.#watch('action.mark_unread', client.markUnread(item.id));
  }

  archive(): void {
    const { item } = this.#host;
    const result: Promise<CommandResult> | undefined = item ? this.#client()?.archive(item.id) : undefined;
    if (!item || !result) return;
    // Before the row leaves the page with its next render: from outside, the event would reach nobody.
    this.#host.dispatchEvent(new NotifArchiveEvent(item, result));
    this.#watch('action.archive', result);
  }

  remove(): void {
    const { item } = this.#host;
    this.#watch('action.delete', item ? this.#client()?.remove(item.id) : undefined);
  }

  copyLink(url: string): void {
    const copied = navigator.clipboard.writeText(new URL(url, document.baseURI).href);
    void copied.then(() => announce(this.#l10n.t('action.link_copied')));
    this.#watch('action.copy_link', copied);
  }

  /** The title was clicked. With a modifier key it is the browser's to open; it is read all the same. */
  follow(event: MouseEvent): void {
    const { item } = this.#host;
    if (!item) return;
    const plain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    const click = new NotifItemClickEvent(item, item.action?.url ?? null);
    if (plain && !this.#host.dispatchEvent(click)) event.preventDefault();
    else this.setRead(true);
  }

  /** A button was pressed, in the row with its click, or in the menu without one. */
  async press(action: NotificationAction, click?: Event): Promise<void> {
    const { item } = this.#host;
    const client = this.#client();
    const href = safeHref(action.url);
    if (!item || !client || this.busy !== null) return;
    if (!this.#host.dispatchEvent(new NotifActionEvent(item, action))) return click?.preventDefault();
    if (href === null) return this.#act(client, item, action);
    this.setRead(true);
    if (!click) location.assign(href);
  }

  async #act(client: Client, { id }: Notification, action: NotificationAction): Promise<void> {
    this.busy = action.id;
    this.failed = null;
    this.#host.requestUpdate();
    try {
      const { actions } = await client.act(id, action.id);
      const after = actions.find((other) => other.id === action.id);
      announce(after?.outcome ?? action.label);
    } catch (error) {
      this.failed = action.label;
      this.#onFailure(action.label, error as NotifError);
    }
    this.busy = null;
    this.#host.requestUpdate();
  }

  #watch(label: StringKey, command: Promise<unknown> | undefined): void {
    command?.catch((error: unknown) => this.#onFailure(this.#l10n.t(label), error as NotifError));
  }

  #onFailure(label: string, error: NotifError): void {
    announce(this.#l10n.t('error.action', { action: label }), { urgent: true });
    this.#host.dispatchEvent(new NotifErrorEvent(error));
  }
}
