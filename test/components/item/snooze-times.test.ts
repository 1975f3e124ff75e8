import { expect } from '@open-wc/testing';
import { snoozeTimes } from '../../../components/item/snooze-times.js';

const told = (now: string, timeZone: string) =>
  snoozeTimes(Date.parse(now), timeZone).map(({ at, key }) => `${key} ${new Date(at).toISOString()}`);

describe('the times to put something off until', () => {
  it('are an hour from now, the afternoon, tomorrow at eight, and Monday', () => {
    // A Tuesday, 10:00 in Berlin.
    expect(told('2026-12-01T09:00:00Z', 'Europe/Berlin')).to.deep.equal([
      'snooze.hour 2026-12-01T10:00:00.000Z',
      'snooze.afternoon 2026-12-01T15:00:00.000Z',
      'snooze.tomorrow 2026-12-02T07:00:00.000Z',
      'snooze.week 2026-12-07T07:00:00.000Z',
    ]);
  });

  it('offer the evening once the afternoon is near, and neither late', () => {
    expect(told('2026-12-01T14:30:00Z', 'UTC')[1]).to.equal('snooze.evening 2026-12-01T19:00:00.000Z');
    expect(told('2026-12-01T17:30:00Z', 'UTC').map((line) => line.split(' ')[0])).to.deep.equal([
      'snooze.hour',
      'snooze.tomorrow',
      'snooze.week',
    ]);
  });

  it('mean by next week a Monday that is not tomorrow', () => {
    expect(told('2026-12-06T12:00:00Z', 'UTC').at(-1)).to.equal('snooze.week 2026-12-14T08:00:00.000Z');
    expect(told('2026-12-07T12:00:00Z', 'UTC').at(-1)).to.equal('snooze.week 2026-12-14T08:00:00.000Z');
  });

  it('are of the wall clock also where the clocks are changed in between', () => {
    // The night to 28 March 2027 Berlin loses an hour.
    const times = told('2027-03-27T12:00:00Z', 'Europe/Berlin');
    expect(times.find((line) => line.startsWith('snooze.tomorrow'))).to.equal(
      'snooze.tomorrow 2027-03-28T06:00:00.000Z',
    );
    expect(told('2026-12-01T23:30:00Z', 'Pacific/Auckland')[1]).to.equal(
      'snooze.afternoon 2026-12-02T03:00:00.000Z',
    );
  });
});
