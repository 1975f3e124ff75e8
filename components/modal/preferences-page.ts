import type { LitElement, ReactiveController } from 'lit';
import { NotifError } from '../../src/index.js';
import { NotifErrorEvent } from '../events/error.js';
import { NotifPreferencesEvent } from '../events/preferences.js';
import { announce } from '../internal/announcer.js';
import type { LocalizeController } from '../internal/localize-controller.js';

/** The preferences in the panel, in place of the list; their code comes when they are asked for. */
export class PreferencesPage implements ReactiveController {
  readonly #host: LitElement;
  readonly #l10n: LocalizeController;
  readonly #load: () => (() => Promise<unknown>) | undefined;
  isOpen = false;
  /** Whether the person waits for the code. */
  isBusy = false;

  constructor(host: LitElement, l10n: LocalizeController, load: () => (() => Promise<unknown>) | undefined) {
    this.#host = host;
    this.#l10n = l10n;
    this.#load = load;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.isOpen = false;
  }

  /** Whether there are any to be had here. */
  get exists(): boolean {
    return !!this.#load();
  }

  readonly show = async (): Promise<void> => {
    const load = this.#load();
    if (this.isBusy || !load || !this.#host.dispatchEvent(new NotifPreferencesEvent())) return;
    this.#set(true, false);
    try {
      await load();
      this.#set(false, true);
      this.#focus('#title');
    } catch (cause) {
      this.#set(false, false);
      const action = this.#l10n.t('panel.preferences');
      announce(this.#l10n.t('error.action', { action }), { urgent: true });
      this.#host.dispatchEvent(
        new NotifErrorEvent(new NotifError('load', 'The preferences could not be fetched.', { cause })),
      );
    }
  };

  readonly hide = (): void => {
    if (!this.isOpen) return;
    // The button that was pressed goes: the focus is not lost with it, or it would be given to the list.
    this.#host.renderRoot.querySelector<HTMLElement>('dialog')?.focus();
    this.#set(false, false);
    this.#focus('.preferences-button');
  };

  #set(busy: boolean, open: boolean): void {
    this.isBusy = busy;
    this.isOpen = open;
    this.#host.requestUpdate();
  }

  #focus(selector: string): void {
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }
}
