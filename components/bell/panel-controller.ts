import { NotifError } from '../../src/index.js';
import { NotifErrorEvent } from '../events/error.js';
import type { ShowOptions } from '../modal/modal.js';
import { failureOf, type Shown } from './failure.js';
import type * as PanelCode from './panel.js';
import type { PanelHost } from './panel.js';
import type { Words } from './state.js';

/** Longest wait for an idle moment after the page has loaded, in milliseconds. */
const idleMs = 3000;

/**
 * Gets the panel's code (when the page is idle, when somebody reaches for the bell, at the latest when they press it)
 * and shows the panel, or in its place why it could not be fetched.
 */
export class PanelController {
  readonly #bell: PanelHost;
  readonly #load: () => Promise<typeof PanelCode> | undefined;
  #loading: Promise<NotifError | undefined> | undefined;
  /** What the bell has shown last. The panel is in the tree from the first time on. */
  #shown: Shown | undefined;
  /** The code, once it is here. */
  code: typeof PanelCode | undefined;
  /** What is to be shown once the code is here. */
  wanted: ShowOptions | undefined;

  /** @param load fetches and registers the panel; undefined where the bell has none */
  constructor(bell: PanelHost, load: () => Promise<typeof PanelCode> | undefined) {
    this.#bell = bell;
    this.#load = load;
    bell.addController(this);
  }

  hostConnected(): void {
    if (document.readyState === 'complete') this.#whenIdle();
    else addEventListener('load', this.#whenIdle, { once: true });
  }

  readonly #whenIdle = (): void => {
    const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
    if (connection?.saveData) return;
    const fetch = (): void => void (this.#bell.isConnected && this.fetch());
    // Safari has no idle callbacks.
    if (window.requestIdleCallback as unknown) requestIdleCallback(fetch, { timeout: idleMs });
    else setTimeout(fetch, idleMs);
  };

  /** Fetches the code, unless it is here or on its way. Gives why it failed; whoever asks after that tries again. */
  readonly fetch = (): Promise<NotifError | undefined> | undefined =>
    (this.#loading ??= this.#load()?.then(
      (code) => {
        this.code = code;
        this.#shown?.hide();
        this.#shown = undefined;
        this.#bell.requestUpdate();
        return undefined;
      },
      (cause: unknown) => {
        this.#loading = undefined;
        return new NotifError('load', 'The panel could not be fetched.', { cause });
      },
    ));

  get open(): boolean {
    return !!this.#shown?.open;
  }

  async show(options: ShowOptions): Promise<void> {
    this.wanted = options;
    this.#bell.requestUpdate();
    const error = await this.fetch();
    // Pressed again meanwhile, or gone.
    if (this.wanted !== options || !this.#bell.isConnected) return;
    this.wanted = undefined;
    const make = error ? failureOf : this.code?.panelOf;
    this.#shown ??= make?.(this.#bell, this.#toggled, () => void this.show({}));
    this.#bell.requestUpdate();
    await this.#bell.updateComplete;
    this.#shown?.show(options);
    if (error) this.#bell.dispatchEvent(new NotifErrorEvent(error));
  }

  hide(): void {
    this.wanted = undefined;
    this.#bell.requestUpdate();
    this.#shown?.hide();
  }

  /** Hands on what the bell has been told. */
  update(words: Words): void {
    this.#shown?.update(words, !!this.wanted);
  }

  // What opens or closes may still be prevented: look once the event has been everywhere.
  readonly #toggled = (): void => queueMicrotask(() => this.#bell.requestUpdate());
}
