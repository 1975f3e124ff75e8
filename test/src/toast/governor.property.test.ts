import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGovernor } from '../../../src/toast/governor.js';
import { memberKey, type Toast, type ToastMember } from '../../../src/toast/toast.js';
import type { ToastView } from '../../../src/toast/toast-event.js';
import { member, pass } from './arrivals.js';

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
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constantFrom('hidden', 'inbox', 'toaster', 'urgentBreaksThrough' as const),
      on: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('dnd' as const),
      /** How long; 0: until it ends otherwise. */
      ms: fc.option(fc.integer({ min: 0, max: 20_000 })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('claim' as const), nth: fc.nat(20) }) },
);
/** Now and then a burst: the same instant, or nearly. */
const wait = fc.oneof(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 50 }));
const schedule = fc.array(fc.tuple(wait, step), { maxLength: 120, size: 'max' });

const keyOf = ({ source, item }: ToastMember) => memberKey(source, item.id);
const keysOf = (view: ToastView) =>
  [...view.urgent, ...view.toasts, view.waiting, view.held].flatMap(({ members }) => members.map(keyOf));

/** What a person sees of it. */
const seen = ({ urgent, toasts, waiting, held, quiet, fate }: ToastView) => [
  [...urgent, ...toasts].map(({ id, count, heldBy, changedAt }) => [id, count, heldBy, changedAt]),
  [waiting.count, held.count, quiet, fate],
];

interface Told {
  /** The card that has the focus. */
  readonly focus: number | null;
  /** What should be on screen, wait or be held. */
  readonly alive: ReadonlySet<string>;
  /** What of it is urgent. */
  readonly urgent: ReadonlySet<string>;
  /** When each card that is not urgent was made. */
  readonly made: readonly number[];
  /** How many of them in this step. */
  readonly fresh: number;
  /** Whether nothing that is not urgent may come on screen. */
  readonly shut: boolean;
  readonly now: number;
}

