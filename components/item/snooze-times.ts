import type { StringKey } from '../internal/strings.js';

/** A time to be told again, and what it is called. */
export interface SnoozeTime {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly key: StringKey;
  /** Whether it is on another day than now. */
  readonly otherDay: boolean;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Hours of the day: when a day begins, and what "this afternoon" and "this evening" mean. */
const [morning, afternoon, evening] = [8, 16, 19];
/** What is nearer than this is no later time of the day. */
const leastMs = 2 * hourMs;

/** How far a zone's wall clock is before UTC at a time. */
function offsetOf(timeZone: string | undefined, at: number): number {
  const parts = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const wall = Date.parse(`${parts.format(at).replace(' ', 'T')}Z`);
  return wall - Math.floor(at / 1000) * 1000;
}

/** The times that a menu offers. Hours are of the wall clock in `timeZone`, by default the device's. */
export function snoozeTimes(now: number, timeZone?: string): readonly SnoozeTime[] {
  const wall = now + offsetOf(timeZone, now);
  const midnight = Math.floor(wall / dayMs) * dayMs;
  /** Reckoned twice: the clocks may be changed in between. */
  const on = (days: number, hour: number): number => {
    const at = midnight + days * dayMs + hour * hourMs;
    return at - offsetOf(timeZone, at - offsetOf(timeZone, now));
  };
  const later = [afternoon, evening].find((hour) => on(0, hour) - now >= leastMs);
  // 1970 began on a Thursday; to the next Monday that is not tomorrow.
  const toMonday = (11 - ((midnight / dayMs) % 7)) % 7;
  const monday = toMonday < 2 ? toMonday + 7 : toMonday;
  const time = (key: StringKey, at: number, otherDay: boolean): SnoozeTime => ({ key, at, otherDay });
  return [
    time('snooze.hour', now + hourMs, false),
    ...(later ? [time(later === evening ? 'snooze.evening' : 'snooze.afternoon', on(0, later), false)] : []),
    time('snooze.tomorrow', on(1, morning), true),
    time('snooze.week', on(monday, morning), true),
  ];
}
