import type en from './en.js';
import type inbox from './en-inbox.js';
import type preferences from './en-preferences.js';

/** A text with one form for each CLDR plural category of the language. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

export type StringKey = keyof typeof en | keyof typeof inbox | keyof typeof preferences;

/** Every text of the elements, in one language. `{name}` is filled in. */
export type Strings = Readonly<Record<StringKey, string | Plural>>;

/** The texts of the inbox, those of types with them. */
export type InboxStrings = Pick<Strings, keyof typeof inbox>;

/** The texts of the preferences alone: with the inbox's and the list's they are all. */
export type PreferencesStrings = Pick<Strings, Exclude<keyof typeof preferences, keyof typeof inbox>>;
