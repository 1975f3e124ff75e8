import type { LitElement } from 'lit';
import type { Notification } from '../../src/index.js';
import type { NotifList } from '../list/list.js';
import type { InboxSource } from './inbox-source.js';
import type { LayoutController } from './layout-controller.js';

/** Which notification is open beside the list, or over it where there is no room beside it. */
export class OpenedController {
  readonly #host: LitElement;
  readonly #source: InboxSource;
  readonly #layout: LayoutController;
  #id: string | null = null;

  constructor(host: LitElement, source: InboxSource, layout: LayoutController) {
    this.#host = host;
    this.#source = source;
    this.#layout = layout;
  }

  /** Undefined once it has left the list, too. */
  get item(): Notification | undefined {
    const { feed } = this.#source;
    return this.#id === null || !feed?.ids.includes(this.#id) ? undefined : feed.get(this.#id);
  }

  /** Opens one, which is read by that; null closes, and goes back to the row. */
  readonly open = (id: string | null): void => {
    const back = this.#id;
    this.#id = id;
    this.#host.requestUpdate();
    // The feed keeps what could not be saved; it is unread again.
    if (id !== null) void this.#source.client?.markRead(id).catch(() => {});
    void this.#host.updateComplete.then(() => {
      const root = this.#host.renderRoot;
      if (id === null) void root.querySelector<NotifList>('notif-list')?.goTo(back ?? '');
      else if (this.#layout.layout !== 'wide') root.querySelector<HTMLElement>('#detail')?.focus();
    });
  };
}
