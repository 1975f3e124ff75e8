import { describe, expect, it } from 'vitest';
import { NotifError } from '../../../src/model/errors.js';
import { createGovernor, type Governor } from '../../../src/toast/governor.js';
import { toastKind } from '../../../src/toast/toast.js';
import type { ToastSettings, ToastView } from '../../../src/toast/toast-event.js';
import { arrive, member, pass, titles } from './arrivals.js';

const set = (governor: Governor, settings: ToastSettings, now: number): ToastView =>
  governor.handle({ type: 'set', ...settings }, now);
const held = ({ toasts }: ToastView) => toasts.map(({ count, heldBy }) => [count, heldBy]);
const minute = 60_000;

describe('while nothing is to pop up', () => {
  it('nothing does, and one card tells of twelve afterwards (ux 78)', () => {
    const governor = createGovernor();
    set(governor, { doNotDisturb: true }, 0);
    for (let i = 0; i < 12; i++) {
      const view = arrive(governor, { type: `t.${i % 4}` }, i * 1000);
      expect([view.toasts.length, view.waiting.count, view.held.count, view.fate]).toEqual([
        0,
        0,
        i + 1,
        'held',
      ]);
    }
    const view = set(governor, { doNotDisturb: false }, minute);
    expect(held(view)).toEqual([[12, 'pause']]);
    expect(view.held.count).toBe(0);
    expect(pass(governor, 10 * minute).flatMap(({ left }) => left)).toHaveLength(1);
  });

  it('one alone is told as what came then', () => {
    const governor = createGovernor();
    set(governor, { doNotDisturb: true }, 0);
    arrive(governor, {}, 1000);
    const view = set(governor, { doNotDisturb: false }, 2000);
    expect(held(view)).toEqual([[1, 'pause']]);
    expect(view.toasts[0] && toastKind(view.toasts[0])).toBe('summary');
  });

  it('nothing is told afterwards where all of it was read (ux 78)', () => {
    const governor = createGovernor();
    set(governor, { doNotDisturb: true }, 0);
    arrive(governor, { id: 'a' }, 1000);
    arrive(governor, { id: 'b' }, 1000);
    expect(governor.handle({ type: 'settle', keys: ['ana:a', 'ana:b'] }, 2000).held.count).toBe(0);
    expect(set(governor, { doNotDisturb: false }, 3000).toasts).toEqual([]);
  });

  it('ends by itself where it has an end, and asks to be woken then', () => {
    const governor = createGovernor();
    set(governor, { doNotDisturb: minute }, 0);
    expect(governor.nextWake()).toBe(Infinity);
    arrive(governor, {}, 1000);
    expect(governor.nextWake()).toBe(minute);
    expect(held(governor.handle({ type: 'tick' }, minute))).toEqual([[1, 'pause']]);
  });

  it('what was on screen stays for its time, and what waited for room is told afterwards', () => {
    const governor = createGovernor();
    for (const type of ['a', 'b', 'c', 'd']) arrive(governor, { type, title: type }, 0);
    const view = set(governor, { doNotDisturb: true }, 2000);
    expect(titles(view)).toEqual(['c', 'b', 'a']);
    const later = pass(governor, 20_000).at(-1) as ToastView;
    expect([later.toasts.length, later.waiting.count, later.held.count]).toEqual([0, 0, 1]);
    expect(held(set(governor, { doNotDisturb: false }, 21_000))).toEqual([[1, 'pause']]);
  });

  it('what the server keeps quiet is not told here afterwards', () => {
    const governor = createGovernor();
    set(governor, { doNotDisturb: true }, 0);
    const delivery = { toast: false, sound: false };
    expect(governor.handle({ type: 'arrive', member: member(), delivery }, 0).fate).toBe('stopped');
    expect(set(governor, { doNotDisturb: false }, 1).toasts).toEqual([]);
  });

  it('the list that is open when it ends tells of it, and no card does', () => {
    for (const listed of [
      { type: 'pause', cause: 'panel' } as const,
      { type: 'set', inbox: true } as const,
    ]) {
      const governor = createGovernor();
      set(governor, { doNotDisturb: true }, 0);
      arrive(governor, {}, 1);
      governor.handle(listed, 2);
      expect(arrive(governor, {}, 3).fate).toBe('held');
      const view = set(governor, { doNotDisturb: false }, 4);
      expect([view.toasts.length, view.held.count, view.waiting.count]).toEqual([0, 0, 0]);
    }
  });

  it('the list that opens shows what waits, and no card does later', () => {
    for (const listed of [
      { type: 'pause', cause: 'panel' } as const,
      { type: 'set', inbox: true } as const,
    ]) {
      const governor = createGovernor();
      for (let i = 0; i < 6; i++) arrive(governor, { type: `t.${i}` }, 0);
      expect(governor.handle(listed, 10).waiting.count).toBe(0);
      governor.handle({ type: 'resume', cause: 'panel' }, 20);
      set(governor, { inbox: false }, 20);
      const shown = pass(governor, 60_000).flatMap(({ toasts }) => toasts.map(({ id }) => id));
      expect(shown.filter((id) => id > 3)).toEqual([]);
    }
  });

  it('an urgent one that may not break through shows as soon as it may', () => {
    const governor = createGovernor();
    set(governor, { doNotDisturb: true, urgentBreaksThrough: false }, 0);
    for (const title of ['first', 'second']) arrive(governor, { priority: 'urgent', title }, 1);
    const view = set(governor, { urgentBreaksThrough: true }, 2);
    expect(view.urgent.map(({ members }) => members[0]?.item.title)).toEqual(['second', 'first']);
    expect(view.held.count).toBe(0);
  });
});

