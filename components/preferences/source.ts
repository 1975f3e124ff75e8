import type { LitElement } from 'lit';
import type { Client, Preferences, PreferencesState, UiState } from '../../src/index.js';
import { ClientController } from '../internal/client-controller.js';
import { pageSettings, type FullSettings } from './page-settings.js';

/** What there is to be set: on this device, and at the server, which is asked for it once a client is here. */
export class PreferencesSource {
  readonly #client: ClientController;
  readonly #host: LitElement;
  /** Whether the person asked for it once more; what they read until then stays. */
  retrying = false;

  /** @param onUi told when what belongs to this device has changed */
  constructor(host: LitElement & { client: Client | null }, onUi: () => void) {
    this.#host = host;
    const update = (): void => host.requestUpdate();
    this.#client = new ClientController(host, (client) => {
      if (!client) return;
      const stops = [
        client.$ui.listen(() => {
          onUi();
          update();
        }),
        client.$preferences.listen(update),
        client.$connection.listen(({ status }) => {
          // What could not be had without a network can be now.
          if (status === 'live' && this.state?.status === 'error') void this.load();
          update();
        }),
      ];
      void this.load();
      return () => stops.forEach((stop) => stop());
    });
  }

  get client(): Client | null {
    return this.#client.client;
  }

  get ui(): UiState | undefined {
    return this.client?.$ui.get();
  }

  get settings(): FullSettings {
    const set = Object.entries(this.ui?.settings ?? {}).filter(([, value]) => value !== undefined);
    return { ...pageSettings(), ...Object.fromEntries(set) };
  }

  get state(): PreferencesState | undefined {
    return this.client?.$preferences.get();
  }

  /** What the server keeps, once it is here. */
  get kept(): Preferences | null {
    return this.state?.value ?? null;
  }

  get isOffline(): boolean {
    return this.client?.$connection.get().status === 'offline';
  }

  load(): Promise<void> | undefined {
    return this.client?.loadPreferences();
  }

  readonly retry = async (): Promise<void> => {
    const { client } = this;
    if (this.retrying || !client) return;
    this.retrying = true;
    this.#host.requestUpdate();
    if (this.state?.error?.code === 'unauthorized') client.reauthenticate();
    await client.loadPreferences();
    this.retrying = false;
    this.#host.requestUpdate();
  };
}
