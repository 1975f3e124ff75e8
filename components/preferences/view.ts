import type { LitElement } from 'lit';
import type { LocalizeController } from '../internal/localize-controller.js';
import type { PreferenceChoice } from './names.js';
import type { Permission } from './permission.js';
import type { Saving } from './saving.js';
import type { PreferencesSource } from './source.js';

/** What each part is drawn from. */
export interface View {
  readonly host: LitElement & {
    readonly headingLevel: number;
    readonly types: readonly PreferenceChoice[] | null;
    readonly channels: readonly PreferenceChoice[] | null;
  };
  readonly l10n: LocalizeController;
  readonly source: PreferencesSource;
  readonly saving: Saving;
  readonly permission: Permission;
}
