import type { Client, NotifError, Notification, NotificationAction, Toast } from '../../src/index.js';
import { NotifActionEvent } from '../events/action.js';
import { NotifErrorEvent } from '../events/error.js';
import { NotifItemClickEvent } from '../events/item-click.js';
import { announce } from '../internal/announcer.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import { safeHref } from '../internal/safe-href.js';

/** Where a toast came from: the element that the page hears, and the client that acts. */
export interface ToastOrigin {
  readonly element: HTMLElement;
  readonly client: Client;
}

/** What a person can do with a toast. It leaves once that is done; what failed stays, and is told. */
export class ToastCommands {
  readonly #l10n: LocalizeController;
  readonly #done: (toast: Toast) => void;
  readonly #changed: () => void;
  /** The button that waits for its answer: id of the toast and of the action. */
  readonly #busy = new Map<number, string>();

  /** @param done what to do with a toast that was dealt with */
  constructor(l10n: LocalizeController, done: (toast: Toast) => void, changed: () => void) {
    this.#l10n = l10n;
    this.#done = done;
    this.#changed = changed;
  }

  /** Id of the action that waits for its answer. */
  busy(toast: Toast): string | undefined {
    return this.#busy.get(toast.id);
  }

  /** The link was clicked. With a modifier key it is the browser's to open; it is read all the same. */
  follow(toast: Toast, item: Notification, origin: ToastOrigin, click: MouseEvent): void {
    const plain = !(click.metaKey || click.ctrlKey || click.shiftKey || click.altKey);
    const event = new NotifItemClickEvent(item, item.action?.url ?? null);
    if (plain && !origin.element.dispatchEvent(event)) click.preventDefault();
    else this.#read(item, origin);
    this.#done(toast);
  }

  /** A button of the notification was pressed. */
  press(
    toast: Toast,
    item: Notification,
    action: NotificationAction,
    origin: ToastOrigin,
    click: Event,
  ): void {
    if (this.#busy.has(toast.id)) return click.preventDefault();
    if (!origin.element.dispatchEvent(new NotifActionEvent(item, action))) return click.preventDefault();
    if (safeHref(action.url) === null) return void this.#act(toast, item, action, origin);
    this.#read(item, origin);
    this.#done(toast);
  }

  async #act(
    toast: Toast,
    { id }: Notification,
    action: NotificationAction,
    origin: ToastOrigin,
  ): Promise<void> {
    this.#busy.set(toast.id, action.id);
    this.#changed();
    try {
      const { actions } = await origin.client.act(id, action.id);
      announce(actions.find((other) => other.id === action.id)?.outcome ?? action.label);
      this.#done(toast);
    } catch (error) {
      this.#failed(action.label, error as NotifError, origin);
    }
    this.#busy.delete(toast.id);
    this.#changed();
  }

  #read({ id }: Notification, origin: ToastOrigin): void {
    origin.client
      .markRead(id)
      .catch((error: NotifError) => this.#failed(this.#l10n.t('action.mark_read'), error, origin));
  }

  #failed(action: string, error: NotifError, origin: ToastOrigin): void {
    announce(this.#l10n.t('error.action', { action }), { urgent: true });
    origin.element.dispatchEvent(new NotifErrorEvent(error));
  }
}
