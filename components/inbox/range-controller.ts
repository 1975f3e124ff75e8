import type { LitElement, ReactiveController } from 'lit';
import type { NotifList } from '../list/list.js';

/** Which rows of the host's list are on screen. */
export class RangeController implements ReactiveController {
  readonly #host: LitElement;
  /** Their places, from 1; zeros where there is none. */
  range: readonly [first: number, last: number] = [0, 0];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    // The list has measured its rows by then.
    requestAnimationFrame(() => setTimeout(this.look));
  }

  /** Looks anew. */
  readonly look = (): void => {
    const { renderRoot, isConnected } = this.#host;
    const [first, last] = renderRoot.querySelector<NotifList>('notif-list')?.range ?? [0, 0];
    if (!isConnected || (first === this.range[0] && last === this.range[1])) return;
    this.range = [first, last];
    this.#host.requestUpdate();
  };
}
