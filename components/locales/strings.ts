import type en from './en.js';

/** A text with one form for each CLDR plural category of the language. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

export type StringKey = keyof typeof en;

/** Every text of the elements, in one language. `{name}` is filled in. */
export type Strings = Readonly<Record<StringKey, string | Plural>>;
