import { describe, expect, it } from 'vitest';
import { createGovernor } from '../../../src/toast/governor.js';
import type { Notification } from '../../../src/model/notification.js';
import { toastKind } from '../../../src/toast/toast.js';
import type { ToastSettings, ToastView } from '../../../src/toast/toast-event.js';
import { arrive, member, notification, pass } from './arrivals.js';

type Fields = Partial<Notification>;

/** One view per moment, from the first arrival to `until`: arrivals and settings as scheduled, wakes as asked for. */
function play(
  schedule: readonly (readonly [at: number, what: Fields | { set: ToastSettings }])[],
  until: number,
): (readonly [at: number, view: ToastView])[] {
  const governor = createGovernor();
  const views: [number, ToastView][] = [];
  const wake = (before: number): void => {
    for (let at = governor.nextWake(); at <= before; at = governor.nextWake())
      views.push([at, governor.handle({ type: 'tick' }, at)]);
  };
  for (const [at, what] of schedule) {
    wake(at);
    const view =
      'set' in what ? governor.handle({ type: 'set', ...what.set }, at) : arrive(governor, what, at);
    views.push([at, view]);
  }
  wake(until);
  return views;
}

/** Every card that was ever made and is not urgent, by the order in which they came: when, and what it counted last. */
function cardsIn(views: readonly (readonly [number, ToastView])[]) {
  const cards = new Map<number, { at: number; count: number; kind: string }>();
  for (const [, { toasts }] of views)
    for (const toast of toasts)
      cards.set(toast.id, { at: toast.shownAt, count: toast.count, kind: toastKind(toast) });
  return [...cards.values()];
}

const counts = (view: ToastView | undefined) => view?.toasts.map(({ count }) => count);
const viewAt = (views: readonly (readonly [number, ToastView])[], at: number) =>
  views.findLast(([time]) => time <= at)?.[1];
const range = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

