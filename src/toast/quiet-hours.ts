import { NotifError } from '../model/errors.js';

/** A time of day in which nothing but what is urgent pops up. It belongs to the day on which it begins. */
export interface QuietWindow {
  /** Days on which it begins, as ISO 8601 counts them: 1 is Monday, 7 is Sunday. None: never. */
  readonly days: readonly number[];
  /** Wall-clock time `HH:MM`, 00:00 to 23:59. */
  readonly from: string;
  /** The first minute after it; not later than `from`: on the next day. The same as `from`: 24 hours. */
  readonly to: string;
}

export interface QuietHours {
  readonly windows: readonly QuietWindow[];
  /** IANA name, such as `Europe/Berlin`. @default the zone of the device */
  readonly timeZone?: string | undefined;
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
/** Wall clocks agree on nothing finer. */
const minuteMs = 60_000;

/**
 * Tells whether a time (milliseconds since 1970) is within quiet hours. Only the wall clock counts: what a change to
 * summer time leaves out is not made up for, and what it shows twice is quiet twice.
 *
 * Throws a {@link NotifError} `bad-option` for what is no time, no day or no zone.
 */
export function createQuietHours({ windows, timeZone }: QuietHours): (now: number) => boolean {
  const minutes = (time: string): number => {
    const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
    if (!minute) throw new NotifError('bad-option', `quietHours: "${time}" is not HH:MM.`);
    return Number(hour) * 60 + Number(minute);
  };
  const all = windows.map(({ days, from, to }) => {
    const odd = days.find((day) => ![1, 2, 3, 4, 5, 6, 7].includes(day));
    if (odd !== undefined) throw new NotifError('bad-option', `quietHours: ${odd} is not a day, 1 to 7.`);
    return { days, begin: minutes(from), end: minutes(to) };
  });
  const clock = wallClock(timeZone);
  let asked = NaN;
  let answer = false;
  return (now) => {
    const minute = Math.floor(now / minuteMs);
    if (minute === asked) return answer;
    asked = minute;
    const [today, at] = clock(now);
    const yesterday = today === 1 ? 7 : today - 1;
    return (answer = all.some(({ days, begin, end }) => {
      const overnight = end <= begin;
      return (
        (days.includes(today) && at >= begin && (overnight || at < end)) ||
        (overnight && days.includes(yesterday) && at < end)
      );
    }));
  };
}

/** Day of the week (1 to 7) and minute of the day in a zone. */
function wallClock(timeZone: string | undefined): (now: number) => [day: number, minute: number] {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      weekday: 'short',
      hour: 'numeric',
      minute: 'numeric',
      hourCycle: 'h23',
    });
  } catch (cause) {
    throw new NotifError('bad-option', `quietHours: there is no time zone "${timeZone}".`, { cause });
  }
  return (now) => {
    const parts = format.formatToParts(now);
    const [day, hour, minute] = ['weekday', 'hour', 'minute'].map(
      (name) => parts.find(({ type }) => type === name)?.value ?? '',
    );
    return [weekdays.indexOf(day!) || 7, Number(hour) * 60 + Number(minute)];
  };
}
