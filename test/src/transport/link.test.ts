import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoff } from '../../../src/transport/backoff.js';
import {
  initialLink,
  step,
  type LinkEffect,
  type LinkEvent,
  type LinkState,
} from '../../../src/transport/link.js';
import { property } from '../support/random.js';

const context = { now: 1_000_000, random: 0.5, candidates: 2 };

function run(
  ...events: (LinkEvent | ((state: LinkState) => LinkEvent))[]
): [LinkState, LinkEffect | undefined] {
  let state = initialLink;
  let effect: LinkEffect | undefined;
  for (const event of events)
    [state, effect] = step(state, typeof event === 'function' ? event(state) : event, context);
  return [state, effect];
}
const start: LinkEvent = { type: 'start' };
const opened = ({ gen }: LinkState): LinkEvent => ({ type: 'opened', gen });
const hello = ({ gen }: LinkState): LinkEvent => ({ type: 'hello', gen });
const fail =
  (cause: Extract<LinkEvent, { type: 'failed' }>['cause'], waitMs?: number) =>
  ({ gen }: LinkState): LinkEvent => ({ type: 'failed', gen, cause, error: null, waitMs });
const timer =
  (name: 'retry' | 'confirm' | 'stable') =>
  ({ gen }: LinkState): LinkEvent => ({ type: 'timer', gen, name });

test('opens the first transport, and is live only once it said hello', () => {
  const [connecting, effect] = run(start);
  expect(connecting.status).toBe('connecting');
  expect(effect).toEqual({ timer: ['confirm', 5000], open: 0 });
  expect(run(start, opened)[0].status).toBe('confirming');
  expect(run(start, opened, hello)[0].status).toBe('live');
});

test('an open stream that says nothing is given up for the next transport', () => {
  const [state, effect] = run(start, opened, timer('confirm'));
  expect(state).toMatchObject({ status: 'connecting', candidate: 1 });
  expect(effect?.open).toBe(1);
});

test('waits once every transport was refused', () => {
  const [state, effect] = run(start, fail('transport'), fail('transport'));
  expect(state).toMatchObject({ status: 'backoff', candidate: 0 });
  expect(effect?.timer?.[0]).toBe('retry');
});

test('blames the network, not the transport, for a lost connection', () => {
  expect(run(start, opened, hello, fail('network'))[0]).toMatchObject({ status: 'backoff', candidate: 0 });
});

test('forgives failures only after a stable time, never on open', () => {
  const flapping = run(start, fail('network'), timer('retry'), opened, hello);
  expect(flapping[0].attempt).toBe(1);
  expect(run(start, fail('network'), timer('retry'), opened, hello, timer('stable'))[0].attempt).toBe(0);
});

test('never comes back before the server allows it, whoever asks', () => {
  const [state, effect] = run(start, fail('network', 30_000));
  expect(effect?.timer?.[1]).toBeGreaterThanOrEqual(30_000);
  for (const type of ['user', 'visible', 'online'] as const)
    expect(step(state, { type }, context)[0].status).toBe('backoff');
  expect(step(state, { type: 'user' }, { ...context, now: context.now + 30_001 })[0].status).toBe(
    'connecting',
  );
});

test('a person who asks cuts a wait short, but not twice in two seconds', () => {
  const [state] = run(start, fail('network'), { type: 'user' }, fail('network'), { type: 'user' });
  expect(state.status).toBe('backoff');
});

test('does not hear what an earlier attempt still has to say', () => {
  const [state] = run(start, fail('network'), timer('retry'));
  expect(step(state, { type: 'hello', gen: 1 }, context)[0]).toBe(state);
});

test('stops for good only for what is final, and starts again when told to', () => {
  expect(run(start, fail('terminal'))[0].status).toBe('closed');
  expect(run(start, fail('unauthorized'))[0].status).toBe('blocked');
  expect(
    run(start, fail('unauthorized'), { type: 'online' }, { type: 'visible' }, { type: 'user' })[0].status,
  ).toBe('blocked');
  expect(run(start, fail('unauthorized'), start)[0].status).toBe('connecting');
});

test('puts the connection down when the page is put away, and takes it up again', () => {
  const [state, effect] = run(start, opened, hello, { type: 'suspend' });
  expect(state.status).toBe('suspended');
  expect(effect).toEqual({});
  expect(step(state, { type: 'resume' }, context)[0].status).toBe('connecting');
});

test('goes on trying while the device says it is offline, for that may be a lie', () => {
  const [, effect] = run(start, opened, hello, { type: 'offline' });
  expect(effect).toEqual({ timer: ['retry', 60_000] });
});

test('a thousand clients do not come back in step', () => {
  const bins = new Array<number>(20).fill(0);
  for (let i = 0; i < 1000; i++) bins[Math.floor((backoff(2, i / 1000) - 250) / 200)]! += 1;
  expect(Math.max(...bins)).toBeLessThanOrEqual(3 * (1000 / 20));
});

test('waits grow, and never beyond their bound', () => {
  expect(backoff(0, 0)).toBe(250);
  expect(backoff(40, 0.999)).toBeLessThanOrEqual(30_250);
  expect(backoff(40, 0.999, 1000, true)).toBeLessThanOrEqual(300_250);
});

const events: fc.Arbitrary<(state: LinkState) => LinkEvent> = fc.oneof(
  fc
    .constantFrom(
      ...(['start', 'stop', 'suspend', 'resume', 'online', 'offline', 'visible', 'hidden', 'user'] as const),
    )
    .map((type) => () => ({ type })),
  fc.constantFrom(opened, hello, timer('retry'), timer('confirm'), timer('stable')),
  fc
    .tuple(
      fc.constantFrom('network', 'transport', 'ended', 'unauthorized', 'terminal'),
      fc.option(fc.nat(100_000), { nil: undefined }),
    )
    .map(([cause, waitMs]) => fail(cause as 'network', waitMs)),
);

test(
  'whatever happens, it never opens two at once, is never stuck without a timer, and can always be stopped',
  property(
    'link',
    fc.array(fc.tuple(events, fc.nat(5000), fc.double({ min: 0, max: 0.999, noNaN: true })), {
      maxLength: 60,
    }),
    (happenings) => {
      let state = initialLink;
      let now = 0;
      let open = false;
      let waiting: string | null = null;
      for (const [happening, passed, random] of happenings) {
        now += passed;
        const event = happening(state);
        // Only a timer that runs can end, and only an open transport can say anything.
        if (event.type === 'timer' ? event.name !== waiting : 'gen' in event && !open) continue;
        const before = state;
        const [after, effect] = step(before, event, { now, random, candidates: 3 });
        state = after;
        if (event.type === 'timer') waiting = null;
        if (effect) {
          waiting = effect.timer?.[0] ?? null;
          if (!effect.keep) open = false;
          if (effect.open !== undefined) {
            expect(open).toBe(false);
            open = true;
            expect(state.gen).toBeGreaterThan(before.gen);
          }
          if (effect.timer) expect(effect.timer[1]).toBeGreaterThanOrEqual(0);
        }
        expect(state.candidate).toBeLessThan(3);
        if (state.status === 'backoff' || state.status === 'offline') expect(waiting).toBe('retry');
        if (state.status === 'connecting' || state.status === 'confirming' || state.status === 'live')
          expect(open).toBe(true);
        if (['closed', 'blocked', 'suspended', 'backoff', 'offline'].includes(state.status))
          expect(open).toBe(false);
      }
      expect(step(state, { type: 'stop' }, { now, random: 0, candidates: 3 })[0].status).toBe('closed');
    },
    { runs: 3000 },
  ),
);
