import { expect } from '@open-wc/testing';
import { clockTime, dayLabel, fullTime, relativeTime } from '../../../components/internal/format.js';
import type { StringKey, Strings } from '../../../components/internal/strings.js';
import en from '../../../components/locales/en.js';
import ru from '../../../components/locales/ru.js';

const words = (locale: 'en' | 'ru') => ({
  locale,
  t: (key: StringKey) => String((locale === 'en' ? (en as Partial<Strings>) : ru)[key]),
});
/**
 * To a reader, narrow no-break spaces are spaces; and whether a comma or a full stop stands in the Russian forms
 * depends on the release of the browser's own tables.
 */
const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ').replace(/(?<=вчера|пн|чт|мин)[,.]/g, '');

const zone = 'Europe/Berlin';
const at = (iso: string) => Date.parse(iso);
/** A Wednesday afternoon in Berlin. */
const now = at('2026-03-18T15:00:00+01:00');
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const told = (age: number, locale: 'en' | 'ru' = 'en') =>
  plain(relativeTime(words(locale), now - age, now, zone));

describe('relative time', () => {
  for (const [what, age, english, russian] of [
    ['now', 0, 'just now', 'только что'],
    ['44 s', 44 * second, 'just now', 'только что'],
    ['45 s', 45 * second, '1 min. ago', '1 мин назад'],
    ['89 s: a floor, not the nearest', 89 * second, '1 min. ago', '1 мин назад'],
    ['59 min', 59 * minute, '59 min. ago', '59 мин назад'],
    ['60 min', 60 * minute, '1 hr. ago', '1 ч назад'],
    ['89 min', 89 * minute, '1 hr. ago', '1 ч назад'],
    ['23 h, the day before', 23 * hour, '23 hr. ago', '23 ч назад'],
    ['25 h', 25 * hour, 'yesterday 2:00 PM', 'вчера 14:00'],
    ['2 days', 2 * day, 'Mon 3:00 PM', 'пн 15:00'],
    ['6 days', 6 * day, 'Thu 3:00 PM', 'чт 15:00'],
    ['7 days', 7 * day, 'Mar 11', '11 мар.'],
    ['two months', 77 * day, 'Dec 31, 2025', '31 дек. 2025 г.'],
  ] as const) {
    it(`of ${what} (ux 114)`, () => {
      expect([told(age), told(age, 'ru')]).to.deep.equal([english, russian]);
    });
  }

  it('says "just now" of a clock that is up to two minutes ahead, and the date beyond (ux 114)', () => {
    expect(told(-minute)).to.equal('just now');
    expect(told(-2 * minute)).to.equal('just now');
    expect(told(-3 * minute)).to.equal('Mar 18, 2026, 3:03 PM');
  });

  it('knows days by the calendar of the zone, also across the change of clocks', () => {
    const morning = at('2026-03-29T09:00:00+02:00');
    const told = (iso: string) => plain(relativeTime(words('en'), at(iso), morning, zone));
    expect(told('2026-03-28T08:30:00+01:00')).to.equal('23 hr. ago');
    expect(told('2026-03-28T07:59:00+01:00')).to.equal('yesterday 7:59 AM');
    expect(told('2026-03-27T23:59:00+01:00')).to.equal('Fri 11:59 PM');
  });

  it('is the same moment in another zone', () => {
    const late = at('2026-03-17T03:00:00Z');
    expect(plain(relativeTime(words('en'), late, now, 'America/New_York'))).to.equal('Mon 11:00 PM');
    expect(plain(relativeTime(words('en'), late, now, 'Australia/Sydney'))).to.equal('Tue 2:00 PM');
  });

  it('says when it is not known', () => {
    expect(relativeTime(words('en'), null, now, zone)).to.equal('Time unknown');
    expect(fullTime(words('ru'), null, zone)).to.equal('Время неизвестно');
    expect(dayLabel(words('en'), null, now, zone)).to.equal('Older');
  });
});

describe('a time in full', () => {
  it('has day, date and time, as the language writes them', () => {
    const moment = at('2026-03-04T09:05:00+01:00');
    expect(plain(fullTime(words('en'), moment, zone))).to.equal('Wednesday, March 4, 2026 at 9:05 AM');
    expect(plain(fullTime(words('ru'), moment, zone))).to.equal('среда, 4 марта 2026 г. в 09:05');
    expect(plain(clockTime(words('ru'), moment, zone))).to.equal('09:05');
  });
});

describe('the label of a day', () => {
  for (const [iso, label] of [
    ['2026-03-18T00:00:00+01:00', 'Today'],
    ['2026-03-17T23:59:00+01:00', 'Yesterday'],
    ['2026-03-16T12:00:00+01:00', 'Monday'],
    ['2026-03-12T12:00:00+01:00', 'Thursday'],
    ['2026-03-11T12:00:00+01:00', 'March 11'],
    ['2025-12-31T12:00:00+01:00', 'December 31, 2025'],
  ] as const) {
    it(`${iso} is ${label}`, () => expect(dayLabel(words('en'), at(iso), now, zone)).to.equal(label));
  }
});
