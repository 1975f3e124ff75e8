import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quietHours } from '../../examples/server/src/preferences/quiet-hours.js';
import type { Store } from '../../examples/server/src/web.js';
import { mount, type Mounted } from './support/mounted.js';
import type { Person } from './support/person.js';
import { stores } from './support/stores.js';

const daily = (start: string, end: string, tz: string, days = [1, 2, 3, 4, 5, 6, 7]) => ({
  enabled: true,
  tz,
  windows: [{ days, start, end }],
});
const at = (time: string): number => Date.parse(time);

describe('quiet hours', () => {
  const nights = daily('22:00', '07:00', 'Pacific/Auckland');
  test.each([
    // 2026-04-05, 03:00 becomes 02:00: the night is an hour longer.
    ['2026-04-04T08:59:59Z', false],
    ['2026-04-04T09:00:00Z', true],
    ['2026-04-04T13:30:00Z', true],
    ['2026-04-04T14:30:00Z', true],
    ['2026-04-04T18:59:59Z', true],
    ['2026-04-04T19:00:00Z', false],
    // 2026-09-27, 02:00 becomes 03:00: an hour shorter.
    ['2026-09-26T09:59:59Z', false],
    ['2026-09-26T10:00:00Z', true],
    ['2026-09-26T13:59:59Z', true],
    ['2026-09-26T14:00:00Z', true],
    ['2026-09-26T17:59:59Z', true],
    ['2026-09-26T18:00:00Z', false],
  ])('of Auckland, in the nights in which its clocks are changed: %s is quiet: %j', (time, quiet) => {
    expect(quietHours(nights)?.isQuiet(at(time))).toBe(quiet);
  });

  test.each([
    ['2026-11-27T21:00:00Z', true, 'Friday 22:00'],
    ['2026-11-28T05:59:59Z', true, 'still Friday’s night'],
    ['2026-11-28T06:00:00Z', false, 'Saturday 07:00'],
    ['2026-11-28T21:30:00Z', false, 'Saturday begins none'],
    ['2026-11-29T03:00:00Z', false, 'Sunday morning'],
    ['2026-11-30T03:00:00Z', false, 'Monday morning is Sunday’s night'],
    ['2026-11-30T21:00:00Z', true, 'Monday 22:00'],
  ])('of working days belong to the day they start on: %s is quiet: %j (%s)', (time, quiet) => {
    expect(quietHours(daily('22:00', '07:00', 'Europe/Berlin', [1, 2, 3, 4, 5]))?.isQuiet(at(time))).toBe(
      quiet,
    );
  });

  test('that end when they start are a day long', () => {
    const sunday = quietHours(daily('09:00', '09:00', 'UTC', [7]));
    expect(sunday?.isQuiet(at('2026-11-29T08:59:00Z'))).toBe(false);
    expect(sunday?.isQuiet(at('2026-11-29T09:00:00Z'))).toBe(true);
    expect(sunday?.isQuiet(at('2026-11-30T08:59:00Z'))).toBe(true);
    expect(sunday?.isQuiet(at('2026-11-30T09:00:00Z'))).toBe(false);
  });

  test.each([
    [nights, '2026-04-04T13:30:12Z', '2026-04-04T19:00:00Z'],
    [nights, '2026-09-26T13:30:00Z', '2026-09-26T18:00:00Z'],
    [daily('09:00', '09:00', 'UTC'), '2026-11-29T09:00:00Z', '2026-12-06T09:01:00Z'],
  ])('end by the clock on the wall, and never later than in a week', (hours, from, end) => {
    expect(quietHours(hours)?.endAfter(at(from))).toBe(at(end));
  });

  test('are none where they are off, without a window or without a zone', () => {
    expect(quietHours({ ...nights, enabled: false })).toBeNull();
    expect(quietHours({ enabled: true, tz: 'UTC' })).toBeNull();
    expect(quietHours({ enabled: true, windows: nights.windows })).toBeNull();
  });
});

