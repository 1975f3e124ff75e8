import { describe, expect, it } from 'vitest';
import { createGovernor } from '../../../src/toast/governor.js';
import { toastKind } from '../../../src/toast/toast.js';
import type { ToastView } from '../../../src/toast/toast-event.js';
import { arrive, member, notification, pass, titles } from './arrivals.js';

const kinds = (view: ToastView) => view.toasts.map(toastKind);

/** How many different cards were ever on screen. */
const cardsEver = (views: readonly ToastView[]) =>
  new Set(
    views.flatMap((view) => [...view.toasts, ...view.left.map(({ toast }) => toast)]).map(({ id }) => id),
  ).size;

describe('which arrivals interrupt', () => {
  it('shows a normal notification and nothing for a low one', () => {
    const governor = createGovernor();
    expect(titles(arrive(governor, { title: 'Export ready' }, 0))).toEqual(['Export ready']);
    const view = arrive(governor, { priority: 'low', type: 'tip.new' }, 1);
    expect(view.fate).toBe('stopped');
    expect(view.toasts).toHaveLength(1);
  });

  it('shows nothing that the server says not to show, urgent or not', () => {
    const governor = createGovernor();
    for (const priority of ['normal', 'urgent'] as const) {
      const delivery = { toast: false, sound: false };
      const view = governor.handle({ type: 'arrive', member: member({ priority }), delivery }, 0);
      expect([view.fate, view.toasts, view.urgent]).toEqual(['stopped', [], []]);
    }
  });

  it('shows nothing that is read, archived or snoozed when it comes', () => {
    const governor = createGovernor();
    for (const state of [{ readAt: 1 }, { archivedAt: 1 }, { snoozedUntil: 9e12 }]) {
      expect(arrive(governor, state, 2).fate).toBe('stopped');
    }
  });

  it('shows the same notification once, also when two elements report it', () => {
    const governor = createGovernor();
    arrive(governor, { id: 'a', seq: 1 }, 0);
    expect(arrive(governor, { id: 'a', seq: 1 }, 10).fate).toBe('stopped');
    pass(governor, 60_000);
    expect(arrive(governor, { id: 'a', seq: 1 }, 60_000).toasts).toEqual([]);
  });

  it('tells of an item that moved to the top again in the card that it has', () => {
    const governor = createGovernor();
    const first = arrive(governor, { id: 'a', seq: 1, title: '1 page' }, 0).toasts[0]?.id;
    const view = arrive(governor, { id: 'a', seq: 2, title: '2 pages' }, 3000);
    expect([titles(view), view.toasts[0]?.id, view.fate]).toEqual([['2 pages'], first, 'joined']);
    expect(governor.nextWake()).toBe(9000);
    pass(governor, 60_000);
    expect(titles(arrive(governor, { id: 'a', seq: 3, title: '3 pages' }, 60_000))).toEqual(['3 pages']);
  });

  it('moves what became urgent into the lane that stays', () => {
    const governor = createGovernor();
    arrive(governor, { id: 'a', seq: 1 }, 0);
    const view = arrive(governor, { id: 'a', seq: 2, priority: 'urgent' }, 1);
    expect([view.toasts.length, view.urgent.length]).toEqual([0, 1]);
  });

  it('shows at once what waited for room and became urgent', () => {
    const governor = createGovernor();
    for (const id of ['a', 'b', 'c', 'd']) arrive(governor, { id, type: id, seq: 1 }, 0);
    const view = arrive(governor, { id: 'd', type: 'd', seq: 2, priority: 'urgent' }, 1);
    expect([view.waiting.count, view.toasts.length, view.urgent.length]).toEqual([0, 3, 1]);
  });

  it('does not renew a card under the focus, nor show it twice', () => {
    const governor = createGovernor();
    const id = arrive(governor, { id: 'a', seq: 1, title: '1 page' }, 0).toasts[0]?.id ?? 0;
    governor.handle({ type: 'focus', id }, 1);
    expect(titles(arrive(governor, { id: 'a', seq: 2, title: '2 pages' }, 2))).toEqual(['1 page']);
  });

  it('tells the same id in two inboxes apart', () => {
    const governor = createGovernor();
    for (const source of ['ana', 'ben']) {
      governor.handle({ type: 'arrive', member: member({ id: 'a' }, 2, source), delivery: null }, 0);
    }
    expect(governor.handle({ type: 'tick' }, 1).toasts).toHaveLength(2);
  });

  it('shows no card while the panel is open, but an urgent one', () => {
    const governor = createGovernor();
    governor.handle({ type: 'pause', cause: 'panel' }, 0);
    expect(arrive(governor, {}, 1).fate).toBe('stopped');
    expect(arrive(governor, { priority: 'urgent' }, 2).urgent).toHaveLength(1);
    governor.handle({ type: 'resume', cause: 'panel' }, 3);
    expect(arrive(governor, {}, 4).fate).toBe('shown');
  });

  it('says beforehand whether it would show an arrival, and remembers nothing of the question', () => {
    const governor = createGovernor();
    const asked = member({ id: 'a' });
    expect(governor.admits(asked, null, 0)).toBe(true);
    expect(governor.admits(asked, null, 0)).toBe(true);
    governor.handle({ type: 'arrive', member: asked, delivery: null }, 0);
    expect(governor.admits(asked, null, 0)).toBe(false);
  });
});

