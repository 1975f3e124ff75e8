const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Day of the week (1 is Monday) and minute of the day, at an instant in ms since 1970. */
export type WallClock = (ms: number) => readonly [day: number, minute: number];

/** A format costs more to make than to use; there are some 400 zones. */
const clocks = new Map<string, WallClock>();

/** The clocks of a zone (IANA name). Throws a `RangeError` where there is no such zone. */
export function wallClock(tz: string): WallClock {
  const known = clocks.get(tz);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: tz,
    weekday: 'short',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  });
  const clock: WallClock = (ms) => {
    const parts = new Map(format.formatToParts(ms).map(({ type, value }) => [type, value]));
    const day = weekdays.indexOf(parts.get('weekday') ?? '') || 7;
    return [day, Number(parts.get('hour')) * 60 + Number(parts.get('minute'))];
  };
  clocks.set(tz, clock);
  return clock;
}

export function isZone(tz: string): boolean {
  try {
    wallClock(tz);
    return true;
  } catch {
    return false;
  }
}
