import { describe, expect, it } from 'vitest';
import { createGovernor } from '../../../src/toast/governor.js';
import type { Notification } from '../../../src/model/notification.js';
import { arrive, pass } from './arrivals.js';

const link = { url: '/a', label: null, target: 'self' } as const;

/** How long a single toast stays when nobody touches it, in milliseconds. */
function stays(fields: Partial<Notification>, words: number, stay?: number): number {
  const governor = createGovernor();
  if (stay !== undefined) governor.handle({ type: 'set', stay }, 0);
  arrive(governor, fields, 1000, words);
  return governor.nextWake() - 1000;
}

describe('how long a toast stays', () => {
  it.each([
    ['two words: six seconds', {}, 2, 6000],
    ['twenty words: time to read them', {}, 20, 12_000],
    ['forty words: fifteen seconds at most', {}, 40, 15_000],
    ['something to do: ten seconds at least', { action: link }, 2, 10_000],
    ['high: twelve seconds at least', { priority: 'high' as const }, 2, 12_000],
    ['urgent: until somebody acts', { priority: 'urgent' as const }, 2, Infinity],
  ])('%s (ux 64)', (_, fields, words, ms) => {
    expect(stays(fields, words)).toBe(ms);
  });

  it('twice as long for who asked for longer, and until dismissed for who asked for that', () => {
    expect(stays({}, 2, 2)).toBe(12_000);
    expect(stays({}, 2, Infinity)).toBe(Infinity);
  });

  it('a card that grows, where the person dismisses them: until they do', () => {
    const governor = createGovernor();
    governor.handle({ type: 'set', stay: Infinity }, 0);
    arrive(governor, {}, 0);
    expect(arrive(governor, {}, 1000).toasts).toHaveLength(1);
    expect(governor.nextWake()).toBe(Infinity);
    expect(pass(governor, 3_600_000).at(-1)?.toasts).toHaveLength(1);
  });

  it('a summary: eight seconds at least', () => {
    const governor = createGovernor();
    arrive(governor, {}, 0);
    arrive(governor, {}, 1000);
    expect(governor.nextWake()).toBe(9000);
  });
});

describe('what stops the time', () => {
  it.each(['hover', 'press', 'away', 'panel'] as const)('%s, until half a second after it ends', (cause) => {
    const governor = createGovernor();
    arrive(governor, {}, 0);
    governor.handle({ type: 'pause', cause }, 1000);
    expect(governor.nextWake()).toBe(Infinity);
    expect(pass(governor, 3_600_000).at(-1)?.toasts).toHaveLength(1);
    governor.handle({ type: 'resume', cause }, 3_600_000);
    expect(governor.nextWake()).toBe(3_600_000 + 500 + 5000);
  });

  it('the focus, and it goes on when the focus is elsewhere', () => {
    const governor = createGovernor();
    const id = arrive(governor, {}, 0).toasts[0]?.id ?? 0;
    expect(governor.handle({ type: 'focus', id }, 1000).paused).toBe(true);
    governor.handle({ type: 'focus', id: 0 }, 2000);
    expect(governor.nextWake()).toBe(Infinity);
    governor.handle({ type: 'focus', id: null }, 3000);
    expect(governor.nextWake()).toBe(3000 + 500 + 5000);
  });

  it('all causes together: the last one to end counts', () => {
    const governor = createGovernor();
    arrive(governor, {}, 0);
    governor.handle({ type: 'pause', cause: 'hover' }, 1000);
    governor.handle({ type: 'pause', cause: 'away' }, 1000);
    governor.handle({ type: 'resume', cause: 'hover' }, 2000);
    expect(governor.nextWake()).toBe(Infinity);
    governor.handle({ type: 'resume', cause: 'away' }, 4000);
    expect(governor.nextWake()).toBe(9500);
  });

  it('leaves at least two seconds after it', () => {
    const governor = createGovernor();
    arrive(governor, {}, 0);
    governor.handle({ type: 'pause', cause: 'hover' }, 5900);
    governor.handle({ type: 'resume', cause: 'hover' }, 7000);
    expect(governor.nextWake()).toBe(7000 + 500 + 2000);
  });

  it('no clock that is set back', () => {
    const governor = createGovernor();
    arrive(governor, {}, 10_000_000);
    governor.handle({ type: 'tick' }, 10_001_000);
    governor.handle({ type: 'tick' }, 5000);
    expect(governor.nextWake()).toBe(5000 + 5000);
  });
});
