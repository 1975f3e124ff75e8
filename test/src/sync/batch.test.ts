import { afterEach, expect, test, vi } from 'vitest';
import type { Change } from '../../../src/index.js';
import { batch } from '../../../src/sync/batch.js';

afterEach(() => vi.useRealTimers());

const clock = {
  now: () => Date.now(),
  setTimeout: (run: () => void, ms: number) => setTimeout(run, ms),
  clearTimeout: () => {},
};
const item = (rev: number): Change => ({
  kind: 'remove',
  rev,
  prev: rev - 1,
  cursor: `c${rev}`,
  id: `${rev}`,
  counts: null,
});
const name = (change: Change): string => ('rev' in change ? `${change.rev}` : change.kind);

function begin() {
  vi.useFakeTimers();
  const drawn: string[][] = [];
  let group: string[] | null = null;
  const queue = batch(
    clock,
    (change) => (group ? group.push(name(change)) : drawn.push([name(change)])),
    (run) => {
      group = [];
      run();
      drawn.push(group);
      group = null;
    },
  );
  return { queue, drawn };
}

test('the first of a flood is shown at once, the others once a frame, in their order', () => {
  const { queue, drawn } = begin();
  for (let rev = 1; rev <= 4; rev++) queue.add(item(rev));
  expect(drawn).toEqual([['1']]);
  vi.advanceTimersByTime(16);
  expect(drawn).toEqual([['1'], ['2', '3', '4']]);
  queue.add(item(5));
  expect(drawn).toHaveLength(2);
  vi.advanceTimersByTime(100);
  expect(drawn.at(-1)).toEqual(['5']);
});

test('what comes after a pause is shown at once again', () => {
  const { queue, drawn } = begin();
  queue.add(item(1));
  vi.advanceTimersByTime(40);
  queue.add(item(2));
  expect(drawn).toEqual([['1'], ['2']]);
});

test('what is said of the stream itself waits for nothing, and comes after what was said before it', () => {
  const { queue, drawn } = begin();
  queue.add(item(1));
  queue.add(item(2));
  queue.add({ kind: 'reset', reason: 'cursor_expired' });
  expect(drawn).toEqual([['1'], ['2'], ['reset']]);
});

test('a thousand changes a second are drawn at most once in 16 ms', () => {
  const { queue, drawn } = begin();
  for (let rev = 1; rev <= 1000; rev++) {
    queue.add(item(rev));
    vi.advanceTimersByTime(1);
  }
  vi.advanceTimersByTime(50);
  expect(drawn.flat()).toHaveLength(1000);
  expect(drawn.length).toBeLessThanOrEqual(1000 / 16 + 3);
});

test('after a logout nothing comes any more', () => {
  const { queue, drawn } = begin();
  queue.add(item(1));
  queue.add(item(2));
  queue.drop();
  vi.advanceTimersByTime(100);
  expect(drawn).toEqual([['1']]);
});

test('a timer that is late, as in a hidden page, holds nothing back', () => {
  vi.useFakeTimers();
  const drawn: string[] = [];
  let now = 0;
  const queue = batch(
    { now: () => now, setTimeout: () => 0, clearTimeout: () => {} },
    (change) => drawn.push(name(change)),
    (run) => run(),
  );
  queue.add(item(1));
  queue.add(item(2));
  expect(drawn).toEqual(['1']);
  now = 2500;
  queue.add(item(3));
  expect(drawn).toEqual(['1', '2', '3']);
});
