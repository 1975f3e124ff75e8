import { expect, test, vi } from 'vitest';
import { atom } from '../../../src/model/atom.js';
import { createUiStore } from '../../../src/cache/ui-state.js';
import type { UiState } from '../../../src/index.js';
import { systemClock, type Clock } from '../../../src/model/clock.js';

function open(storage: Storage | null, user: string | undefined = 'ana', clock: Clock = systemClock) {
  const $ui = atom<UiState>({ panel: 'expanded', tab: 'all', doNotDisturb: false, settings: {} });
  return { $ui, ...createUiStore($ui, storage, user === undefined ? null : `of ${user}`, clock) };
}

function area(): Storage & { entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  } as Storage & { entries: Map<string, string> };
}
/** Storage that holds `text` under every key. */
const full = (text: string) => ({ getItem: () => text }) as unknown as Storage;
const broken = new Proxy({} as Storage, {
  get() {
    throw new Error('SecurityError');
  },
});

test('keeps the panel collapsed and the tab over a reload', () => {
  const storage = area();
  open(storage).set({ panel: 'collapsed', tab: 'unread' });
  expect(open(storage).$ui.get()).toEqual({
    panel: 'collapsed',
    tab: 'unread',
    doNotDisturb: false,
    settings: {},
  });
});

test.each([
  'not json',
  '[]',
  'null',
  '{"panel":7,"tab":{},"doNotDisturb":"yes"}',
  '{"doNotDisturb":{}}',
  `{"tab":"${'x'.repeat(3000)}"}`,
])('takes %j under its key for nothing (ux 95)', (garbage) => {
  expect(open(full(garbage)).$ui.get()).toEqual({
    panel: 'expanded',
    tab: 'all',
    doNotDisturb: false,
    settings: {},
  });
});

test.each([true, 1_900_000_000_000, false])('keeps "do not disturb" (%j) over a reload', (doNotDisturb) => {
  const storage = area();
  open(storage).set({ doNotDisturb });
  expect(open(storage).$ui.get().doNotDisturb).toBe(doNotDisturb);
});

test('keeps each setting over a reload, and sets one without the others', () => {
  const storage = area();
  const ui = open(storage);
  ui.set({ settings: { sound: true, volume: 0.4 } });
  ui.set({ settings: { stay: 'longer', volume: undefined } });
  expect(open(storage).$ui.get().settings).toEqual({ sound: true, stay: 'longer' });
});

test.each([
  [
    'values of another version',
    { settings: { stay: 'ages', volume: 7, density: 'cosy' } },
    { density: 'cosy' },
  ],
  ['keys of another version', { settings: { smell: true, __proto__: { sound: true } } }, {}],
  ['no settings at all', { settings: 'loud' }, {}],
])('of settings with %s keeps what it knows', (_, kept, expected) => {
  expect(open(full(JSON.stringify(kept))).$ui.get().settings).toEqual(expected);
});

test('ends "do not disturb" when its time is over, also over a reload and past the longest timer', () => {
  vi.useFakeTimers({ now: 1_900_000_000_000 });
  const storage = area();
  const month = 30 * 24 * 3600_000;
  const ui = open(storage);
  ui.follow(true);
  ui.set({ doNotDisturb: Date.now() + month });
  vi.advanceTimersByTime(month - 1000);
  expect(ui.$ui.get().doNotDisturb).toBeGreaterThan(0);
  vi.advanceTimersByTime(1000);
  expect(ui.$ui.get().doNotDisturb).toBe(false);
  expect(open(storage).$ui.get().doNotDisturb).toBe(false);
  ui.set({ doNotDisturb: Date.now() + month });
  ui.follow(false);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test.each([
  ['is forbidden', broken],
  [
    'is full',
    Object.assign(area(), {
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    }),
  ],
])('lives in memory where storage %s (ux 95)', (_, storage) => {
  const ui = open(storage);
  ui.set({ panel: 'collapsed' });
  expect(ui.$ui.get().panel).toBe('collapsed');
  ui.forget();
  expect(ui.$ui.get().panel).toBe('expanded');
});

test('forget leaves nothing behind', () => {
  const storage = area();
  const ui = open(storage);
  ui.set({ tab: 'unread' });
  ui.forget();
  expect(storage.entries.size).toBe(0);
});

test('keeps nothing of nobody', () => {
  const storage = area();
  open(storage, '').set({ tab: 'unread' });
  expect(storage.entries.size).toBe(1);
  const $ui = atom<UiState>({ panel: 'expanded', tab: 'all', doNotDisturb: false, settings: {} });
  createUiStore($ui, storage, null, systemClock).set({ tab: 'unread' });
  expect(storage.entries.size).toBe(1);
});

test('keeps no text of a notification, and 2 KB at most (ux 96)', () => {
  const storage = area();
  const ui = open(storage);
  const more = { title: 'Salaries', items: [{ body: 'Salaries' }] };
  ui.set({ panel: 'collapsed', tab: 't'.repeat(64), doNotDisturb: 1_900_000_000_000, ...more });
  ui.set({
    settings: {
      toasts: true,
      stay: 'longer',
      placement: 'bottom-start',
      whileTyping: true,
      sound: true,
      volume: 0.123456789,
      chime: 'bright',
      system: 'private',
      systemLater: 1_900_000_000_000,
      announce: 'toasts',
      keys: false,
      badge: 'unseen',
      titleBadge: true,
      appBadge: true,
      locale: 'zh-Hant-TW',
      time: 'absolute',
      hourCycle: 'h12',
      density: 'comfortable',
      ...more,
    },
  });
  const kept = [...storage.entries].flat().join('');
  expect(kept).not.toContain('Salaries');
  expect(new TextEncoder().encode(kept).length).toBeLessThanOrEqual(2048);
});