describe.each(stores)('what quiet hours hold, over the store %s', (_name, open) => {
  let store: Store;
  let server: Mounted;
  let now = 0;
  beforeAll(async () => {
    store = await open();
    server = await mount({ store, clock: () => now });
  }, 60_000);
  afterAll(() => store.close());

  const evening = Date.parse('2026-01-15T21:00:00Z');
  const HOUR = 3_600_000;
  async function quietPerson(more: object = {}): Promise<Person> {
    now = evening;
    const ana = await server.person();
    const quiet_hours = { ...daily('22:00', '07:00', 'UTC'), ...more };
    const { status } = await ana.ask('PATCH', '/preferences', { body: { quiet_hours } });
    expect(status).toBe(200);
    return ana;
  }
  const send = async (ana: Person, content: object = {}): Promise<string> => {
    const [made] = await server.app.notify(ana.name, { type: 'job.done', title: 'Done', ...content });
    return made && 'id' in made ? made.id : '';
  };

  test('is in the inbox and the counts at once, without a pop-up; what is urgent interrupts', async () => {
    const ana = await quietPerson();
    const frames = await ana.stream();
    await frames.next();
    await send(ana, { priority: 'high' });
    now = evening + 2 * HOUR;
    for (const priority of ['low', 'normal', 'high', 'urgent']) await send(ana, { priority });
    expect((await frames.take(5)).map(({ data }) => data.delivery)).toEqual([
      { toast: true, sound: true },
      { toast: false, sound: false },
      { toast: false, sound: false, reason: 'quiet_hours' },
      { toast: false, sound: false, reason: 'quiet_hours' },
      { toast: true, sound: true },
    ]);
    expect((await ana.counts()).unread).toBe(5);
    frames.close();
  });

  test('is told of once, at their end, by the newest of it', async () => {
    const ana = await quietPerson();
    const before = await send(ana);
    now = evening + 2 * HOUR;
    const [one, two, three] = [await send(ana), await send(ana), await send(ana, { priority: 'high' })];
    const urgent = await send(ana, { priority: 'urgent' });
    await ana.patch(one, { read: true });
    const frames = await ana.stream();
    await frames.next();
    now = evening + 10 * HOUR - 1;
    await server.app.sweep();
    now++;
    await server.app.sweep();
    await server.app.sweep();
    await send(ana, { title: 'after' });
    const [summary, after] = await frames.take(2);
    expect(summary).toMatchObject({
      event: 'notification',
      data: {
        rev: 7,
        prev: 6,
        notification: { id: three, seq: 7, read_at: null },
        counts: { unread: 4 },
        delivery: { toast: true, sound: true, summary: { count: 2 } },
      },
    });
    expect(after).toMatchObject({ data: { notification: { title: 'after' }, delivery: { toast: true } } });
    const ids = (await ana.list()).items.map(({ id }) => id);
    expect(ids.slice(1)).toEqual([three, urgent, two, one, before]);
    frames.close();
  });

  test('is not told of where all of it was read meanwhile', async () => {
    const ana = await quietPerson();
    now = evening + 2 * HOUR;
    const id = await send(ana);
    await ana.patch(id, { read: true });
    now = evening + 11 * HOUR;
    const { rev } = await ana.counts();
    await server.app.sweep();
    expect((await ana.counts()).rev).toBe(rev);
  });

  test.each([
    ['by who wants silence', { mode: 'silent' }],
    ['where nothing is held', { enabled: false }],
  ])('is not told of %s', async (_who, more) => {
    const ana = await quietPerson(more);
    now = evening + 2 * HOUR;
    await send(ana);
    now = evening + 11 * HOUR;
    await server.app.sweep();
    expect((await ana.counts()).rev).toBe(1);
  });

  test('is told of at once by who turns them off, and later by who makes them longer', async () => {
    const [ana, ben] = [await quietPerson(), await quietPerson()];
    now = evening + 2 * HOUR;
    await send(ana);
    await send(ben);
    now += 60_000;
    await ana.ask('PATCH', '/preferences', { body: { quiet_hours: { enabled: false } } });
    await ben.ask('PATCH', '/preferences', {
      body: { quiet_hours: { windows: [{ days: [1, 2, 3, 4, 5, 6, 7], start: '22:00', end: '09:00' }] } },
    });
    await server.app.sweep();
    expect([(await ana.counts()).rev, (await ben.counts()).rev]).toEqual([2, 1]);
    now = evening + 11 * HOUR;
    await server.app.sweep();
    expect((await ben.counts()).rev).toBe(1);
    now = evening + 12 * HOUR;
    await server.app.sweep();
    expect((await ben.counts()).rev).toBe(2);
  });

  test.each([
    ['none', [false, false]],
    ['high', [true, true]],
  ] as const)('is, from the priority %s on, nothing', async (bypass_priority, toasts) => {
    const ana = await quietPerson({ bypass_priority });
    now = evening + 2 * HOUR;
    const frames = await ana.stream();
    await frames.next();
    await send(ana, { priority: 'high' });
    await send(ana, { priority: 'urgent' });
    expect((await frames.take(2)).map(({ data }) => data.delivery?.toast)).toEqual(toasts);
    frames.close();
  });

  test('is what a snooze ends in', async () => {
    const ana = await quietPerson();
    const id = await send(ana);
    await ana.patch(id, { snoozed_until: new Date(evening + 2 * HOUR).toISOString() });
    const frames = await ana.stream();
    await frames.next();
    now = evening + 2 * HOUR;
    await server.app.sweep();
    now = evening + 11 * HOUR;
    await server.app.sweep();
    const [woken, summary] = await frames.take(2);
    expect(woken?.data.delivery).toEqual({ toast: false, sound: false, reason: 'quiet_hours' });
    expect(summary?.data).toMatchObject({ notification: { id }, delivery: { summary: { count: 1 } } });
    frames.close();
  });

  test('is silent also for a stream that comes back when they are over', async () => {
    const ana = await quietPerson();
    const { sync } = await ana.list();
    now = evening + 2 * HOUR;
    await send(ana);
    now = evening + 11 * HOUR;
    const frames = await ana.stream(sync);
    await frames.next();
    expect((await frames.next()).data.delivery).toMatchObject({ toast: false, reason: 'quiet_hours' });
    frames.close();
  });
});
