import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { NotifError } from '../../src/index.js';

/** Longest wait for an idle moment after the page has loaded, in milliseconds. */
const idleMs = 3000;

/** Gets the panel's code: when the page is idle, when somebody reaches for the bell, at the latest when they press it. */
export class PanelCode implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #load: () => Promise<unknown> | undefined;
  #loading: Promise<void> | undefined;
  /** Whether the code is here. */
  ready = false;
  /** Why it is not; null while nothing has failed. */
  error: NotifError | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, load: () => Promise<unknown> | undefined) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {
    if (document.readyState === 'complete') this.#onLoad();
    else addEventListener('load', this.#onLoad, { once: true });
  }

  hostDisconnected(): void {
    removeEventListener('load', this.#onLoad);
  }

  /** Fetches the code, unless it is here or on its way. Never rejects: see `ready` and `error`. */
  readonly fetch = (): Promise<void> => (this.#loading ??= this.#fetch());

  async #fetch(): Promise<void> {
    try {
      const code = this.#load();
      await code;
      this.ready = !!code;
      this.error = null;
    } catch (error) {
      this.error = new NotifError(
        'load',
        'The panel could not be fetched: is its file on the server, and the device online?',
        {
          cause: error,
        },
      );
    }
    // Whoever asks next tries again.
    if (!this.ready) this.#loading = undefined;
  }

  readonly #onLoad = (): void => {
    const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
    if (connection?.saveData) return;
    const run = (): void => void (this.#host.isConnected && this.fetch());
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: idleMs });
    else setTimeout(run, idleMs);
  };
}
