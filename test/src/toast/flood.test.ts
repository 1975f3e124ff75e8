import { describe, expect, it } from 'vitest';
import { createGovernor, type Governor } from '../../../src/toast/governor.js';
import { toastKind } from '../../../src/toast/toast.js';
import type { ToastView } from '../../../src/toast/toast-event.js';
import { arrive, member, pass, titles } from './arrivals.js';

const dismissAll = (governor: Governor, { toasts }: ToastView, now: number): void => {
  for (const { id } of toasts) governor.handle({ type: 'dismiss', id, reason: 'user' }, now);
};

/** Ten cards, one every 5.5 s, each dismissed at once: as many as a minute may have. */
function tenCards(governor: Governor): number {
  for (let i = 0; i < 10; i++)
    dismissAll(governor, arrive(governor, { type: `early.${i}` }, i * 5500), i * 5500 + 1);
  return 9 * 5500 + 1;
}

describe('how fast new cards come', () => {
  it('three in five seconds; what comes sooner waits for its turn also where there is room', () => {
    const governor = createGovernor({ burstMax: 10 });
    for (let i = 0; i < 3; i++) dismissAll(governor, arrive(governor, { type: `t.${i}` }, i * 100), i * 100);
    const fourth = arrive(governor, { type: 't.4', title: 'Fourth' }, 300);
    expect([fourth.toasts.length, fourth.waiting.count, fourth.fate]).toEqual([0, 1, 'waiting']);
    expect(governor.nextWake()).toBe(5000);
    expect(titles(governor.handle({ type: 'tick' }, 5000))).toEqual(['Fourth']);
  });

  it('an urgent one waits for nothing, and counts for nothing', () => {
    const governor = createGovernor();
    for (let i = 0; i < 20; i++) arrive(governor, { priority: 'urgent' }, i);
    expect(arrive(governor, {}, 20).toasts).toHaveLength(1);
    expect(arrive(governor, { priority: 'urgent' }, 21).urgent).toHaveLength(21);
  });
});

describe('what is gathered', () => {
  /** Three cards in a burst, dismissed, and five seconds over: room and rate are free again, the burst is what counts. */
  function burst(governor: Governor): void {
    for (let i = 0; i < 3; i++) dismissAll(governor, arrive(governor, { type: `t.${i}` }, i), i);
  }
  const free = { rateMax: 100, quietAfter: 100 };

  it('shows a second after the last of it came, one card for each kind', () => {
    const governor = createGovernor(free);
    burst(governor);
    for (const [i, type] of ['a', 'a', 'b', 'a'].entries())
      expect(arrive(governor, { type, groupKey: `${i}` }, 100 + i * 200).fate).toBe('waiting');
    expect(governor.nextWake()).toBe(1700);
    const view = governor.handle({ type: 'tick' }, 1700);
    expect(view.toasts.map((toast) => [toastKind(toast), toast.count])).toEqual([
      ['summary', 3],
      ['single', 1],
    ]);
    expect(view.waiting.count).toBe(0);
  });

  it('shows three seconds after the first of it at the latest', () => {
    const governor = createGovernor(free);
    burst(governor);
    for (let now = 100; now < 3100; now += 500) arrive(governor, { type: 'a' }, now);
    expect(governor.nextWake()).toBe(3100);
    expect(titles(governor.handle({ type: 'tick' }, 3100))).toEqual(['×6']);
  });

  it('becomes one mixed card where there are more than three kinds', () => {
    const governor = createGovernor(free);
    burst(governor);
    for (let i = 0; i < 8; i++) arrive(governor, { type: `kind.${i % 4}` }, 100);
    const [card] = governor.handle({ type: 'tick' }, 1100).toasts;
    expect([card && toastKind(card), card?.count]).toEqual(['mixed', 8]);
  });

  it('is not shown where it was read before', () => {
    const governor = createGovernor(free);
    burst(governor);
    arrive(governor, { id: 'a' }, 100);
    governor.handle({ type: 'settle', keys: ['ana:a'] }, 200);
    expect(governor.handle({ type: 'tick' }, 1300).toasts).toEqual([]);
    expect(governor.nextWake()).toBe(Infinity);
  });
});

