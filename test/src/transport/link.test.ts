import { describe, expect, test } from 'vitest';
import { backoff } from '../../../src/transport/backoff.js';
import { fine, LinkWorld, type Fate, type Weather } from '../support/link-world.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const silent: Fate = { opens: 20 };
const lost = (cause: NonNullable<Fate['fails']>[1], ms = 20): Fate => ({ fails: [ms, cause] });
/** What each transport does, by its name; the others are fine. */
const where =
  (fates: Record<string, Fate>): Weather =>
  (name) =>
    fates[name] ?? fine;
const world = (fates: Record<string, Fate> = {}, probe?: (now: number) => boolean) =>
  new LinkWorld(['sse', 'ws', 'poll'], where(fates), probe ? { probe } : {});
const started = (...args: Parameters<typeof world>) => world(...args).send({ type: 'start' });
const names = ({ opened }: LinkWorld) => opened.map(({ name }) => name);

test('opens the first transport, and is live only once it said hello', () => {
  const link = started();
  expect(link.state.status).toBe('connecting');
  expect(link.run(30).state.status).toBe('confirming');
  expect(link.run(30).state.status).toBe('live');
  expect(names(link)).toEqual(['sse']);
});

describe('a transport that does not work here', () => {
  test('is left for the next within 8 s when it opens and then says nothing', () => {
    const link = started({ sse: silent });
    expect(link.untilLive(8000)).toBeLessThan(8000);
    expect(link.name).toBe('ws');
  });

  test('is left within 2 s when it is refused at once', () => {
    const link = new LinkWorld(['ws', 'poll'], where({ ws: lost('unopened') })).send({ type: 'start' });
    expect(link.untilLive(2000)).toBeLessThan(2000);
    expect(link.name).toBe('poll');
  });

  test('is left within 6 s when the handshake is dropped', () => {
    const link = new LinkWorld(['ws', 'poll'], where({ ws: {} })).send({ type: 'start' });
    expect(link.untilLive(6000)).toBeLessThan(6000);
  });

  test('is left after three short lives, though each of them said hello', () => {
    const link = new LinkWorld(
      ['ws', 'poll'],
      where({ ws: { opens: 5, hello: 10, fails: [100, 'network'] } }),
    );
    link.send({ type: 'start' }).run(30_000);
    expect(names(link)).toEqual(['ws', 'ws', 'ws', 'poll']);
    expect(link.state.status).toBe('live');
  });

  test('is not tried again while the page lives when the server has none', () => {
    const link = started({ sse: lost('lacking') });
    link.run(48 * HOUR);
    expect(names(link).filter((name) => name === 'sse')).toHaveLength(1);
    expect(link.name).toBe('ws');
  });

  test('is left at its second silence within ten minutes, not at the first', () => {
    const link = started({ sse: { opens: 20, hello: 40, fails: [30_000, 'silent'] } });
    link.run(35_000);
    expect(link.name).toBe('sse');
    link.run(40_000);
    expect(link.name).toBe('ws');
  });

  test('waits when all of them are refused, and goes on asking', () => {
    const link = started({ sse: lost('mute'), ws: lost('unopened'), poll: lost('transport') });
    link.run(10 * MINUTE);
    expect(link.opened.length).toBeGreaterThan(15);
    expect(link.opened.length).toBeLessThan(70);
  });
});

