import type { WirePreferencesQuietHours } from '../generated/contract.generated.js';
import { wallClock } from './wall-clock.js';

/** When somebody is not to be disturbed. Instants are ms since 1970. */
export interface QuietHours {
  isQuiet(at: number): boolean;
  /** The first minute after `at` that is not quiet; where all are, as windows of 24 hours may make them, a week later. */
  endAfter(at: number): number;
}

const MINUTE_MS = 60_000;
const WEEK_MINUTES = 7 * 24 * 60;

const minuteOf = (time: string): number => {
  const [hour, minute] = time.split(':').map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
};

/**
 * Only the clock on the wall counts (contract B.10): what a change to summer time leaves out is not made up for, and what
 * it shows twice is quiet twice. Null where they are off, or never.
 */
export function quietHours({ enabled, tz, windows = [] }: WirePreferencesQuietHours): QuietHours | null {
  if (!enabled || tz === undefined || windows.length === 0) return null;
  const clock = wallClock(tz);
  const all = windows.map(({ days, start, end }) => ({ days, begin: minuteOf(start), end: minuteOf(end) }));
  const isQuiet = (at: number): boolean => {
    const [today, minute] = clock(at);
    const yesterday = today === 1 ? 7 : today - 1;
    return all.some(({ days, begin, end }) => {
      const overnight = end <= begin;
      return (
        (days.includes(today) && minute >= begin && (overnight || minute < end)) ||
        (overnight && days.includes(yesterday) && minute < end)
      );
    });
  };
  return {
    isQuiet,
    endAfter(at) {
      let minute = Math.floor(at / MINUTE_MS) + 1;
      const last = minute + WEEK_MINUTES;
      while (minute < last && isQuiet(minute * MINUTE_MS)) minute++;
      return minute * MINUTE_MS;
    },
  };
}
