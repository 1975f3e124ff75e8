import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGovernor } from '../../../src/toast/governor.js';
import { memberKey, type Toast, type ToastMember } from '../../../src/toast/toast.js';
import type { ToastView } from '../../../src/toast/toast-event.js';
import { member } from './arrivals.js';

// Printed with every run, so that a failure elsewhere can be run again here: SEED=… npx vitest …
const seed = Number(process.env['SEED'] ?? Date.now());
const runs = Number(process.env['RUNS'] ?? 1000);
console.info(`toast governor properties: seed ${seed}, ${runs} schedules`);

const priority = fc.constantFrom('low', 'normal', 'normal', 'normal', 'high', 'urgent' as const);
/** `nth` picks among what is on screen; which one is meant is known only when the step is taken. */
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('arrive' as const),
      priority,
      kind: fc.integer({ min: 0, max: 4 }),
      group: fc.integer({ min: 0, max: 3 }),
      dedup: fc.option(fc.integer({ min: 0, max: 2 })),
      source: fc.constantFrom('ana', 'ben'),
      /** Now and then an item moves to the top of the list and arrives once more. */
      again: fc.option(fc.nat(20), { freq: 8 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constantFrom('dismiss', 'focus', 'settle' as const), nth: fc.nat(8) }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('blur' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constantFrom('pause', 'resume' as const),
      cause: fc.constantFrom('hover', 'press', 'away', 'panel' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('limit' as const), limit: fc.integer({ min: 1, max: 3 }) }),
  },
);
const schedule = fc.array(fc.tuple(fc.integer({ min: 0, max: 4000 }), step), { maxLength: 80, size: 'max' });

const keyOf = ({ source, item }: ToastMember) => memberKey(source, item.id);
const keysOf = (view: ToastView) =>
  [...view.urgent, ...view.toasts, view.waiting].flatMap(({ members }) => members.map(keyOf));

/** Runs a schedule; `check` sees each view with the one before it, the focused card and what should be somewhere. */
function run(
  steps: readonly (readonly [number, typeof step extends fc.Arbitrary<infer S> ? S : never])[],
  check: (
    view: ToastView,
    before: ToastView,
    told: { focus: number | null; alive: Set<string>; urgent: Set<string> },
  ) => void,
): void {
  const governor = createGovernor();
  const alive = new Set<string>();
  const urgent = new Set<string>();
  const settled = new Set<string>();
  let focus: number | null = null;
  const told: ToastMember[] = [];
  let seq = 1e6;
  let now = 0;
  let view = governor.handle({ type: 'tick' }, now);

  const take = (event: Parameters<typeof governor.handle>[0]): void => {
    const before = view;
    if (event.type === 'arrive' && governor.admits(event.member, event.delivery)) {
      alive.add(keyOf(event.member));
      settled.delete(keyOf(event.member));
      if (event.member.item.priority === 'urgent') urgent.add(keyOf(event.member));
    }
    if (event.type === 'pause' && event.cause === 'panel')
      before.waiting.members.forEach((one) => alive.delete(keyOf(one)));
    if (event.type === 'settle') for (const key of event.keys) settled.add(key);
    if (event.type === 'focus') focus = event.id;
    view = governor.handle(event, now);
    for (const { toast, reason } of view.left) {
      if (reason === 'consolidated') continue;
      for (const one of toast.members) {
        alive.delete(keyOf(one));
        if (reason !== 'timeout') urgent.delete(keyOf(one));
      }
      if (focus === toast.id && reason === 'user') focus = 0;
    }
    const held = new Set([...view.urgent, ...view.toasts].find(({ id }) => id === focus)?.members.map(keyOf));
    for (const key of settled) if (!held.has(key)) [alive, urgent].forEach((keys) => keys.delete(key));
    check(view, before, { focus, alive, urgent });
  };

  for (const [wait, what] of steps) {
    const until = now + wait;
    while (governor.nextWake() <= until) {
      now = governor.nextWake();
      take({ type: 'tick' });
    }
    now = until;
    const cards: readonly Toast[] = [...view.urgent, ...view.toasts];
    const nth = (n: number) => cards[n % Math.max(cards.length, 1)];
    if (what.type === 'arrive') {
      const dedupKey = what.dedup === null ? null : `k${what.dedup}`;
      const fields = {
        type: `t.${what.kind}`,
        groupKey: `g${what.group}`,
        dedupKey,
        priority: what.priority,
      };
      const old = what.again === null ? undefined : told[what.again % Math.max(told.length, 1)];
      const one = old ? { ...old, item: { ...old.item, seq: seq++ } } : member(fields, 3, what.source);
      told.push(one);
      take({ type: 'arrive', member: one, delivery: null });
    } else if (what.type === 'limit') take({ type: 'set', limit: what.limit });
    else if (what.type === 'blur') take({ type: 'focus', id: null });
    else if ('cause' in what) take(what);
    else if (what.type === 'dismiss') take({ type: 'dismiss', id: nth(what.nth)?.id ?? 0, reason: 'user' });
    else if (what.type === 'focus') take({ type: 'focus', id: nth(what.nth)?.id ?? null });
    else take({ type: 'settle', keys: nth(what.nth)?.members.slice(0, 2).map(keyOf) ?? [] });
  }
}

const hold = (check: Parameters<typeof run>[1]) =>
  fc.assert(
    fc.property(schedule, (steps) => run(steps, check)),
    { seed, numRuns: runs },
  );

describe('whatever comes, in whatever order', { timeout: 120_000 }, () => {
  it('shows every urgent one until it is dismissed or read elsewhere (I1)', () => {
    hold((view, _, { urgent }) => {
      expect(new Set(view.urgent.flatMap(({ members }) => members.map(keyOf)))).toEqual(urgent);
      expect(view.urgent.every(({ count }) => count === 1)).toBe(true);
    });
  });

  it('lets no urgent one leave by itself', () => {
    hold((view) => {
      const gone = view.left.filter(({ toast }) => toast.urgent).map(({ reason }) => reason);
      expect(gone.filter((reason) => reason === 'timeout' || reason === 'consolidated')).toEqual([]);
    });
  });

  it('loses none and tells none twice (I3)', () => {
    hold((view, _, { alive }) => {
      expect(keysOf(view).sort()).toEqual([...alive].sort());
      for (const bundle of [...view.toasts, view.waiting]) expect(bundle.count).toBe(bundle.members.length);
    });
  });

  it('changes no card that has the focus (I4)', () => {
    hold((view, before, { focus }) => {
      if (!focus) return;
      const was = [...before.urgent, ...before.toasts].find(({ id }) => id === focus);
      expect([...view.urgent, ...view.toasts].find(({ id }) => id === focus)).toBe(was);
    });
  });

  it('has at most three cards that are not urgent (I5)', () => {
    hold((view) => expect(view.toasts.length).toBeLessThanOrEqual(3));
  });

  it('leaves no room unused while something waits', () => {
    hold((view) => {
      if (view.waiting.count) expect(view.toasts.length + view.urgent.length).toBeGreaterThan(0);
    });
  });
});