describe('the way back', () => {
  const brokenUntil =
    (time: number): Weather =>
    (name, now) =>
      name === 'sse' && now < time ? silent : fine;

  test('is tried beside the one that works, which never stops', () => {
    const link = new LinkWorld(['sse', 'poll'], brokenUntil(MINUTE)).send({ type: 'start' });
    link.run(13 * MINUTE);
    expect(link.name).toBe('sse');
    expect(link.most).toBe(2);
    const after = link.history.filter(({ at }) => at > 10_000);
    expect(after.every(({ status }) => status === 'live')).toBe(true);
  });

  test('is found within 12 minutes after one slow first answer', () => {
    const link = new LinkWorld(['sse', 'poll'], (name, _, nth) =>
      name === 'sse' && nth === 1 ? { opens: 10, hello: 7000 } : fine,
    );
    link.send({ type: 'start' }).run(12 * MINUTE + 10_000);
    expect(link.name).toBe('sse');
  });

  test('is asked for less and less often, but never given up', () => {
    const link = new LinkWorld(['sse', 'poll'], where({ sse: silent })).send({ type: 'start' });
    link.run(48 * HOUR);
    const tries = link.opened.filter(({ name }) => name === 'sse').map(({ at }) => at);
    const gaps = tries.slice(1).map((at, i) => at - tries[i]!);
    expect(gaps[0]).toBeLessThan(13 * MINUTE);
    expect(Math.max(...gaps)).toBeLessThan(7.3 * HOUR);
    expect(tries.length).toBeGreaterThan(8);
    expect(tries.length).toBeLessThan(20);
    expect(link.state.status).toBe('live');
  });

  test('that breaks a second after it was taken leads back to the old one, with one strike more', () => {
    const link = new LinkWorld(['sse', 'poll'], (name, _, nth) =>
      name !== 'sse' ? fine : nth === 1 ? silent : { opens: 5, hello: 10, fails: [4510, 'network'] },
    );
    link.send({ type: 'start' }).run(14 * MINUTE);
    expect(link.state.demoted['sse']?.strikes).toBe(2);
    expect([link.name, link.state.status]).toEqual(['poll', 'live']);
  });

  test('is not looked for in a page that nobody sees', () => {
    const link = new LinkWorld(['sse', 'poll'], brokenUntil(MINUTE)).send({ type: 'start' });
    link.run(10_000).send({ type: 'hidden' });
    link.run(HOUR);
    expect(link.name).toBe('poll');
    link.send({ type: 'visible' }).run(10_000);
    expect(link.name).toBe('sse');
  });

  test('is open as soon as the network is another', () => {
    const link = new LinkWorld(['sse', 'poll'], brokenUntil(MINUTE)).send({ type: 'start' });
    link
      .run(2 * MINUTE)
      .send({ type: 'online' })
      .run(10_000);
    expect(link.name).toBe('sse');
  });
});

describe('the network', () => {
  test('is blamed, not the transport, for a lost connection', () => {
    const link = started({ sse: { opens: 20, hello: 40, fails: [20_000, 'network'] } });
    link.run(20_030);
    expect([link.state.status, link.name]).toEqual(['backoff', 'sse']);
  });

  test('is blamed when the server restarts for 20 s: nothing is demoted', () => {
    const back = 60_000;
    const down = (now: number): boolean => now > 30_000 && now < back;
    const link = new LinkWorld(
      ['ws', 'poll'],
      (_, now) =>
        down(now) ? lost('unopened') : { ...fine, ...(now < 30_000 && { fails: [30_000 - now, 'network'] }) },
      { probe: (now) => !down(now) },
    );
    link.send({ type: 'start' }).run(3 * MINUTE);
    expect(link.state.demoted).toEqual({});
    expect([link.state.status, link.name]).toEqual(['live', 'ws']);
  });

  test('that is slow gets its time: what says hello after 9 s is not given up', () => {
    const link = started({ sse: { opens: 4000, hello: 9000 } }, () => false);
    expect(link.untilLive(20_000)).toBeLessThan(9100);
    expect(names(link)).toEqual(['sse']);
  });

  test('may fail for ever: the link goes on, about twice a minute', () => {
    const link = started({ sse: lost('network'), ws: lost('unopened'), poll: lost('network') }, () => false);
    link.run(HOUR);
    expect(link.opened.length).toBeGreaterThan(60);
    expect(link.opened.length).toBeLessThan(400);
    expect(link.state.demoted).toEqual({});
  });

  test('that lies about being offline is tried once a minute all the same', () => {
    const link = started().run(1000).send({ type: 'offline' });
    expect(link.state.status).toBe('offline');
    link.run(61_000);
    expect(link.state.status).toBe('live');
  });
});

describe('the server', () => {
  test('is never asked before the time that it set, whoever asks', () => {
    const link = started({ sse: { fails: [20, 'network', 30_000] } }).run(30);
    for (const type of ['user', 'visible', 'online'] as const) link.send({ type });
    link.run(29_000);
    expect(link.opened).toHaveLength(1);
    link.run(10_000);
    expect(link.opened.length).toBeGreaterThan(1);
  });

  test('that ends the stream for good is not asked again', () => {
    const link = started({ sse: lost('terminal') }).run(HOUR);
    expect([link.state.status, link.opened.length]).toEqual(['closed', 1]);
  });

  test('that wants a sign-in is not asked again before it', () => {
    const link = started({ sse: lost('unauthorized') }).run(HOUR);
    expect([link.state.status, link.opened.length]).toEqual(['blocked', 1]);
    link.send({ type: 'start' });
    expect(link.opened).toHaveLength(2);
  });

  test('that ends streams in good order gets its clients back spread over two seconds', () => {
    const times = Array.from({ length: 100 }, (_, i) => {
      const weather: Weather = (_name, _now, nth) =>
        nth === 1 ? { opens: 1, hello: 2, fails: [20_000, 'ended'] } : fine;
      const link = new LinkWorld(['sse'], weather, { random: () => i / 100 }).send({ type: 'start' });
      link.run(30_000);
      return link.opened[1]!.at - 21_000;
    });
    expect(Math.min(...times)).toBeLessThan(50);
    expect(Math.max(...times)).toBeGreaterThan(1900);
  });
});

