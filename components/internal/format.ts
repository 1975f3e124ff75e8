export { cutGraphemes, initials } from './graphemes.js';
import type { LocalizeController } from './localize-controller.js';

type L10n = Pick<LocalizeController, 'locale' | 't'>;

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Making a formatter costs more than using it. Bounded by the styles below times the page's locales and zones. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let found = formatters.get(key);
  if (!found) formatters.set(key, (found = new Intl.DateTimeFormat(locale, options)));
  return found;
}

/** Calendar days since 1970 in a time zone; by default the device's. */
function dayNumber(at: number, timeZone?: string): number {
  const parts = formatter('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
    .formatToParts(at)
    .reduce<Record<string, number>>((all, { type, value }) => ({ ...all, [type]: Number(value) }), {});
  return Date.UTC(parts['year'] ?? 0, (parts['month'] ?? 1) - 1, parts['day']) / day;
}

const yearOf = (at: number, timeZone?: string): string =>
  formatter('en-u-ca-gregory-nu-latn', { timeZone, year: 'numeric' }).format(at);

const ago = (locale: string, n: number, unit: Intl.RelativeTimeFormatUnit): string =>
  // `narrow` reads "-5 мин" in Russian.
  new Intl.RelativeTimeFormat(locale, { style: 'short', numeric: 'auto' }).format(-n, unit);

/**
 * How long ago, as short as it can be said: floors, never rounds; "just now" up to 2 minutes in the future,
 * since clocks differ; a date for what is later than that, since nothing that happened is "in 3 hours".
 *
 * @param at milliseconds since 1970, or null where unknown
 * @param timeZone IANA name; the device's zone without it
 */
export function relativeTime(l10n: L10n, at: number | null, now: number, timeZone?: string): string {
  if (at === null) return l10n.t('time.unknown');
  const { locale } = l10n;
  const age = now - at;
  if (age < -2 * minute)
    return formatter(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(at);
  if (age < 45 * second) return l10n.t('time.just_now');
  if (age < hour) return ago(locale, Math.max(1, Math.floor(age / minute)), 'minute');
  if (age < day) return ago(locale, Math.floor(age / hour), 'hour');
  const days = dayNumber(now, timeZone) - dayNumber(at, timeZone);
  if (days < 7) {
    const parts = formatter(locale, {
      timeZone,
      weekday: 'short',
      hour: 'numeric',
      minute: '2-digit',
    }).formatToParts(at);
    return parts
      .map(({ type, value }) => (type === 'weekday' && days === 1 ? ago(locale, 1, 'day') : value))
      .join('');
  }
  const thisYear = yearOf(at, timeZone) === yearOf(now, timeZone);
  return formatter(locale, {
    timeZone,
    month: 'short',
    day: 'numeric',
    year: thisYear ? undefined : 'numeric',
  }).format(at);
}

/** Day and time in full, for hidden text and the opened row. */
export function fullTime(l10n: L10n, at: number | null, timeZone?: string): string {
  if (at === null) return l10n.t('time.unknown');
  return formatter(l10n.locale, { timeZone, dateStyle: 'full', timeStyle: 'short' }).format(at);
}

/** Time of day alone, "10:32". */
export function clockTime(l10n: L10n, at: number, timeZone?: string): string {
  return formatter(l10n.locale, { timeZone, timeStyle: 'short' }).format(at);
}

/** Heading over the notifications of one day: today, yesterday, a weekday within the week, then a date. */
export function dayLabel(l10n: L10n, at: number | null, now: number, timeZone?: string): string {
  if (at === null) return l10n.t('day.older');
  const days = dayNumber(now, timeZone) - dayNumber(at, timeZone);
  if (days < 1) return l10n.t('day.today');
  if (days === 1) return l10n.t('day.yesterday');
  const { locale } = l10n;
  if (days < 7) return formatter(locale, { timeZone, weekday: 'long' }).format(at);
  const thisYear = yearOf(at, timeZone) === yearOf(now, timeZone);
  return formatter(locale, {
    timeZone,
    month: 'long',
    day: 'numeric',
    year: thisYear ? undefined : 'numeric',
  }).format(at);
}