describe('quiet hours', () => {
  const at = (time: string) => Date.parse(`2026-11-20T${time}+01:00`);
  const night = {
    windows: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '22:00', to: '08:00' }],
    timeZone: 'Europe/Berlin',
  };

  it('hold what comes, and one card tells of it in the minute in which they end', () => {
    const governor = createGovernor();
    set(governor, { quietHours: night }, at('06:00:00'));
    for (let i = 0; i < 3; i++) expect(arrive(governor, {}, at('07:10:30')).fate).toBe('held');
    expect(governor.nextWake()).toBe(at('07:11:00'));
    expect(pass(governor, at('07:59:59')).at(-1)?.toasts).toEqual([]);
    expect(held(pass(governor, at('08:00:00')).at(-1) as ToastView)).toEqual([[3, 'pause']]);
  });

  it('ask for no wake while nothing is held', () => {
    const governor = createGovernor();
    set(governor, { quietHours: night }, at('06:00:00'));
    expect(governor.nextWake()).toBe(Infinity);
  });

  it('end at once when they are taken back', () => {
    const governor = createGovernor();
    set(governor, { quietHours: night }, at('06:00:00'));
    arrive(governor, {}, at('06:01:00'));
    expect(held(set(governor, { quietHours: null }, at('06:02:00')))).toEqual([[1, 'pause']]);
  });

  it('that make no sense are refused, and nothing changes', () => {
    const governor = createGovernor();
    arrive(governor, {}, at('06:00:00'));
    const windows = [{ days: [1], from: 'late', to: '08:00' }];
    const bad = () =>
      set(governor, { quietHours: { windows }, limit: 1, doNotDisturb: true }, at('07:00:00'));
    expect(bad).toThrow(NotifError);
    // What left in that step is told in the next.
    expect(governor.handle({ type: 'tick' }, at('07:00:00')).left).toHaveLength(1);
    expect(arrive(governor, {}, at('07:00:01')).fate).toBe('shown');
  });
});

