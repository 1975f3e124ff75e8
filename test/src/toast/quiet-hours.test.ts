import { describe, expect, it } from 'vitest';
import { NotifError } from '../../../src/model/errors.js';
import { createQuietHours, type QuietHours } from '../../../src/toast/quiet-hours.js';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const berlin = (from: string, to: string, days: readonly number[] = everyDay): QuietHours => ({
  windows: [{ days, from, to }],
  timeZone: 'Europe/Berlin',
});
const isQuiet = (hours: QuietHours, at: string): boolean => createQuietHours(hours)(Date.parse(at));

/** The wall-clock times at which a day of quiet hours begins or ends, minute for minute. */
function changes(hours: QuietHours, from: string, to: string): string[] {
  const quiet = createQuietHours(hours);
  const found: string[] = [];
  let before = quiet(Date.parse(from));
  for (let at = Date.parse(from); at <= Date.parse(to); at += 60_000) {
    const now = quiet(at);
    if (now !== before) found.push(`${new Date(at).toISOString().slice(11, 16)} ${now ? 'quiet' : 'loud'}`);
    before = now;
  }
  return found;
}

describe('quiet hours', () => {
  it('begin with their first minute and end before their last, within one day', () => {
    const lunch = berlin('12:00', '13:30');
    expect(isQuiet(lunch, '2026-11-20T11:59:59+01:00')).toBe(false);
    expect(isQuiet(lunch, '2026-11-20T12:00:00+01:00')).toBe(true);
    expect(isQuiet(lunch, '2026-11-20T13:29:59+01:00')).toBe(true);
    expect(isQuiet(lunch, '2026-11-20T13:30:00+01:00')).toBe(false);
  });

  it('go on over midnight', () => {
    const night = berlin('22:00', '08:00');
    expect(isQuiet(night, '2026-11-20T21:59:00+01:00')).toBe(false);
    expect(isQuiet(night, '2026-11-20T23:59:00+01:00')).toBe(true);
    expect(isQuiet(night, '2026-11-21T00:00:00+01:00')).toBe(true);
    expect(isQuiet(night, '2026-11-21T07:59:00+01:00')).toBe(true);
    expect(isQuiet(night, '2026-11-21T08:00:00+01:00')).toBe(false);
  });

  it('belong to the day on which they begin', () => {
    // 2026-11-20 is a Friday.
    const friday = berlin('22:00', '08:00', [5]);
    expect(isQuiet(friday, '2026-11-20T23:00:00+01:00')).toBe(true);
    expect(isQuiet(friday, '2026-11-21T07:00:00+01:00')).toBe(true);
    expect(isQuiet(friday, '2026-11-20T07:00:00+01:00')).toBe(false);
    expect(isQuiet(friday, '2026-11-21T23:00:00+01:00')).toBe(false);
    const sunday = berlin('22:00', '08:00', [7]);
    expect(isQuiet(sunday, '2026-11-23T07:00:00+01:00')).toBe(true);
  });

  it('last twenty-four hours where they end when they begin (ux 77)', () => {
    const friday = berlin('09:00', '09:00', [5]);
    expect(changes(friday, '2026-11-20T00:00:00Z', '2026-11-22T00:00:00Z')).toEqual([
      '08:00 quiet',
      '08:00 loud',
    ]);
    expect(changes(berlin('00:00', '00:00'), '2026-11-20T00:00:00Z', '2026-11-22T00:00:00Z')).toEqual([]);
    expect(isQuiet(berlin('00:00', '00:00'), '2026-11-20T12:00:00Z')).toBe(true);
  });

  it('never come without a day or a window (ux 77)', () => {
    expect(isQuiet(berlin('00:00', '00:00', []), '2026-11-20T12:00:00Z')).toBe(false);
    expect(isQuiet({ windows: [] }, '2026-11-20T12:00:00Z')).toBe(false);
  });

  it.each([
    ['an ordinary night', '2026-11-20T12:00:00Z', '2026-11-21T12:00:00Z', ['21:00 quiet', '07:00 loud']],
    ['the night of spring', '2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z', ['21:00 quiet', '06:00 loud']],
    ['the night of autumn', '2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z', ['20:00 quiet', '07:00 loud']],
  ])('last from 22:00 to 08:00 by the clock on the wall: %s (ux 76)', (_, from, to, expected) => {
    expect(changes(berlin('22:00', '08:00'), from, to)).toEqual(expected);
  });

  it('that begin in the hour that spring leaves out begin when it is over', () => {
    // 02:00 CET becomes 03:00 CEST at 01:00 UTC.
    const hours = berlin('02:30', '04:00');
    expect(changes(hours, '2026-03-28T23:00:00Z', '2026-03-29T06:00:00Z')).toEqual([
      '01:00 quiet',
      '02:00 loud',
    ]);
    const none = berlin('02:10', '02:50');
    expect(changes(none, '2026-03-28T23:00:00Z', '2026-03-29T06:00:00Z')).toEqual([]);
  });

  it('in the hour that autumn shows twice are quiet both times', () => {
    // 03:00 CEST becomes 02:00 CET at 01:00 UTC.
    expect(changes(berlin('02:10', '02:50'), '2026-10-24T22:00:00Z', '2026-10-25T06:00:00Z')).toEqual([
      '00:10 quiet',
      '00:50 loud',
      '01:10 quiet',
      '01:50 loud',
    ]);
  });

  it('follow the zone that they are given, also one that is not whole hours off', () => {
    const kathmandu = {
      windows: [{ days: everyDay, from: '22:00', to: '06:00' }],
      timeZone: 'Asia/Kathmandu',
    };
    expect(changes(kathmandu, '2026-11-20T06:00:00Z', '2026-11-21T06:00:00Z')).toEqual([
      '16:15 quiet',
      '00:15 loud',
    ]);
  });

  it('are those of the device without a zone', () => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const windows = [{ days: everyDay, from: '22:00', to: '06:00' }];
    const span = ['2026-11-20T00:00:00Z', '2026-11-21T00:00:00Z'] as const;
    expect(changes({ windows }, ...span)).toEqual(changes({ windows, timeZone }, ...span));
    expect(changes({ windows }, ...span)).toHaveLength(2);
  });

  it('may be several', () => {
    const windows = [
      { days: [1, 2, 3, 4, 5], from: '22:00', to: '07:00' },
      { days: [6, 7], from: '00:00', to: '00:00' },
    ];
    const hours = { windows, timeZone: 'UTC' };
    // From Friday evening to Monday's midnight.
    expect(changes(hours, '2026-11-20T12:00:00Z', '2026-11-23T12:00:00Z')).toEqual([
      '22:00 quiet',
      '00:00 loud',
    ]);
  });

  it.each([
    ['a time', berlin('8:00', '09:00'), '"8:00" is not HH:MM'],
    ['an hour', berlin('08:00', '24:00'), '"24:00" is not HH:MM'],
    ['a day', berlin('08:00', '09:00', [0]), '0 is not a day'],
    ['half a day', berlin('08:00', '09:00', [1.5]), '1.5 is not a day'],
    ['a zone', { windows: [], timeZone: 'Mars/Olympus' }, 'no time zone "Mars/Olympus"'],
  ])('say what is wrong with %s that there is not', (_, hours, message) => {
    const act = () => createQuietHours(hours);
    expect(act).toThrow(NotifError);
    expect(act).toThrow(message);
    expect(act).toThrow(expect.objectContaining({ code: 'bad-option' }));
  });
});
