import type { Settings } from './settings.js';

/** What a person set on this device; kept there (at most 2 KB, and never a title or a body). */
export interface UiState {
  /** @default 'expanded' */
  readonly panel: 'expanded' | 'collapsed';
  /** Id of the tab that was open last. @default 'all' */
  readonly tab: string;
  /** Whether nothing is to pop up: until a time (milliseconds since 1970), until it is set to false, or not. @default false */
  readonly doNotDisturb: boolean | number;
  /** What the person set in the preferences. @default {} */
  readonly settings: Settings;
}

/** A part of it to change; of the settings, those that are named. */
export interface UiPatch extends Partial<Omit<UiState, 'settings'>> {
  readonly settings?: Settings;
}
