import type { LitElement, ReactiveController } from 'lit';
import type { NotifError, PreferencesPatch, UiPatch } from '../../src/index.js';
import { NotifErrorEvent } from '../events/error.js';
import { NotifPreferencesChangeEvent } from '../events/preferences-change.js';
import { announce } from '../internal/announcer.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import type { PreferencesSource } from './source.js';
import type { SectionId } from './names.js';

/** Several changes in a row are one sentence. */
const speakMs = 1000;

/** Keeps each change as it is made, and says beside its part of the preferences what became of it. */
export class Saving implements ReactiveController {
  readonly #host: LitElement;
  readonly #l10n: LocalizeController;
  readonly #source: () => PreferencesSource;
  readonly #failed = new Map<SectionId, PreferencesPatch>();
  /** What was asked of this device, until it is there. */
  #asked: { readonly section: SectionId; readonly patch: UiPatch } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** How many changes are on their way to the server. */
  pending = 0;
  /** Where the last change was kept. */
  saved: SectionId | null = null;
  /** Which failed change is being tried again. */
  retrying: SectionId | null = null;

  constructor(host: LitElement, l10n: LocalizeController, source: () => PreferencesSource) {
    this.#host = host;
    this.#l10n = l10n;
    this.#source = source;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  hasFailed(section?: SectionId): boolean {
    return section ? this.#failed.has(section) : this.#failed.size > 0;
  }

  /** Changes something of this device. */
  device(section: SectionId, patch: UiPatch): void {
    this.#failed.delete(section);
    this.#asked = { section, patch };
    this.#source().client?.setUi(patch);
  }

  /** What belongs to this device has changed, here or in another tab. */
  deviceChanged(): void {
    const asked = this.#asked;
    this.#asked = undefined;
    if (asked) this.#done(asked.section, asked.patch, null);
  }

  /** Changes something at the server; offline it stays as it is, which the person has been told. */
  server(section: SectionId, patch: PreferencesPatch): void {
    this.#failed.delete(section);
    if (this.#source().isOffline) this.#host.requestUpdate();
    else void this.#send(section, patch);
  }

  async retry(section: SectionId): Promise<void> {
    const patch = this.#failed.get(section);
    if (!patch || this.retrying) return;
    this.retrying = section;
    await this.#send(section, patch);
    this.retrying = null;
    this.#host.requestUpdate();
  }

  async #send(section: SectionId, patch: PreferencesPatch): Promise<void> {
    const host = this.#host;
    this.pending++;
    if (this.saved === section) this.saved = null;
    host.requestUpdate();
    try {
      await this.#source().client?.setPreferences(patch);
      this.#failed.delete(section);
      this.#done(section, null, patch);
    } catch (error) {
      // The client has it as it was: what is drawn next shows that.
      this.#failed.set(section, patch);
      announce(this.#l10n.t('prefs.failed'), { urgent: true });
      host.dispatchEvent(new NotifErrorEvent(error as NotifError));
    }
    this.pending--;
    host.requestUpdate();
  }

  #done(section: SectionId, ui: UiPatch | null, patch: PreferencesPatch | null): void {
    this.saved = section;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => announce(this.#l10n.t('prefs.saved')), speakMs);
    this.#host.dispatchEvent(new NotifPreferencesChangeEvent(ui, patch));
  }
}
