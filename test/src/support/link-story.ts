import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FailCause } from '../../../src/transport/link.js';
import { connections } from '../../../src/transport/link-state.js';
import { fine, LinkWorld, type Fate, type Weather } from './link-world.js';

const DAY = 24 * 3_600_000;

/** As `fine`; a whole day of it goes by at once. */
const calmly: Fate = { ...fine, beat: 3_600_000 };

const passing: FailCause[] = ['network', 'unopened', 'mute', 'silent', 'transport', 'ended'];
/** In which a connection that fails has done so, in ms. */
const FATE_MS = 90_000;
const ms = fc.oneof(fc.nat(50), fc.nat(12_000), fc.nat(FATE_MS));
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
    'woke' as const,
    'user' as const,
    'renew' as const,
    'transports' as const,
  ),
  order: fc.constantFrom(['sse', 'ws', 'poll'], ['ws', 'poll'], ['poll', 'sse'], ['sse', 'poll']),
});

/** What befalls a link: how each connection fares, what the probes say, chance, and what happens when. */
export const linkStory = fc.tuple(
  fc.record({
    script: fc.array(fate, { minLength: 1, maxLength: 8 }),
    probes: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
    chance: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 5 }),
  }),
  fc.array(happening, { maxLength: 15 }),
);
type LinkStory = typeof linkStory extends fc.Arbitrary<infer Story> ? Story : never;

/** Seeds of runs that failed once: run first, for ever. */
export const LINK_SEEDS: number[] = [];

function check(world: LinkWorld): void {
  const { state } = world;
  // Two, and for a second after a change of hands what the old one has on its way.
  assert.ok(world.most <= 2, `${world.most} connections at once`);
  for (const [name, { until }] of Object.entries(state.demoted))
    assert.ok(until - world.now <= 6 * 3_600_000 * 1.2, `${name} is demoted for ${until - world.now} ms`);
}

/** Another configuration, as `setTransports` hands it in. */
function reorder(world: LinkWorld, order: readonly string[]): void {
  const current = connections(world.state).has(world.state.gen) ? world.name : undefined;
  world.names = order;
  world.send({ type: 'transports', candidate: current === undefined ? -1 : order.indexOf(current) });
}

/** Throws where the link does not hold what it promises. */
export function holdLink([{ script, probes, chance }, happenings]: LinkStory): void {
  let calm = false;
  let turn = 0;
  const fates: Weather = () => (calm ? calmly : script[turn++ % script.length]!);
  const world = new LinkWorld(['sse', 'ws', 'poll'], fates, {
    probe: () => calm || (probes[turn++ % probes.length] ?? true),
    random: () => chance[turn++ % chance.length]!,
  });
  world.send({ type: 'start' });
  for (const { after, type, order } of happenings) {
    world.run(after);
    if (type === 'transports') reorder(world, order);
    else world.send({ type });
    check(world);
    const { status, at } = world.state;
    const rests = ['idle', 'closed', 'blocked', 'suspended'].includes(status);
    if (rests) assert.deepEqual(at, {}, status);
    // No passing trouble ends it for good.
    if (status === 'closed')
      assert.ok(
        happenings.some((one) => one.type === 'stop'),
        'closed by nobody',
      );
  }
  // Once all is well, so is the link, and at the latest in a day it is back at the best transport.
  calm = true;
  world.send({ type: 'resume' }).send({ type: 'start' }).send({ type: 'visible' });
  // What was opened before fails yet, and may ask for a wait.
  world.run(FATE_MS);
  world.run(3 * 60_000 + Math.max(0, world.state.notBefore - world.now));
  assert.equal(world.state.status, 'live');
  world.run(DAY);
  assert.deepEqual([world.name, world.state.status], [world.names[0], 'live']);
  check(world);
  world.send({ type: 'stop' });
  const count = world.opened.length;
  world.run(DAY);
  assert.equal(world.opened.length, count, 'a stopped link opens nothing');
}
