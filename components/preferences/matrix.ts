import type { CategoryPreference, Preferences, PreferencesPatch } from '../../src/index.js';
import type { PreferenceChoice } from './names.js';

/** Those of the contract, in the order in which they stand; others come after them. */
const known = ['in_app', 'toast', 'sound', 'web_push', 'email'];
/** What a server that says nothing of them does (contract B.10). */
const byItself = ['in_app', 'toast'];

export interface Cell {
  readonly checked: boolean;
  /** Whether it cannot be turned off. */
  readonly required: boolean;
}

const categoryOf = (kept: Preferences, id: string): CategoryPreference | undefined =>
  Object.hasOwn(kept.categories, id) ? kept.categories[id] : undefined;

/** The columns: as the page has them, else every channel that the server speaks of. */
export function channelsOf(
  kept: Preferences,
  given: readonly PreferenceChoice[] | null,
): readonly PreferenceChoice[] {
  if (given) return given;
  const all = [kept, ...Object.values(kept.categories)].flatMap(({ channels }) => Object.keys(channels));
  const place = (id: string): number => (known.includes(id) ? known.indexOf(id) : known.length);
  return [...new Set(all)].sort((a, b) => place(a) - place(b)).map((id) => ({ id }));
}

/** The rows: as the page has them, else every category that the server speaks of. */
export function typesOf(
  kept: Preferences,
  given: readonly PreferenceChoice[] | null,
): readonly PreferenceChoice[] {
  return given ?? Object.keys(kept.categories).map((id) => ({ id }));
}

/** Whether notifications of a type come by a channel; what is nearer to the cell counts (contract B.10). */
export function cellOf(kept: Preferences, type: PreferenceChoice, channel: string): Cell {
  const category = categoryOf(kept, type.id);
  const { required = category?.mandatory } = type;
  if (typeof required === 'object' ? required.includes(channel) : required)
    return { checked: true, required: true };
  const byCategory = category?.channels[channel] ?? (category?.enabled === false ? false : undefined);
  return { checked: byCategory ?? kept.channels[channel] ?? byItself.includes(channel), required: false };
}

/** What to ask of the server so that a cell is on or off, and the others of its row stay as they are. */
export function cellPatch(
  kept: Preferences,
  type: PreferenceChoice,
  channel: string,
  on: boolean,
  channels: readonly PreferenceChoice[],
): PreferencesPatch {
  const isOff = categoryOf(kept, type.id)?.enabled === false;
  // A type that is off comes back with what was asked for, and nothing besides.
  const others =
    isOff && on ? Object.fromEntries(channels.map(({ id }) => [id, cellOf(kept, type, id).checked])) : {};
  return {
    categories: {
      [type.id]: { ...(isOff && on && { enabled: true }), channels: { ...others, [channel]: on } },
    },
  };
}
