import type { LitElement, ReactiveController } from 'lit';
import type { PreferencesSource } from './source.js';
import type { Saving } from './saving.js';

/** How long "Not now" holds: 30 days. */
const laterMs = 30 * 24 * 60 * 60_000;

/** Whether the browser shows notifications for this page, and the asking for it: by a press, never by itself. */
export class Permission implements ReactiveController {
  readonly #host: LitElement;
  readonly #source: () => PreferencesSource;
  readonly #saving: Saving;
  #watched: PermissionStatus | undefined;
  /** Whether the person just chose something that needs it. */
  wanted = false;

  constructor(host: LitElement, source: () => PreferencesSource, saving: Saving) {
    this.#host = host;
    this.#source = source;
    this.#saving = saving;
    host.addController(this);
  }

  get state(): NotificationPermission | 'unsupported' {
    return globalThis.Notification?.permission ?? 'unsupported';
  }

  /** Whether to explain it, with a way to say yes: not for 30 days after a "not now". */
  get isOffered(): boolean {
    const { systemLater = 0 } = this.#source().settings;
    return this.wanted || Date.now() - systemLater > laterMs;
  }

  hostConnected(): void {
    this.#watch().catch(() => {
      // An engine without the Permissions API says so at the next drawing.
    });
  }

  hostDisconnected(): void {
    this.#watched?.removeEventListener('change', this.#onChange);
    this.#watched = undefined;
  }

  readonly ask = async (): Promise<void> => {
    const answer = await globalThis.Notification.requestPermission();
    this.wanted = false;
    if (answer === 'granted') this.#saving.device('system', { settings: { system: 'on' } });
    this.#host.requestUpdate();
  };

  readonly later = (): void => {
    this.wanted = false;
    this.#saving.device('system', { settings: { systemLater: Date.now() } });
  };

  readonly #onChange = (): void => this.#host.requestUpdate();

  async #watch(): Promise<void> {
    const status = await navigator.permissions.query({ name: 'notifications' });
    if (!this.#host.isConnected || this.#watched) return;
    this.#watched = status;
    status.addEventListener('change', this.#onChange);
  }
}
