import type { PreferencesPatch, UiPatch } from '../../src/index.js';

/** A person changed how they are notified, and it is kept. */
export class NotifPreferencesChangeEvent extends Event {
  /** What was changed on this device; null where nothing was. */
  readonly ui: UiPatch | null;
  /** What was changed at the server; null where nothing was. */
  readonly patch: PreferencesPatch | null;

  constructor(ui: UiPatch | null, patch: PreferencesPatch | null) {
    super('notif-preferences-change', { bubbles: true, composed: true });
    this.ui = ui;
    this.patch = patch;
  }
}
