/** The parts of the preferences, in the order in which they come by themselves. */
export const sectionIds = [
  'pause',
  'quiet',
  'types',
  'toasts',
  'sound',
  'system',
  'announce',
  'keys',
  'badge',
  'display',
] as const;

export type PreferencesSection = (typeof sectionIds)[number];

/** Before what the server keeps stands whether it sends anything at all. */
export type SectionId = PreferencesSection | 'master';

/** Something to choose for or from: a type of notifications, or a way in which they come. */
export interface PreferenceChoice {
  /** As the server calls it: a category, or a channel. */
  readonly id: string;
  /** @default our own name for it, else the id */
  readonly label?: string;
  /** What it is about, in a few words. Of a type alone. */
  readonly description?: string;
  /** Of a type: whether it cannot be turned off, at all or in these channels. @default as the server has it */
  readonly required?: boolean | readonly string[];
}