describe('quiet mode', () => {
  it('begins with the eleventh card in a minute, and tells of everything by one card', () => {
    const governor = createGovernor();
    const now = tenCards(governor);
    const first = arrive(governor, { type: 'late.0' }, now + 5000);
    expect([first.quiet, first.toasts.length, first.waiting.count]).toEqual([true, 0, 1]);
    // The first of the ten is a minute old then.
    expect(governor.nextWake()).toBe(60_000);
    const rolling = governor.handle({ type: 'tick' }, 60_000);
    expect([rolling.toasts.length, rolling.waiting.count, rolling.quiet]).toEqual([1, 0, true]);
  });

  it('makes a card that is there the one that tells of everything, rather than a new one', () => {
    const governor = createGovernor();
    for (let i = 0; i < 10; i++) arrive(governor, { type: `early.${i}` }, i * 5500);
    const view = arrive(governor, { type: 'late.0' }, 55_000);
    expect([view.quiet, view.fate]).toEqual([true, 'joined']);
    expect(view.toasts.at(-1)?.count).toBe(2);
    expect(view.toasts.at(-1)?.id).toBeLessThanOrEqual(10);
  });

  it('changes that card every five seconds at most', () => {
    const governor = createGovernor();
    for (let i = 0; i < 10; i++) arrive(governor, { type: `early.${i}` }, i * 5500);
    const times = new Set<number>();
    let count = 0;
    for (let now = 55_000; now < 75_000; now += 250) {
      const { toasts } = arrive(governor, { type: `late.${now}` }, now);
      const most = Math.max(0, ...toasts.map((toast) => toast.count));
      if (most > count) times.add(now);
      count = Math.max(count, most);
    }
    expect([...times]).toEqual([55_000, 60_000, 65_000, 70_000]);
  });

  it('changes it no sooner where all of it is of one kind', () => {
    const governor = createGovernor();
    tenCards(governor);
    arrive(governor, { type: 'job.done' }, 55_000);
    expect(titles(pass(governor, 60_000).at(-1) as ToastView)).toHaveLength(1);
    const views = [60_100, 62_000, 64_999].map((now) => arrive(governor, { type: 'job.done' }, now));
    expect(views.map(({ toasts, waiting }) => [toasts[0]?.count, waiting.count])).toEqual([
      [1, 1],
      [1, 2],
      [1, 3],
    ]);
    expect(titles(governor.handle({ type: 'tick' }, governor.nextWake()))).toEqual(['×4']);
  });

  it('does not touch that card while it has the focus', () => {
    const governor = createGovernor();
    for (let i = 0; i < 10; i++) arrive(governor, { type: `early.${i}` }, i * 5500);
    const rolling = arrive(governor, { type: 'late.0' }, 55_000).toasts.at(-1);
    governor.handle({ type: 'focus', id: rolling?.id ?? 0 }, 56_000);
    const view = arrive(governor, { type: 'late.1' }, 70_000);
    expect(view.toasts.at(-1)).toBe(rolling);
    expect(view.waiting.count).toBe(1);
    expect(governor.handle({ type: 'focus', id: null }, 71_000).toasts.at(-1)?.count).toBe(3);
  });

  it('ends after a minute, and what comes then has cards of its own', () => {
    const governor = createGovernor();
    for (let i = 0; i < 10; i++) arrive(governor, { type: `early.${i}` }, i * 5500);
    arrive(governor, { type: 'late.0' }, 55_000);
    expect(pass(governor, 114_999).at(-1)?.quiet).toBe(true);
    expect(pass(governor, 115_000).at(-1)?.quiet).toBe(false);
    expect(titles(arrive(governor, { title: 'Export ready' }, 115_001))).toEqual(['Export ready']);
  });
});

