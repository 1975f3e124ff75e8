/** Wall-clock time in a zone, as 2026-03-18 10:32:00: so it is written in Sweden. */
const wall = (at: number, timeZone?: string): string =>
  new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at);

const isDate = /^\d{4}-\d\d-\d\d$/;

/** A day as a date field has it, 2026-03-18; empty for anything else, and for a day that no calendar has. */
export function parseDay(text: string | null): string {
  const at = text !== null && isDate.test(text) ? new Date(`${text}T00:00Z`).getTime() : NaN;
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? '' : text;
}

/**
 * When a day begins, or the day after it with `days` 1; milliseconds since 1970.
 *
 * @param day as a date field has it, 2026-03-18
 * @param timeZone IANA name; the device's zone without it
 */
export function dayStart(day: string, timeZone?: string, days = 0): number {
  const wanted = Date.parse(`${day}T00:00Z`) + days * 86_400_000;
  const offset = (at: number): number => Date.parse(`${wall(at, timeZone).replace(' ', 'T')}Z`) - at;
  // Twice, since the clocks may change between the first guess and the day.
  const guess = wanted - offset(wanted);
  return wanted - offset(guess);
}

/** A day for a person to read. */
export const dayText = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'medium' }).format(Date.parse(day));
