import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FailCause } from '../../../src/transport/link.js';
import { fine, LinkWorld, type Fate, type Weather } from '../support/link-world.js';
import { property } from '../support/random.js';

/** `npm run faults` asks for more. */
const RUNS = Number(process.env['RUNS'] ?? 500);
const DAY = 24 * 3_600_000;

const passing: FailCause[] = ['network', 'unopened', 'mute', 'silent', 'transport', 'ended'];
const ms = fc.oneof(fc.nat(50), fc.nat(12_000), fc.nat(90_000));
const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(fine) },
  fc.record({ fails: fc.tuple(ms, fc.constantFrom(...passing)) }),
  fc.record({ opens: ms }),
  fc
    .record({ opens: fc.nat(3000), after: fc.nat(9000), lives: ms, cause: fc.constantFrom(...passing) })
    .map(({ opens, after, lives, cause }): Fate => {
      const hello = opens + after;
      return { opens, hello, beat: 1000, fails: [hello + lives, cause] };
    }),
  fc.tuple(ms, ms).map(([at, waitMs]): Fate => ({ fails: [at, 'network', waitMs] })),
);
const happening = fc.record({
  after: fc.oneof(fc.nat(5000), fc.nat(120_000), fc.nat(3_600_000)),
  type: fc.constantFrom(
    'start' as const,
    'stop' as const,
    'suspend' as const,
    'resume' as const,
    'online' as const,
    'offline' as const,
    'visible' as const,
    'hidden' as const,
    'user' as const,
    'renew' as const,
  ),
});

function check(world: LinkWorld): void {
  const { state } = world;
  // Two, and for a second after a change of hands what the old one has on its way.
  expect(world.most).toBeLessThanOrEqual(2);
  for (const { until } of Object.values(state.demoted))
    expect(until - world.now).toBeLessThanOrEqual(6 * 3_600_000 * 1.2);
}

function run(
  weather: { script: Fate[]; probes: boolean[]; chance: number[] },
  happenings: { after: number; type: 'start' | 'stop' }[],
): void {
  const { script, probes, chance } = weather;
  let calm = false;
  let turn = 0;
  const fates: Weather = () => (calm ? fine : script[turn++ % script.length]!);
  const world = new LinkWorld(['sse', 'ws', 'poll'], fates, {
    probe: () => calm || (probes[turn++ % probes.length] ?? true),
    random: () => chance[turn++ % chance.length]!,
  });
  world.send({ type: 'start' });
  for (const { after, type } of happenings) {
    world.run(after).send({ type });
    check(world);
    const { status, at } = world.state;
    const rests = ['idle', 'closed', 'blocked', 'suspended'].includes(status);
    if (rests) expect(at).toEqual({});
    // No passing trouble ends it for good.
    if (status === 'closed') expect(happenings.some((one) => one.type === 'stop')).toBe(true);
  }
  // Once all is well, so is the link, and at the latest in a day it is back at the best transport.
  calm = true;
  world.send({ type: 'resume' }).send({ type: 'start' }).send({ type: 'visible' });
  world.run(3 * 60_000 + Math.max(0, world.state.notBefore - world.now));
  expect(world.state.status).toBe('live');
  world.run(DAY);
  expect([world.name, world.state.status, world.most]).toEqual(['sse', 'live', world.most]);
  check(world);
  world.send({ type: 'stop' });
  const count = world.opened.length;
  world.run(DAY);
  expect(world.opened).toHaveLength(count);
}

test(
  'whatever happens to it, the link never opens more than it may, and is live again once the trouble is over',
  property(
    'link',
    fc.tuple(
      fc.record({
        script: fc.array(fate, { minLength: 1, maxLength: 8 }),
        probes: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
        chance: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 5 }),
      }),
      fc.array(happening, { maxLength: 15 }),
    ),
    ([weather, happenings]) => run(weather, happenings as { after: number; type: 'start' | 'stop' }[]),
    { runs: RUNS },
  ),
  60_000 + RUNS * 20,
);
