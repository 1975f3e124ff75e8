import { expect, test } from 'vitest';
import type { AmbientEvent, Claim } from '../../../src/index.js';
import { createAttention, type AttentionMessage } from '../../../src/tabs/attention.js';
import { createBus, type TabChannel } from '../../../src/tabs/bus.js';

/** Tabs with a common channel, on a clock of ours. */
function browser() {
  const channels = new Set<TabChannel>();
  const timers = new Map<object, { at: number; run: () => void }>();
  let now = 1000;
  const clock = {
    now: () => now,
    setTimeout(run: () => void, ms: number) {
      const timer = {};
      timers.set(timer, { at: now + ms, run });
      return timer;
    },
    clearTimeout: (timer: unknown) => void timers.delete(timer as object),
  };
  function pass(ms: number): void {
    const end = now + ms;
    for (;;) {
      const [next] = [...timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
      if (!next) break;
      timers.delete(next[0]);
      now = Math.max(now, next[1].at);
      next[1].run();
    }
    now = end;
  }
  function tab(id: string) {
    const listeners = new Set<(event: AmbientEvent) => void>();
    const state = { hidden: false, focused: false, toaster: false, claimed: [] as string[] };
    const bus = createBus<AttentionMessage>(id, () => {
      const channel: TabChannel = {
        onmessage: null,
        postMessage(data) {
          for (const other of channels)
            if (other !== channel) other.onmessage?.({ data: structuredClone(data) } as MessageEvent);
        },
        close: () => channels.delete(channel),
      };
      channels.add(channel);
      return channel;
    });
    bus.open();
    const attention = createAttention(
      bus,
      clock,
      {
        hidden: () => state.hidden,
        focused: () => state.focused,
        listen(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
      (mine) => (state.toaster = mine),
      (claims: readonly Claim[]) => state.claimed.push(...claims.map((claim) => claim.id)),
    );
    const set = (change: Partial<typeof state>, event: AmbientEvent): void => {
      Object.assign(state, change);
      for (const listener of listeners) listener(event);
    };
    attention.start();
    return {
      state,
      attention,
      focus: () => set({ focused: true, hidden: false }, 'focus'),
      blur: () => set({ focused: false }, 'blur'),
      hide: () => set({ hidden: true, focused: false }, 'hidden'),
      die: () => bus.close(),
    };
  }
  return { tab, pass };
}

const toasters = (...tabs: { state: { toaster: boolean } }[]) => tabs.map(({ state }) => state.toaster);

test('a tab that is alone may interrupt', () => {
  const { tab } = browser();
  expect(toasters(tab('a'))).toEqual([true]);
});

test('of several tabs the one that is in use may interrupt, and no other', () => {
  const { tab } = browser();
  const [a, b, c] = [tab('a'), tab('b'), tab('c')];
  b.focus();
  expect(toasters(a, b, c)).toEqual([false, true, false]);
  b.blur();
  c.focus();
  expect(toasters(a, b, c)).toEqual([false, false, true]);
});

test('of two windows that are seen, with the focus elsewhere, the one used last may', () => {
  const { tab, pass } = browser();
  const [a, b] = [tab('a'), tab('b')];
  b.focus();
  pass(1000);
  b.blur();
  a.focus();
  pass(1000);
  a.blur();
  expect(toasters(a, b)).toEqual([true, false]);
});

test('a hidden tab leaves it to one that is seen, and where none is seen one of them may', () => {
  const { tab } = browser();
  const [a, b] = [tab('a'), tab('b')];
  a.focus();
  a.hide();
  expect(toasters(a, b)).toEqual([false, true]);
  b.hide();
  expect(toasters(a, b).filter(Boolean)).toHaveLength(1);
});

test('a tab that is gone without a word is not waited for', () => {
  const { tab, pass } = browser();
  const [a, b] = [tab('a'), tab('b')];
  b.focus();
  b.die();
  pass(20_000);
  expect(toasters(a)).toEqual([true]);
});

test('what one tab told, the others hear of', () => {
  const { tab } = browser();
  const [a, b] = [tab('a'), tab('b')];
  a.attention.claim([{ id: 'n1', seq: 1 }]);
  expect([a.state.claimed, b.state.claimed]).toEqual([[], ['n1']]);
});