describe('how many cards there are', () => {
  it('never shows what waited one by one', () => {
    const governor = createGovernor();
    for (let i = 0; i < 10; i++) arrive(governor, { type: `type.${i}` }, i);
    const views = pass(governor, 120_000);
    expect(cardsEver(views)).toBe(4);
    expect(views.at(-1)?.toasts).toEqual([]);
  });

  it('counts the same dedup key up instead of showing it again, and lets its time run', () => {
    const governor = createGovernor();
    arrive(governor, { dedupKey: 'k', groupKey: 'a' }, 0);
    const end = governor.nextWake();
    const view = arrive(governor, { dedupKey: 'k', groupKey: 'b' }, 3000);
    expect(kinds(view)).toEqual(['counter']);
    expect(view.toasts[0]?.count).toBe(2);
    expect(governor.nextWake()).toBe(end);
  });

  it('gives what no longer belongs together a card of its own', () => {
    const governor = createGovernor();
    arrive(governor, { action: { url: '/a', label: null, target: 'self' } }, 0);
    expect(arrive(governor, {}, 8000).toasts).toHaveLength(2);
  });

  it('lets a growing summary live no longer than thirty seconds (ux 127)', () => {
    const governor = createGovernor();
    const first = arrive(governor, {}, 0).toasts[0]?.id;
    let view = arrive(governor, {}, 1);
    for (let now = 1000; now <= 30_000; now += 1000) view = arrive(governor, {}, now);
    expect(view.toasts.map(({ id }) => id)).not.toContain(first);
  });

  it('makes room on a small screen: the newest stays, the others are told together', () => {
    const governor = createGovernor();
    for (const type of ['a', 'b', 'c']) arrive(governor, { type, title: type }, 0);
    const view = governor.handle({ type: 'set', limit: 1 }, 1);
    expect(titles(view)).toEqual(['c']);
    expect(view.waiting.count).toBe(2);
    const urgent = arrive(governor, { priority: 'urgent' }, 2);
    expect([urgent.toasts.length, urgent.urgent.length, urgent.waiting.count]).toEqual([0, 1, 3]);
    governor.handle({ type: 'dismiss', id: urgent.urgent[0]?.id ?? 0, reason: 'user' }, 3);
    expect(titles(pass(governor, 6000).at(-1) as ToastView)).toEqual(['×3']);
  });
});

describe('what leaves', () => {
  it('takes out what was read elsewhere, and leaves the rest of a summary', () => {
    const governor = createGovernor();
    arrive(governor, { id: 'a', title: 'A' }, 0);
    arrive(governor, { id: 'b', title: 'B' }, 1);
    const one = governor.handle({ type: 'settle', keys: ['ana:a'] }, 2);
    expect(titles(one)).toEqual(['B']);
    const none = governor.handle({ type: 'settle', keys: ['ana:b'] }, 3);
    expect(none.toasts).toEqual([]);
    expect(none.left.map(({ reason }) => reason)).toEqual(['read-elsewhere']);
  });

  it('takes out what was read while it waited', () => {
    const governor = createGovernor();
    for (const id of ['a', 'b', 'c', 'd']) arrive(governor, { id, type: id }, 0);
    expect(governor.handle({ type: 'settle', keys: ['ana:d'] }, 1).waiting.count).toBe(0);
  });

  it('changes nothing under the focus, and catches up when it leaves', () => {
    const governor = createGovernor();
    const id = arrive(governor, { id: 'a', title: 'A' }, 0).toasts[0]?.id ?? 0;
    governor.handle({ type: 'focus', id }, 1);
    expect(titles(arrive(governor, { title: 'B' }, 2))).toEqual(['B', 'A']);
    expect(titles(governor.handle({ type: 'settle', keys: ['ana:a'] }, 3))).toEqual(['B', 'A']);
    expect(titles(governor.handle({ type: 'focus', id: null }, 4))).toEqual(['B']);
  });

  it('keeps an urgent card for a day, and lets a person dismiss it', () => {
    const governor = createGovernor();
    const id = arrive(governor, { priority: 'urgent' }, 0).urgent[0]?.id ?? 0;
    expect(pass(governor, 86_400_000).at(-1)?.urgent).toHaveLength(1);
    const view = governor.handle({ type: 'dismiss', id, reason: 'user' }, 86_400_001);
    expect([view.urgent.length, view.left[0]?.reason]).toEqual([0, 'user']);
  });

  it('does not answer for a card that is gone', () => {
    const governor = createGovernor();
    expect(governor.handle({ type: 'dismiss', id: 7, reason: 'user' }, 0).left).toEqual([]);
  });

  it('forgets the oldest of more than five hundred', () => {
    const governor = createGovernor();
    const asked = (id: string) => ({ source: 'ana', item: notification({ id, seq: 0 }), words: 1 });
    for (let i = 0; i <= 500; i++) arrive(governor, { id: `x${i}`, seq: 0, priority: 'low' }, i);
    expect(governor.admits(asked('x0'), null, 0)).toBe(true);
    expect(governor.admits(asked('x1'), null, 0)).toBe(false);
  });
});
