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

/** The day in a time zone, by default the device's, as 2026-03-18: so they are written in Sweden. */
const isoDay = (at: number, timeZone?: string): string =>
  formatter('sv', { timeZone, dateStyle: 'short' }).format(at);

const daysAgo = (at: number, now: number, timeZone?: string): number =>
  (Date.parse(isoDay(now, timeZone)) - Date.parse(isoDay(at, timeZone))) / day;

/** Day and month; the year too where it is another one. */
function date(
  l10n: L10n,
  at: number,
  now: number,
  timeZone: string | undefined,
  month: 'short' | 'long',
): string {
  const [year, thisYear] = [at, now].map((time) => isoDay(time, timeZone).slice(0, 4));
  return formatter(l10n.locale, {
    timeZone,
    month,
    day: 'numeric',
    year: year === thisYear ? undefined : 'numeric',
  }).format(at);
}

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
  const days = daysAgo(at, now, timeZone);
  if (days >= 7) return date(l10n, at, now, timeZone, 'short');
  return formatter(locale, { timeZone, weekday: 'short', hour: 'numeric', minute: '2-digit' })
    .formatToParts(at)
    .map(({ type, value }) => (type === 'weekday' && days === 1 ? ago(locale, 1, 'day') : value))
    .join('');
}

/** Day and time, the year where it is another one: "18 Mar, 10:32". */
export function dateTime(l10n: L10n, at: number, now: number, timeZone?: string): string {
  const [year, thisYear] = [at, now].map((time) => isoDay(time, timeZone).slice(0, 4));
  return formatter(l10n.locale, {
    timeZone,
    month: 'short',
    day: 'numeric',
    year: year === thisYear ? undefined : 'numeric',
    hour: 'numeric',
    minute: '2-digit',
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

/** Short day of the week and time, "Mon 08:00". */
export function dayTime(l10n: L10n, at: number, timeZone?: string): string {
  return formatter(l10n.locale, { timeZone, weekday: 'short', hour: 'numeric', minute: '2-digit' }).format(
    at,
  );
}

/** Heading over the notifications of one day: today, yesterday, a weekday within the week, then a date. */
export function dayLabel(l10n: L10n, at: number | null, now: number, timeZone?: string): string {
  if (at === null) return l10n.t('day.older');
  const days = daysAgo(at, now, timeZone);
  if (days < 1) return l10n.t('day.today');
  if (days === 1) return l10n.t('day.yesterday');
  if (days >= 7) return date(l10n, at, now, timeZone, 'long');
  return formatter(l10n.locale, { timeZone, weekday: 'long' }).format(at);
}