describe('what becomes of arrivals of normal priority (ux.md 3.2)', () => {
  it('1 item at 0: 1 single at 0 (ux 70)', () => {
    expect(cardsIn(play([[0, {}]], 60_000))).toEqual([{ at: 0, count: 1, kind: 'single' }]);
  });

  it('3 of the same key at 0, .2 and .4 s: a single that counts to 2 and 3; one element (ux 70)', () => {
    const views = play(
      range(3, (i) => [i * 200, { groupKey: 'g' }]),
      60_000,
    );
    expect([0, 200, 400].map((at) => counts(viewAt(views, at)))).toEqual([[1], [2], [3]]);
    expect(cardsIn(views)).toHaveLength(1);
  });

  it('5 jobs of five groups within .5 s: 2 singles, then one that counts 3, 4 and 5; 2 elements ever (ux 70)', () => {
    const times = [0, 100, 250, 400, 500];
    const views = play(
      times.map((at, i) => [at, { type: 'job.done', groupKey: `g${i}` }]),
      60_000,
    );
    expect(times.map((at) => counts(viewAt(views, at)))).toEqual([[1], [1, 1], [3], [4], [5]]);
    expect(cardsIn(views)).toHaveLength(2);
  });

  it('5 types × 4 over 1 s: 3 that grow to 4 each by .85 s; the other 8 as one mixed at 8.7 s (ux 70)', () => {
    const views = play(
      range(20, (i) => [i * 50, { type: `type.${i % 5}`, groupKey: 'g' }]),
      60_000,
    );
    expect(counts(viewAt(views, 850))).toEqual([4, 4, 4]);
    expect(viewAt(views, 5000)?.waiting.count).toBe(8);
    const made = cardsIn(views);
    expect(made).toHaveLength(4);
    expect(made[3]).toEqual({ at: 8750, count: 8, kind: 'mixed' });
  });

  it('100 at 10/s, one type, 20 groups: one summary that counts up; 2 elements ever (ux 70)', () => {
    const views = play(
      range(100, (i) => [i * 100, { type: 'job.done', groupKey: `g${i % 20}` }]),
      60_000,
    );
    expect(counts(viewAt(views, 9900))).toEqual([100]);
    expect(cardsIn(views)).toHaveLength(2);
  });

  it('10,000 in 10 s, one type, unique groups: one summary; 2 elements on screen at most (ux 70)', () => {
    const views = play(
      range(10_000, (i) => [i, { type: 'job.done', groupKey: `g${i}` }]),
      10_000,
    );
    expect(counts(views.at(-1)?.[1])).toEqual([10_000]);
    // It knows the number, and the newest thousand.
    expect(views.at(-1)?.[1].toasts[0]?.members).toHaveLength(1000);
    expect(Math.max(...views.map(([, { toasts }]) => toasts.length))).toBe(2);
    expect(cardsIn(views)).toHaveLength(2);
  });

  it('40 of 8 types in 2 s and 2 urgent: 4 elements in 60 s, both urgent at once and unmerged (ux 70)', () => {
    const views = play(
      range(42, (i) =>
        i === 10 || i === 20
          ? [i * 48, { type: 'type.1', priority: 'urgent' }]
          : [i * 48, { type: `type.${i % 8}` }],
      ),
      60_000,
    );
    expect(cardsIn(views)).toHaveLength(4);
    expect(viewAt(views, 480)?.urgent.map(({ count }) => count)).toEqual([1]);
    expect(viewAt(views, 960)?.urgent.map(({ count }) => count)).toEqual([1, 1]);
    expect(Math.max(...views.map(([, { toasts, urgent }]) => toasts.length + urgent.length))).toBe(5);
    const told = views.at(-1)?.[1].urgent.length ?? 0;
    expect(told + cardsIn(views).reduce((sum, { count }) => sum + count, 0)).toBe(42);
  });

  it('urgent while not to be disturbed, let through: shown (ux 70)', () => {
    const views = play(
      [
        [0, { set: { doNotDisturb: true } }],
        [1, { priority: 'urgent' }],
      ],
      2,
    );
    expect(views.at(-1)?.[1].urgent).toHaveLength(1);
  });

  it('urgent while not to be disturbed, not let through: held, and shown first when that ends (ux 70)', () => {
    const views = play(
      [
        [0, { set: { doNotDisturb: true, urgentBreaksThrough: false } }],
        [1, {}],
        [2, { priority: 'urgent', title: 'Fire' }],
        [3, { set: { doNotDisturb: false } }],
      ],
      3,
    );
    const [held, after] = [viewAt(views, 2), viewAt(views, 3)];
    expect([held?.urgent.length, held?.held.count, held?.fate]).toEqual([0, 2, 'held']);
    expect([after?.urgent[0]?.id, after?.toasts[0]?.id]).toEqual([1, 2]);
    expect(after?.urgent[0]?.members[0]?.item.title).toBe('Fire');
  });

  it('hidden for 10 min, 14 arrive and 2 of them urgent: on return 2 urgent cards and one for the 12 (ux 70)', () => {
    const minute = 60_000;
    const views = play(
      [
        [0, { set: { hidden: true } }],
        ...range(
          14,
          (i) =>
            [(i + 1) * 40_000, { type: `t.${i % 4}`, priority: i % 7 === 3 ? 'urgent' : 'normal' }] as const,
        ),
        [10 * minute, { set: { hidden: false } }],
      ],
      10 * minute,
    );
    const view = views.at(-1)?.[1];
    expect(view?.urgent.map(({ count }) => count)).toEqual([1, 1]);
    expect(view?.toasts.map(({ count, heldBy }) => [count, heldBy])).toEqual([[12, 'absence']]);
    expect(viewAt(views, 10 * minute - 1)?.toasts).toEqual([]);
  });

  it('read in another tab while it is on screen here: it leaves in the same step, and nothing comes in its place (ux 70)', () => {
    const governor = createGovernor();
    governor.handle({ type: 'arrive', member: member({ id: 'a' }), delivery: null }, 0);
    const view = governor.handle({ type: 'settle', keys: ['ana:a'] }, 300);
    expect([view.toasts.length, view.left.map(({ reason }) => reason)]).toEqual([0, ['read-elsewhere']]);
    expect(pass(governor, 60_000).at(-1)?.toasts).toEqual([]);
    const again = { source: 'ana', item: notification({ id: 'a', readAt: 300 }), words: 1 };
    expect(governor.admits(again, null, 400)).toBe(false);
  });
});
