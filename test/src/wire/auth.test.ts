import { expect, test } from 'vitest';
import { keepAuth, type AuthResult } from '../../../src/wire/auth.js';

function clockAt(start: number) {
  const clock = { time: start, now: () => clock.time, setTimeout: () => 0, clearTimeout: () => {} };
  return clock;
}
const middle = () => 0.5;

test('asks once, however many requests wait for it', async () => {
  let asked = 0;
  const kept = keepAuth(() => `t${++asked}`, clockAt(0), middle);
  const [one, two] = await Promise.all([kept.headers(), kept.headers()]);
  expect([one, two, asked]).toEqual([{ authorization: 'Bearer t1' }, { authorization: 'Bearer t1' }, 1]);
});

test('asks anew for what was refused, but not where somebody else did already', async () => {
  const reasons: string[] = [];
  const kept = keepAuth(
    ({ reason }) => {
      reasons.push(reason);
      return `t${reasons.length}`;
    },
    clockAt(0),
    middle,
  );
  const first = await kept.headers();
  const [second, third] = await Promise.all([kept.headers(first), kept.headers(first)]);
  expect(second).toEqual({ authorization: 'Bearer t2' });
  expect(third).toBe(second);
  expect(reasons).toEqual(['start', 'refused']);
});

test('asks anew about a minute before the end, and tells when a stream should', async () => {
  const clock = clockAt(1_000_000);
  const reasons: string[] = [];
  const kept = keepAuth(
    ({ reason }): AuthResult => {
      reasons.push(reason);
      return { headers: { 'x-token': `${reasons.length}` }, expiresAt: clock.time + 900_000 };
    },
    clock,
    middle,
  );
  await kept.headers();
  expect(kept.renewIn()).toBe(840_000);
  clock.time += 839_000;
  expect(await kept.headers()).toEqual({ 'x-token': '1' });
  clock.time += 2000;
  const all = await Promise.all([kept.headers(), kept.headers()]);
  expect(all).toEqual([{ 'x-token': '2' }, { 'x-token': '2' }]);
  expect(reasons).toEqual(['start', 'expires']);
});

test('an answer that has ended already is not asked for without end', async () => {
  const clock = clockAt(1_000_000);
  const kept = keepAuth(() => ({ expiresAt: 5 }), clock, middle);
  await kept.headers();
  expect(kept.renewIn()).toBe(10_000);
});

test('goes on asking after it could not be asked', async () => {
  let fails = true;
  const kept = keepAuth(
    () => {
      if (fails) throw new Error('no network');
      return 'token';
    },
    clockAt(0),
    middle,
  );
  await expect(kept.headers()).rejects.toThrow('no network');
  fails = false;
  expect(await kept.headers()).toEqual({ authorization: 'Bearer token' });
});