describe('while the page is hidden', () => {
  it('what comes is told by one card on return, what was gathered before with it', () => {
    const governor = createGovernor();
    for (let i = 0; i < 5; i++) arrive(governor, { type: `t.${i}` }, 0);
    set(governor, { hidden: true }, 500);
    arrive(governor, {}, 1000);
    pass(governor, 15_000);
    expect(held(set(governor, { hidden: false }, 20_000))).toEqual([[3, 'absence']]);
  });

  it('one alone that is younger than five minutes shows like any other', () => {
    for (const [back, expected] of [
      [5 * minute, [[1, null]]],
      [5 * minute + 1001, [[1, 'absence']]],
    ] as const) {
      const governor = createGovernor();
      set(governor, { hidden: true }, 0);
      arrive(governor, {}, 1000);
      expect(held(set(governor, { hidden: false }, back))).toEqual(expected);
    }
  });

  it('what was read meanwhile is not counted', () => {
    const governor = createGovernor();
    set(governor, { hidden: true }, 0);
    for (const id of ['a', 'b', 'c']) arrive(governor, { id }, 0);
    governor.handle({ type: 'settle', keys: ['ana:b'] }, 1000);
    expect(held(set(governor, { hidden: false }, minute))).toEqual([[2, 'absence']]);
  });

  it('who comes back to a pause that goes on is told when it ends, as of a pause', () => {
    const governor = createGovernor();
    set(governor, { hidden: true }, 0);
    arrive(governor, {}, 1000);
    arrive(governor, {}, 1000);
    set(governor, { doNotDisturb: true }, 2000);
    expect(set(governor, { hidden: false }, minute).toasts).toEqual([]);
    expect(held(set(governor, { doNotDisturb: false }, 2 * minute))).toEqual([[2, 'pause']]);
  });

  it('a pause that ends meanwhile is told of on return, as of an absence', () => {
    const governor = createGovernor();
    set(governor, { doNotDisturb: minute }, 0);
    arrive(governor, {}, 1000);
    arrive(governor, {}, 1000);
    set(governor, { hidden: true }, 2000);
    expect(pass(governor, 5 * minute).at(-1)?.toasts).toEqual([]);
    expect(held(set(governor, { hidden: false }, 5 * minute))).toEqual([[2, 'absence']]);
  });

  it('nothing joins the card that tells of it', () => {
    const governor = createGovernor();
    set(governor, { hidden: true }, 0);
    for (let i = 0; i < 3; i++) arrive(governor, { type: 'job.done' }, 0);
    set(governor, { hidden: false }, minute);
    expect(arrive(governor, { type: 'job.done' }, minute + 1).toasts.map(({ count }) => count)).toEqual([
      1, 3,
    ]);
  });
});

describe('where another tab shows toasts', () => {
  it('none shows here, urgent or not', () => {
    const governor = createGovernor();
    set(governor, { toaster: false }, 0);
    expect(arrive(governor, {}, 1).fate).toBe('stopped');
    expect(arrive(governor, { priority: 'urgent' }, 2).fate).toBe('stopped');
    set(governor, { toaster: true }, 3);
    expect(arrive(governor, {}, 4).fate).toBe('shown');
  });

  it('what came while this one was hidden waits until it is the one', () => {
    const governor = createGovernor();
    set(governor, { toaster: false, hidden: true }, 0);
    arrive(governor, {}, 1);
    arrive(governor, {}, 2);
    expect(set(governor, { hidden: false }, 3).held.count).toBe(2);
    expect(held(set(governor, { toaster: true }, 4))).toEqual([[2, 'absence']]);
  });

  it('what another tab has shown is not shown here later, and what is on screen stays', () => {
    const governor = createGovernor();
    const claim = (id: string, seq: number) => ({ source: 'ana', id, seq });
    for (const [seq, id] of ['a', 'b', 'c', 'd'].entries()) arrive(governor, { id, seq, type: id }, 0);
    set(governor, { doNotDisturb: true }, 1);
    arrive(governor, { id: 'e', seq: 4 }, 2);
    const claims = ['a', 'b', 'c', 'd', 'e', 'f'].map(claim);
    const view = governor.handle({ type: 'claimed', claims }, 3);
    expect([view.toasts.length, view.waiting.count, view.held.count]).toEqual([3, 0, 0]);
    set(governor, { doNotDisturb: false }, 4);
    expect(arrive(governor, { id: 'f', seq: 5 }, 5).fate).toBe('stopped');
    // It moved to the top of the list once more: that is another arrival.
    expect(arrive(governor, { id: 'f', seq: 6 }, 6).fate).not.toBe('stopped');
  });

  it('what another tab dismissed or read leaves here as well (ux 81)', () => {
    const governor = createGovernor();
    arrive(governor, { id: 'a', priority: 'urgent' }, 0);
    const view = governor.handle({ type: 'settle', keys: ['ana:a'] }, 1);
    expect([view.urgent.length, view.left[0]?.reason]).toEqual([0, 'read-elsewhere']);
  });
});