describe('a kind that goes on and on', () => {
  /** One every second for half a minute: the card has come to its bound. */
  function halfAMinute(governor: Governor): void {
    for (let now = 0; now < 30_000; now += 1000) arrive(governor, { type: 'job.done' }, now);
  }

  it('is only counted for a minute after its card, and then told by one (ux 127)', () => {
    const governor = createGovernor();
    halfAMinute(governor);
    for (let now = 30_000; now < 90_000; now += 1000) {
      const view = arrive(governor, { type: 'job.done' }, now);
      expect([view.toasts.length, view.fate]).toEqual([0, 'waiting']);
    }
    const view = governor.handle({ type: 'tick' }, governor.nextWake());
    expect(titles(view)).toEqual(['×60']);
    expect(view.toasts[0]?.shownAt).toBe(90_000);
  });

  it('keeps no other kind back meanwhile, and comes again where nothing of it was counted', () => {
    const governor = createGovernor();
    halfAMinute(governor);
    pass(governor, 31_000);
    expect(titles(arrive(governor, { type: 'comment.new', title: 'Hello' }, 32_000))).toEqual(['Hello']);
    expect(governor.nextWake()).toBe(38_000);
    pass(governor, 91_000);
    expect(arrive(governor, { type: 'job.done' }, 91_000).fate).toBe('shown');
  });

  it('has its time while a pointer rests on the card', () => {
    const governor = createGovernor();
    arrive(governor, {}, 0);
    arrive(governor, {}, 1000);
    governor.handle({ type: 'pause', cause: 'hover' }, 2000);
    for (let now = 3000; now < 60_000; now += 5000) arrive(governor, {}, now);
    expect(governor.handle({ type: 'resume', cause: 'hover' }, 60_000).toasts[0]?.count).toBe(14);
    expect(arrive(governor, {}, 61_000).fate).toBe('joined');
  });
});

describe('one that waited long for room', () => {
  it('is told with its time, as a summary of one', () => {
    const governor = createGovernor();
    governor.handle({ type: 'pause', cause: 'away' }, 0);
    for (const type of ['a', 'b', 'c']) arrive(governor, { type }, 0);
    expect(arrive(governor, { type: 'd' }, 4000).waiting.count).toBe(1);
    const view = governor.handle({ type: 'dismiss', id: 1, reason: 'user' }, 34_001);
    expect(view.toasts[0]).toMatchObject({ count: 1, heldBy: 'queue' });
    expect(view.toasts[0] && toastKind(view.toasts[0])).toBe('summary');
  });

  it('is like any other where it did not wait long', () => {
    const governor = createGovernor();
    for (const type of ['a', 'b', 'c']) arrive(governor, { type }, 0);
    arrive(governor, { type: 'd' }, 4000);
    const view = governor.handle({ type: 'dismiss', id: 1, reason: 'user' }, 5500);
    expect(view.toasts[0]).toMatchObject({ count: 1, heldBy: null });
  });
});

describe('a clock that is set back', () => {
  it('keeps back nothing that waited by the old time', () => {
    const governor = createGovernor();
    const day = 86_400_000;
    for (let i = 0; i < 8; i++) arrive(governor, { type: `t.${i}` }, 10 * day);
    governor.handle({ type: 'tick' }, 9 * day);
    expect(governor.nextWake()).toBeLessThanOrEqual(9 * day + 1000);
    const views = pass(governor, 9 * day + 10_000);
    expect(Math.max(...views.flatMap(({ toasts }) => toasts.map(({ count }) => count)))).toBe(5);
    expect(views.at(-1)?.waiting.count).toBe(0);
  });
});

it('tells what the server held by the number that the server says', () => {
  const governor = createGovernor();
  const delivery = { toast: true, sound: false, held: 12 };
  const view = governor.handle({ type: 'arrive', member: member(), delivery }, 0);
  expect(view.toasts[0]).toMatchObject({ count: 12, heldBy: 'pause' });
  // It is told for itself: the next has a card of its own.
  expect(arrive(governor, {}, 1).toasts).toHaveLength(2);
});