/** Runs a schedule; `check` sees each view with the one before it. Returns the last. */
function run(
  steps: readonly (readonly [number, typeof step extends fc.Arbitrary<infer S> ? S : never])[],
  check: (view: ToastView, before: ToastView, told: Told) => void = () => {},
  governor = createGovernor(),
): ToastView {
  const alive = new Set<string>();
  const urgent = new Set<string>();
  const settled = new Set<string>();
  const ids = new Set<number>();
  const made: number[] = [];
  let focus: number | null = null;
  const told: ToastMember[] = [];
  const set = { hidden: false, inbox: false, toaster: true, urgentBreaksThrough: true };
  let dnd: boolean | number = false;
  let panel = false;
  let seq = 1e6;
  let now = 0;
  let view = governor.handle({ type: 'tick' }, now);

  const isShut = () => dnd === true || Number(dnd) > now || set.hidden;
  const lose = (key: string): void => [alive, urgent].forEach((keys) => keys.delete(key));

  const take = (event: Parameters<typeof governor.handle>[0]): void => {
    const before = view;
    const wasShut = isShut();
    const wasListed = panel || set.inbox;
    if (event.type === 'arrive' && governor.admits(event.member, event.delivery, now)) {
      alive.add(keyOf(event.member));
      settled.delete(keyOf(event.member));
      if (event.member.item.priority === 'urgent') urgent.add(keyOf(event.member));
    }
    if (event.type === 'pause' && event.cause === 'panel') panel = true;
    if (event.type === 'resume' && event.cause === 'panel') panel = false;
    if (event.type === 'set') {
      for (const name of ['hidden', 'inbox', 'toaster', 'urgentBreaksThrough'] as const)
        set[name] = event[name] ?? set[name];
      dnd = event.doNotDisturb ?? dnd;
    }
    const isListed = panel || set.inbox;
    if (event.type === 'settle') for (const key of event.keys) settled.add(key);
    if (event.type === 'focus') focus = event.id;
    view = governor.handle(event, now);
    const somewhere = new Set(keysOf(view));
    // The list on screen shows what waited, and what was held until now.
    const listed = [
      ...(isListed && !wasListed ? [before.waiting, before.held] : []),
      ...(isListed && !isShut() && set.toaster ? [before.held, before.waiting] : []),
    ];
    for (const one of listed.flatMap(({ members }) => members))
      if (!somewhere.has(keyOf(one)) && !urgent.has(keyOf(one))) alive.delete(keyOf(one));
    if (event.type === 'claimed') {
      const shown = new Set([...view.urgent, ...view.toasts].flatMap(({ members }) => members.map(keyOf)));
      for (const { source, id, seq } of event.claims) {
        const key = memberKey(source, id);
        const off = [...before.waiting.members, ...before.held.members];
        if (!shown.has(key) && off.some((one) => keyOf(one) === key && one.item.seq === seq)) lose(key);
      }
    }
    for (const { toast, reason } of view.left) {
      if (reason === 'consolidated') continue;
      for (const one of toast.members) {
        alive.delete(keyOf(one));
        if (reason !== 'timeout') urgent.delete(keyOf(one));
      }
      if (focus === toast.id && reason === 'user') focus = 0;
    }
    const held = new Set([...view.urgent, ...view.toasts].find(({ id }) => id === focus)?.members.map(keyOf));
    for (const key of settled) if (!held.has(key)) lose(key);
    const until = made.length;
    for (const { id } of [
      ...view.toasts,
      ...view.left.map(({ toast }) => toast).filter((one) => !one.urgent),
    ]) {
      if (!ids.has(id)) made.push(now);
      ids.add(id);
    }
    check(view, before, {
      focus,
      alive,
      urgent,
      made,
      fresh: made.length - until,
      shut: wasShut && isShut(),
      now,
    });
  };

  for (const [wait, what] of steps) {
    const until = now + wait;
    for (let wakes = 0; governor.nextWake() <= until; wakes++) {
      if (wakes > 1000) throw new Error(`It wakes for ever at ${governor.nextWake()}.`);
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
    else if (what.type === 'dnd')
      take({ type: 'set', doNotDisturb: what.ms === null ? false : !what.ms || now + what.ms });
    else if ('on' in what) take({ type: 'set', [what.type]: what.on });
    else if (what.type === 'claim') {
      const { source, item } = told[what.nth % Math.max(told.length, 1)] ?? member();
      take({ type: 'claimed', claims: [{ source, id: item.id, seq: item.seq }] });
    } else if (what.type === 'blur') take({ type: 'focus', id: null });
    else if ('cause' in what) take(what);
    else if (what.type === 'dismiss') take({ type: 'dismiss', id: nth(what.nth)?.id ?? 0, reason: 'user' });
    else if (what.type === 'focus') take({ type: 'focus', id: nth(what.nth)?.id ?? null });
    else {
      const some = nth(what.nth)?.members ?? [...view.held.members, ...view.waiting.members];
      take({ type: 'settle', keys: some.slice(0, 2).map(keyOf) });
    }
  }
  return view;
}

const hold = (check: (view: ToastView, before: ToastView, told: Told) => void) =>
  fc.assert(
    fc.property(schedule, (steps) => void run(steps, check)),
    { seed, numRuns: runs },
  );

describe('whatever comes, in whatever order', { timeout: 120_000 }, () => {
  it('shows every urgent one until it is dismissed or read elsewhere, or holds it until it may (I1) (ux 71)', () => {
    hold((view, _, { urgent }) => {
      const held = view.held.members.filter(({ item }) => item.priority === 'urgent');
      const shown = view.urgent.flatMap(({ members }) => members);
      expect(new Set([...shown, ...held].map(keyOf))).toEqual(urgent);
      expect(view.urgent.every(({ count }) => count === 1)).toBe(true);
    });
  });

  it('lets no urgent one leave by itself', () => {
    hold((view) => {
      const gone = view.left.filter(({ toast }) => toast.urgent).map(({ reason }) => reason);
      expect(gone.filter((reason) => reason === 'timeout' || reason === 'consolidated')).toEqual([]);
    });
  });

  it('makes at most three cards in five seconds and ten in a minute, the rolling one included (I2) (ux 71)', () => {
    hold((_, __, { made, now }) => {
      expect(made.filter((at) => at > now - 5000).length).toBeLessThanOrEqual(3);
      expect(made.filter((at) => at > now - 60_000).length).toBeLessThanOrEqual(10);
    });
  });

  it('loses none and tells none twice (I3) (ux 71)', () => {
    hold((view, _, { alive }) => {
      expect(keysOf(view).sort()).toEqual([...alive].sort());
      for (const bundle of [...view.toasts, view.waiting, view.held])
        expect(bundle.count).toBe(bundle.members.length);
    });
  });

  it('changes no card that has the focus (I4) (ux 71)', () => {
    hold((view, before, { focus }) => {
      if (!focus) return;
      const was = [...before.urgent, ...before.toasts].find(({ id }) => id === focus);
      expect([...view.urgent, ...view.toasts].find(({ id }) => id === focus)).toBe(was);
    });
  });

  it('has at most three cards that are not urgent (I5) (ux 71)', () => {
    hold((view) => expect(view.toasts.length).toBeLessThanOrEqual(3));
  });

  it('makes no card but an urgent one while nothing is to pop up, or the page is hidden', () => {
    hold((_, __, { fresh, shut }) => {
      if (shut) expect(fresh).toBe(0);
    });
  });

  it('comes to rest with nothing waiting, once everything may show and nobody does anything', () => {
    fc.assert(
      fc.property(schedule, (steps) => {
        const governor = createGovernor();
        run(steps, undefined, governor);
        const end = 1e7;
        for (const cause of ['hover', 'press', 'away', 'panel'] as const)
          governor.handle({ type: 'resume', cause }, end);
        governor.handle({ type: 'focus', id: null }, end);
        const all = { hidden: false, inbox: false, toaster: true, doNotDisturb: false, limit: 3 };
        governor.handle({ type: 'set', ...all }, end);
        const { toasts, waiting, held, quiet } = pass(governor, end + 600_000).at(-1) as ToastView;
        expect({ toasts, waiting: waiting.count, held: held.count, quiet }).toEqual({
          toasts: [],
          waiting: 0,
          held: 0,
          quiet: false,
        });
        expect(governor.nextWake()).toBe(Infinity);
      }),
      { seed, numRuns: runs },
    );
  });

  it('answers the same to the same', () => {
    fc.assert(
      fc.property(schedule, (steps) => {
        const views = [0, 1].map(() => {
          const all: unknown[] = [];
          run(steps, (view) => all.push(seen(view)));
          return all;
        });
        expect(views[0]).toEqual(views[1]);
      }),
      { seed, numRuns: Math.ceil(runs / 10) },
    );
  });
});