test('forgives failures only after a stable time, never on open', () => {
  const link = started({ sse: { opens: 20, hello: 40, fails: [6000, 'network'] } });
  link.run(30_000);
  expect(link.state.attempt).toBeGreaterThan(1);
  const stable = started({ sse: { opens: 20, hello: 40, fails: [11_000, 'network'] } });
  stable.run(60_000);
  expect(stable.state.attempt).toBeLessThan(2);
});

test('a person who asks cuts a wait short, but not twice in two seconds', () => {
  const link = started({ sse: lost('network'), ws: lost('network'), poll: lost('network') }, () => false);
  link.run(25).send({ type: 'user' });
  expect(link.opened).toHaveLength(2);
  link.run(25).send({ type: 'user' });
  expect(link.opened).toHaveLength(2);
});

test('a page that is seen again waits no longer than the server asked for, however long a hidden one would', () => {
  const link = new LinkWorld(['sse'], (_, __, nth) => ({ fails: [5, 'network', nth < 9 ? 0 : 20_000] }));
  link.send({ type: 'hidden' }).send({ type: 'start' });
  while (link.opened.length < 9 || link.state.status !== 'backoff') link.run(1000);
  const { retry = 0 } = link.state.at;
  const { notBefore } = link.state;
  expect(retry - notBefore).toBeGreaterThan(60_000);
  const asked = link.opened.length;
  link.now = notBefore - 5000;
  link.send({ type: 'visible' }).run(4000);
  expect(link.opened).toHaveLength(asked);
  link.run(2000);
  expect(link.opened).toHaveLength(asked + 1);
});

test('a connection is renewed beside the one in use, and nothing is demoted where that fails', () => {
  let dead = false;
  const link = new LinkWorld(['sse', 'poll'], () => (dead ? silent : fine)).send({ type: 'start' }).run(1000);
  link.send({ type: 'renew' }).run(10_000);
  expect(link.opened).toHaveLength(2);
  expect(link.history.map(({ status }) => status)).toEqual(['connecting', 'confirming', 'live']);
  dead = true;
  link.send({ type: 'renew' }).run(10_000);
  expect(link.opened).toHaveLength(3);
  expect([link.state.status, link.state.demoted]).toEqual(['live', {}]);
});

test.each([
  ['the late timer', HOUR, 'tick'],
  // Of many a device the clock of the timers stands still as well.
  ['the wake-up', 0, 'woke'],
] as const)('a sleep while a transport connects is not its fault: %s tells of it', (_, slept, type) => {
  const link = new LinkWorld(['sse', 'poll'], (_, __, nth) => (nth === 1 ? silent : fine));
  link.send({ type: 'start' }).run(3000);
  link.now += slept;
  link.send({ type }).run(1000);
  expect([link.name, link.state.status, link.state.demoted]).toEqual(['sse', 'live', {}]);
  expect([link.opened.length, link.probes]).toEqual([2, []]);
});

test('in a hidden page a late timer is no sleep: a transport that says nothing is left for the next', () => {
  const link = new LinkWorld(['sse', 'poll'], (name) => (name === 'sse' ? silent : fine));
  link.send({ type: 'hidden' }).send({ type: 'start' }).run(3000);
  link.now += 60_000;
  link.send({ type: 'tick' }).run(5000);
  expect([link.name, link.state.status]).toEqual(['poll', 'live']);
});

test('other transports take over while the old one goes on', () => {
  const link = started().run(1000);
  link.names = ['ws', 'poll'];
  link.send({ type: 'transports', candidate: -1 }).run(10_000);
  expect([link.name, link.state.status]).toEqual(['ws', 'live']);
  expect(link.history.every(({ at, status }) => at < 2000 || status === 'live')).toBe(true);
});

test('an old transport goes on as long as none of the new ones works', () => {
  const link = started({ ws: silent, poll: lost('network') }).run(1000);
  link.names = ['ws', 'poll'];
  link.send({ type: 'transports', candidate: -1 }).run(HOUR);
  expect([link.state.candidate, link.state.status]).toEqual([-1, 'live']);
});

test('waits anywhere between the floor and the bound, so that a thousand clients do not come back in step', () => {
  expect(backoff(0, 0)).toBe(250);
  expect(backoff(3, 0.5)).toBe(250 + 4000);
  expect(backoff(30, 0.999)).toBeLessThanOrEqual(30_250);
  expect(backoff(30, 0.999, 1000, true)).toBeGreaterThan(200_000);
});
