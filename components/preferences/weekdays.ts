export interface Weekday {
  /** As ISO 8601 counts: 1 is Monday. */
  readonly day: number;
  /** As in the head of a calendar. */
  readonly short: string;
  readonly long: string;
}

type WeekLocale = Intl.Locale & {
  getWeekInfo?: () => { firstDay: number };
  weekInfo?: { firstDay: number };
};

/** A Monday, at noon, so that it is one in every zone. */
const monday = Date.UTC(2024, 0, 1, 12);
const dayMs = 24 * 60 * 60_000;

/** The days of the week, in the order of a language's calendars; where the engine does not know that, from Monday on. */
export function weekdays(locale: string): Weekday[] {
  const info: WeekLocale = new Intl.Locale(locale);
  const first = (info.getWeekInfo?.() ?? info.weekInfo)?.firstDay ?? 1;
  const name = (day: number, weekday: 'narrow' | 'long'): string =>
    new Date(monday + (day - 1) * dayMs).toLocaleDateString(locale, { weekday, timeZone: 'UTC' });
  return [0, 1, 2, 3, 4, 5, 6].map((after) => {
    const day = ((first - 1 + after) % 7) + 1;
    return { day, short: name(day, 'narrow'), long: name(day, 'long') };
  });
}
