import { isObject } from '../model/merge-patch.js';
import type { Priority } from '../model/notification.js';
import type { CategoryPreference, Preferences, QuietHoursPreference } from '../model/preferences.js';

type Raw = Readonly<Record<string, unknown>>;
type Window = QuietHoursPreference['windows'][number];

const DAYS: readonly unknown[] = [1, 2, 3, 4, 5, 6, 7];
const PRIORITIES = ['low', 'normal', 'high', 'urgent'];
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const object = (value: unknown): Raw => (isObject(value) ? value : {});
const word = (value: unknown): string | null => (typeof value === 'string' && value ? value : null);
const priority = (value: unknown): Priority | null =>
  PRIORITIES.includes(value as string) ? (value as Priority) : null;

/** Not said is on, but off where one has to opt in (contract B.10). */
const isOn = ({ enabled, default: unsaid }: Raw): boolean =>
  typeof enabled === 'boolean' ? enabled : unsaid !== 'opt_in';

/** What `read` makes of each member; members of which it makes nothing are left out. */
const each = <T>(value: unknown, read: (member: unknown) => T | undefined): Record<string, T> =>
  Object.fromEntries(
    Object.entries(object(value)).flatMap(([key, member]) => {
      const made = read(member);
      return made === undefined ? [] : [[key, made] as const];
    }),
  );

const channels = (value: unknown): Record<string, boolean> =>
  each(value, (on) => (typeof on === 'boolean' ? on : undefined));

function category(value: unknown): CategoryPreference | undefined {
  if (!isObject(value)) return undefined;
  const mandatory = value['mandatory'] === true;
  return {
    enabled: mandatory || isOn(value),
    channels: channels(value['channels']),
    minPriority: priority(value['min_priority']),
    mandatory,
  };
}

function windows(value: unknown): Window[] {
  return (Array.isArray(value) ? (value as unknown[]) : [])
    .filter(isObject)
    .flatMap(({ days, start, end }) =>
      TIME.test(String(start)) && TIME.test(String(end)) && Array.isArray(days)
        ? {
            days: days.filter((day: unknown): day is number => DAYS.includes(day)),
            from: String(start),
            to: String(end),
          }
        : [],
    );
}

function quietHours(value: unknown): QuietHoursPreference | null {
  const { enabled, tz, mode, bypass_priority: bypass = 'urgent', windows: all } = object(value);
  const when = windows(all);
  // Defaults that say nothing of when: the person has none yet, and whoever makes some knows a better zone than we.
  if (!word(tz) && !when.length) return null;
  return {
    enabled: enabled === true,
    timeZone: word(tz) ?? 'UTC',
    windows: when,
    mode: mode === 'silent' ? mode : 'hold',
    bypassPriority: priority(bypass),
  };
}

function digest(value: unknown): Preferences['digest'] {
  if (!isObject(value)) return null;
  const { mode, at } = value;
  return {
    mode: mode === 'daily' || mode === 'weekly' ? mode : 'none',
    at: TIME.test(String(at)) ? String(at) : '08:00',
  };
}

/**
 * Preferences of the contract (B.10) as the model knows them. What is missing or of the wrong kind becomes its default, what
 * is unknown is ignored; never throws.
 */
export function decodePreferences(raw: unknown): Preferences {
  const all = object(raw);
  return {
    enabled: isOn(all),
    channels: channels(all['channels']),
    categories: each(all['categories'], category),
    quietHours: quietHours(all['quiet_hours']),
    digest: digest(all['digest']),
    locale: word(all['locale']),
  };
}
