import { isObject } from '../model/merge-patch.js';
import type { PreferencesPatch } from '../model/preferences.js';

type Fields = Record<string, unknown>;

/** `read` over each member of an object; null and what is no object stay as they are. */
const over = (value: unknown, read: (member: unknown, key: string) => unknown): unknown =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, read(member, key)]))
    : value;

/** The members that the contract knows, under its names; what is undefined is left out. */
function rename(value: unknown, names: Record<string, string>): unknown {
  if (!isObject(value)) return value;
  const entries = Object.entries(names).map(([ours, theirs]) => [theirs, value[ours]]);
  return Object.fromEntries(entries.filter(([, member]) => member !== undefined));
}

// Whether a category is mandatory is not the person's to say.
const category = (value: unknown): unknown =>
  rename(value, { enabled: 'enabled', channels: 'channels', minPriority: 'min_priority' });

const quietWindow = (value: unknown): unknown => rename(value, { days: 'days', from: 'start', to: 'end' });

function quietHours(value: unknown): unknown {
  const named = rename(value, {
    enabled: 'enabled',
    timeZone: 'tz',
    windows: 'windows',
    mode: 'mode',
    bypassPriority: 'bypass_priority',
  });
  return over(named, (member, key) =>
    key === 'windows' && Array.isArray(member)
      ? member.map(quietWindow)
      : // A null would take the member away (RFC 7396), and leave its default.
        key === 'bypass_priority' && member === null
        ? 'none'
        : member,
  );
}

/** A patch in the contract's words (B.10), to be sent as a merge patch (RFC 7396). */
export function encodePreferences({ quietHours: quiet, categories, ...patch }: PreferencesPatch): Fields {
  return {
    ...(rename(patch, {
      enabled: 'enabled',
      channels: 'channels',
      digest: 'digest',
      locale: 'locale',
    }) as Fields),
    ...(categories !== undefined && { categories: over(categories, category) }),
    ...(quiet !== undefined && { quiet_hours: quietHours(quiet) }),
  };
}
